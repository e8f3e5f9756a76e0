import type { Question } from '../define';

export default {
  group: 'growing',
  rank: 60,
  params: {},
  behind: { list: 'growth_behind', by: ['behind'], count: 'customer_count', order: 'latest_sales' },
} as const satisfies Question;
