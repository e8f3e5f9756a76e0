import type { Question } from '../define';
import { choice, COUNT_BY } from '../params';

const JUST_LATE = { order: 'days_late', isLowestFirst: true } as const;

export default {
  group: 'returning',
  rank: 46,
  params: {
    late_after: choice(['p80', 'p90', 'flattening', '30', '60', '90', '180', '365'], 'p80'),
    count_by: COUNT_BY,
  },
  behind: {
    list: 'late_customers',
    by: ['order_number'],
    count: 'late_count',
    ...JUST_LATE,
    others: { late_customers: JUST_LATE },
  },
} as const satisfies Question;
