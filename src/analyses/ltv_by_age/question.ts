import type { Question } from '../define';

export default { group: 'best', rank: 22, params: {} } as const satisfies Question;
