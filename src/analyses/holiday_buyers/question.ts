import type { Question } from '../define';
import { integer, monthDay } from '../params';

export default {
  group: 'returning',
  rank: 47,
  params: {
    starts_on: monthDay('11-15'),
    ends_on: monthDay('12-31'),
    horizon: integer(365, 1, 3650),
    regular_orders: integer(3, 2, 50),
  },
  behind: { list: 'won_customers', by: ['year', 'won_in'], optional: ['year'], count: 'customer_count' },
} as const satisfies Question;
