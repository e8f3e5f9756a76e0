import type { Question } from '../define';
import { choice } from '../params';

export default {
  group: 'growing',
  rank: 62,
  params: { dimension: choice(['driver', 'product', 'channel', 'country', 'discount'], 'driver') },
  behind: { list: 'customers_of_part', by: ['part'], order: 'now_sales' },
} as const satisfies Question;
