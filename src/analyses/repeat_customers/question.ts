import type { Question } from '../define';
import { choice } from '../params';

export default {
  group: 'returning',
  rank: 40,
  params: { grain: choice(['all', 'year'], 'all') },
} as const satisfies Question;
