import type { Question } from '../define';

export default {
  group: 'shop',
  rank: 90,
  params: {},
} as const satisfies Question;
