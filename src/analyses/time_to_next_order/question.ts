import type { Question } from '../define';
import { choice, COUNT_BY } from '../params';

export default {
  group: 'returning',
  rank: 45,
  params: { after_order: choice(['1', '2', '3', '4', '5'], '1'), count_by: COUNT_BY },
  behind: {
    list: 'next_orders',
    by: ['order_number', 'days'],
    others: { waiting_customers: { order: 'waited_days' } },
  },
} as const satisfies Question;
