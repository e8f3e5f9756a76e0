import type { Question } from '../define';
import { choice, integer } from '../params';

export default {
  group: 'best',
  rank: 14,
  params: { fence: choice(['log_mad', 'quartiles'], 'log_mad'), distance: integer(3, 1, 20) },
  behind: {
    list: 'business_buyers',
    by: [],
    order: 'score',
    wholes: { recent_business_buyers: { order: 'sales_lately' } },
  },
} as const satisfies Question;
