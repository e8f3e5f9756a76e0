import type { Question } from '../define';

export default {
  group: 'growing',
  rank: 60,
  params: {},
  behind: { list: 'growth_behind', by: ['behind'], order: 'latest_sales' },
} as const satisfies Question;
