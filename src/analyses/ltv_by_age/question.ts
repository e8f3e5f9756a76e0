import type { Question } from '../define';

export default {
  group: 'best',
  rank: 22,
  params: {},
  behind: { list: 'customers_by_age', by: ['age_days'], count: 'customer_count', order: 'sales_by_age' },
} as const satisfies Question;
