import type { Question } from '../define';
import { choice } from '../params';

export default {
  group: 'returning',
  rank: 40,
  params: { grain: choice(['all', 'year'], 'all') },
  behind: { list: 'month_buyers', by: ['month', 'came_as'], order: 'sales_then', others: { one_time_buyers: {} } },
} as const satisfies Question;
