import type { Question } from '../define';
import { choice, integer } from '../params';

export default {
  group: 'best',
  rank: 14,
  params: { fence: choice(['log_mad', 'quartiles'], 'log_mad'), distance: integer(3, 1, 20) },
  behind: {
    list: 'best_business_buyers',
    by: ['stopped_count'],
    count: 'stopped_count',
    order: 'sales_lately',
    others: { business_buyers: { order: 'score' }, recent_business_buyers: { order: 'sales_lately' } },
    shown: 'business_buyers',
  },
} as const satisfies Question;
