import type { Question } from '../define';
import { integer, optionalInteger } from '../params';

export default {
  group: 'spending',
  rank: 34,
  params: {
    threshold: optionalInteger(1, 100_000_000),
    reach: integer(25, 1, 90),
    uplift: integer(20, 0, 100),
    margin: integer(40, 1, 100),
    parcel: optionalInteger(0, 1_000_000),
    horizon: integer(365, 1, 3650),
  },
  behind: {
    list: 'customers_just_under',
    by: ['step'],
    count: 'near_count',
    order: 'near_orders',
    others: { customers_by_first_discount: { by: ['won_with'], count: 'customer_count', order: 'sales_then' } },
  },
} as const satisfies Question;
