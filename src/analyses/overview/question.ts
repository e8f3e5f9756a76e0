import type { Question } from '../define';

export default {
  group: 'overview',
  rank: 0,
  params: {},
} as const satisfies Question;
