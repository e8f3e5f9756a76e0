import type { Question } from '../define';
import { misfitCuts, SCORING } from './scheme';

export default {
  group: 'best',
  rank: 12,
  params: SCORING,
  misfits: misfitCuts,
  behind: { list: 'rfm_customers', by: ['segment'] },
} as const satisfies Question;
