import type { Question } from '../define';
import { view } from '../params';
import { misfitCuts, SCORING } from './scheme';

export default {
  group: 'best',
  rank: 12,
  params: { ...SCORING, picture: view(['bars', 'customers', 'sales'], 'bars') },
  misfits: misfitCuts,
  behind: { list: 'rfm_customers', by: ['segment', 'code'], optional: ['code'], count: 'customer_count' },
} as const satisfies Question;
