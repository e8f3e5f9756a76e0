import type { Question } from '../define';
import { COUNT_BY, integer } from '../params';

export default {
  group: 'returning',
  rank: 44,
  params: { count_by: COUNT_BY, rungs: integer(8, 2, 20) },
  behind: { list: 'customers_on_rung', by: ['order_number'] },
} as const satisfies Question;
