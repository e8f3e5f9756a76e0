import type { Question } from '../define';
import { integer } from '../params';

export default {
  group: 'best',
  rank: 10,
  params: { steps: integer(100, 10, 1000) },
} as const satisfies Question;
