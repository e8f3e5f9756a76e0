import type { Question } from '../define';
import { integer } from '../params';

export default {
  group: 'best',
  rank: 10,
  params: { steps: integer(100, 10, 1000) },
  behind: { list: 'customers_up_to', by: ['top_count'] },
} as const satisfies Question;
