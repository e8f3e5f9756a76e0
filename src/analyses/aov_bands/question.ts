import type { Question } from '../define';
import { choice, numbers } from '../params';

export default {
  group: 'spending',
  rank: 30,
  params: {
    cuts: numbers([0.5, 2], 0, 100),
    unit: choice(['customer', 'customer_total', 'order'], 'customer'),
  },
  behind: { list: 'aov_band_members', by: ['band'], count: 'member_count' },
} as const satisfies Question;
