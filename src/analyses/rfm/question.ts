import type { Question } from '../define';
import { view } from '../params';
import { misfitCuts, SCORING } from './scheme';

export default {
  group: 'best',
  rank: 12,
  params: { ...SCORING, picture: view(['bars', 'customers', 'sales'], 'bars') },
  misfits: misfitCuts,
  behind: { list: 'rfm_customers', by: ['segment'] },
} as const satisfies Question;
