import type { Question } from '../define';

export default {
  group: 'best',
  rank: 22,
  params: {},
  behind: { list: 'customers_by_age', by: ['age_days'], order: 'sales_by_age' },
} as const satisfies Question;
