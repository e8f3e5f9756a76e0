import { macroOf, type Macro } from './macros';
import { COUNT_BY } from './params';
import survival from './survival.sql?raw';
import waits from './waits.sql?raw';

/**
 * How long customers take to order again, for every analysis that asks. Those who have not yet done so are not left out, but
 * count for as long as they were watched: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations,
 * JASA 53 (1958).
 */
export const WAITS: readonly Macro[] = [
  macroOf('waits', waits, { count_by: COUNT_BY }),
  macroOf('survival', survival, { count_by: COUNT_BY }),
];
