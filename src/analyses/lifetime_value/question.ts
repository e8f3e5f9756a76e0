import type { Question } from '../define';
import { integer } from '../params';

export default {
  group: 'best',
  rank: 20,
  params: { bars: integer(24, 5, 60) },
  behind: { list: 'customers_in_bar', by: ['bar'], count: 'customer_count' },
} as const satisfies Question;
