import type { Question } from '../define';
import { COUNT_BY } from '../params';

export default {
  group: 'returning',
  rank: 43,
  params: { count_by: COUNT_BY },
  behind: { list: 'first_time_buyers', by: ['month'] },
} as const satisfies Question;
