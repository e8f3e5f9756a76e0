import type { Question } from '../define';
import { choice } from '../params';

export default {
  group: 'spending',
  rank: 32,
  params: { grain: choice(['all', 'month'], 'all') },
  behind: { list: 'customers_in_bar_of_orders', by: ['kind', 'bar'], count: 'order_count', order: 'sales_in_bar' },
} as const satisfies Question;
