import type { Question } from '../define';
import { choice } from '../params';

export default {
  group: 'spending',
  rank: 32,
  params: { grain: choice(['all', 'month'], 'all') },
} as const satisfies Question;
