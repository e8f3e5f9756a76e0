import type { Question } from '../define';

export default {
  group: 'growing',
  rank: 60,
  params: {},
  behind: { list: 'growth_customers', by: ['movement'], order: 'change' },
} as const satisfies Question;
