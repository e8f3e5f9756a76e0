import { LEVERS, type Advice, type Lever } from './define';

/** The advices of one lever, the largest sum first; those past the first few wait until all are asked for. */
export interface LeverFindings<F extends Advice> {
  lever: Lever;
  findings: F[];
  waiting: F[];
}

/** The same measure for all: sums of more than a year as those of one. */
const ofOneYear = ({ money, days = 0 }: Advice): number => (money * 365) / Math.max(365, days);

/** How many advices of a lever stand on the overview from the start. */
const FIRST = 2;

/** Advices by what they work on, since only sums of different levers may stand side by side; what is to be kept is no gain and comes last. */
export function byLever<F extends Advice>(advices: readonly F[]): LeverFindings<F>[] {
  const groups = LEVERS.map((lever) => {
    const own = advices.filter((advice) => advice.lever === lever).toSorted((a, b) => ofOneYear(b) - ofOneYear(a));
    return { lever, findings: own.slice(0, FIRST), waiting: own.slice(FIRST) };
  }).filter(({ findings }) => findings.length > 0);
  const rank = ({ lever, findings }: (typeof groups)[number]) =>
    lever === 'keep' ? -Infinity : ofOneYear(findings[0]!);
  return groups.toSorted((a, b) => rank(b) - rank(a));
}
