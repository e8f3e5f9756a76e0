import type { Question } from '../define';
import { SCORING } from './scheme';

export default {
  group: 'best',
  rank: 12,
  params: SCORING,
  behind: { list: 'rfm_customers', by: ['segment'] },
} as const satisfies Question;
