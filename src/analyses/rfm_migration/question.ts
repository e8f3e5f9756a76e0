import type { Question } from '../define';
import { integer } from '../params';
import { misfitCuts, SCORING } from '../rfm/scheme';

export default {
  group: 'best',
  rank: 13,
  params: { days_between: integer(365, 1, 3650), ...SCORING },
  misfits: misfitCuts,
  behind: { list: 'rfm_moves', by: ['from_segment', 'to_segment'], count: 'customer_count', order: 'sales_before' },
} as const satisfies Question;
