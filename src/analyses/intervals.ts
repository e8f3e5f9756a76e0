import { scalar, type Macro } from './macros';

/** The 97.5th percentile of the standard normal distribution: two sides of it hold 95 %. */
const Z = 1.959963984540054;

/**
 * What bootstrapped values leave on either side of their 95 % interval. Not a fortieth: plain percentiles are too narrow for few blocks,
 * by Student's distribution and by the root of n / (n - 1). This is right for 26 blocks, which thirty customers fill, and errs on the
 * safe side for more.
 */
const TAIL = 0.0175;

/** How much wider intervals are of which so many, from one on, shall all hold at once (Bonferroni). */
const WIDER = [1, 1.1436, 1.2214, 1.2744, 1.3142, 1.3461, 1.3725, 1.3951];

/**
 * 95 % intervals as macros of one value, for every analysis. A share has Wilson's score interval: E. B. Wilson, Probable
 * inference, the law of succession, and statistical inference, JASA 22 (1927). A share that Kaplan and Meier estimate has
 * Greenwood's variance on the log-log scale, which keeps it inside 0 and 1: J. D. Kalbfleisch and R. L. Prentice, The statistical
 * analysis of failure time data (1980), 1.3. A mean has percentile bootstrap intervals (B. Efron,
 * Bootstrap methods, Annals of Statistics 7, 1979; expanded as by T. C. Hesterberg, The American Statistician 69, 2015) over the sums and counts of a hundred random blocks of customers, so that
 * they cost the same in a large shop; up to about a hundred customers, nearly each is a block of its own. Draws come from a hash
 * of a seed: the same question has the same answer. A sum over events that chance brings one by one (compound Poisson) has the sum of
 * their squares as its variance: W. Feller, An introduction to probability theory and its applications I (1968), XII.2. In the change of
 * a count, who is counted both times cancels (Q. McNemar, Psychometrika 12, 1947), with A. L. Edwards's correction for whole
 * numbers (Psychometrika 13, 1948).
 */
export const INTERVALS: readonly Macro[] = [
  scalar(
    'wilson_low',
    ['hits', 'trials'],
    'Lower end of the 95 % Wilson score interval of a share: hits of trials; null without trials.',
    wilson('-'),
  ),
  scalar(
    'wilson_high',
    ['hits', 'trials'],
    'Upper end of the 95 % Wilson score interval of a share: hits of trials; null without trials.',
    wilson('+'),
  ),
  scalar(
    'greenwood_low',
    ['event_share', 'variance_sum'],
    "Lower end of the 95 % interval of a Kaplan-Meier share of events, given Greenwood's sum; null at 0 and at 1.",
    greenwood('-'),
  ),
  scalar(
    'greenwood_high',
    ['event_share', 'variance_sum'],
    "Upper end of the 95 % interval of a Kaplan-Meier share of events, given Greenwood's sum; null at 0 and at 1.",
    greenwood('+'),
  ),
  scalar(
    'change_of_sum_low',
    ['change', 'squares'],
    'Lower end of the 95 % interval of the change of a sum of chance events, given their sum of squares.',
    sumChange('-'),
  ),
  scalar(
    'change_of_sum_high',
    ['change', 'squares'],
    'Upper end of the 95 % interval of the change of a sum of chance events, given their sum of squares.',
    sumChange('+'),
  ),
  scalar(
    'change_of_count_low',
    ['change', 'counted_once'],
    'Lower end of the 95 % interval of the change of a count, given how many are in only one of the two counts.',
    `change_of_sum_low(change, counted_once) - 1`,
  ),
  scalar(
    'change_of_count_high',
    ['change', 'counted_once'],
    'Upper end of the 95 % interval of the change of a count, given how many are in only one of the two counts.',
    `change_of_sum_high(change, counted_once) + 1`,
  ),
  scalar(
    'resampling_block',
    ['unit_key'],
    'The block, one of a hundred, in which a customer is drawn again or left out.',
    `(hash(unit_key, 'block') % 100)::integer`,
  ),
  scalar(
    'bootstrap_means',
    ['block_sums', 'block_counts', 'seed'],
    'Five hundred means of customers drawn again, given two lists: the sum and the count of values in each block.',
    `list_transform(
    list_transform(range(500), lambda replicate: list_transform(
        range(len(block_sums)),
        lambda place: 1 + (hash(seed, replicate, place) % len(block_sums)::ubigint)::bigint
    )),
    lambda draw: list_sum(list_transform(draw, lambda place: block_sums[place]))::double
        / nullif(list_sum(list_transform(draw, lambda place: block_counts[place])), 0)
)`,
  ),
  scalar(
    'interval_low',
    ['replicates'],
    'Lower end of the 95 % interval that bootstrapped values span.',
    `list_aggregate(replicates, 'quantile_cont', ${TAIL})`,
  ),
  scalar(
    'interval_high',
    ['replicates'],
    'Upper end of the 95 % interval that bootstrapped values span.',
    `list_aggregate(replicates, 'quantile_cont', ${1 - TAIL})`,
  ),
  scalar(
    'interval_of_many',
    ['centre', 'interval_end', 'comparisons'],
    'An end of the 95 % interval of one difference, moved away from the centre so that all intervals of so many hold at once.',
    `centre + (interval_end - centre) * [${WIDER.join(', ')}][greatest(1, least(${WIDER.length}, comparisons))]`,
  ),
  scalar(
    'differences',
    ['minuends', 'subtrahends'],
    'What is left of each value of a list after the value at the same place of another.',
    `list_transform(list_zip(minuends, subtrahends), lambda pair: pair[1] - pair[2])`,
  ),
];

/** One end of the interval; at no hits, or nothing but hits, it is exactly 0 or 1 on that side, which rounding would miss. */
function wilson(side: '-' | '+'): string {
  const share = '(hits / trials)';
  const root = `sqrt(${share} * (1 - ${share}) / trials + ${Z ** 2} / (4 * trials * trials::double))`;
  const end = `(${share} + ${Z ** 2} / (2 * trials) ${side} ${Z} * ${root}) / (1 + ${Z ** 2} / trials)`;
  const bound = side === '-' ? 'when hits = 0 then 0.0' : 'when hits = trials then 1.0';
  return `case when trials > 0 then case ${bound} else greatest(0.0, least(1.0, ${end})) end::double end`;
}

/** One end of the interval of a change, given its sum of squares. */
function sumChange(side: '-' | '+'): string {
  return `change::double ${side} ${Z} * sqrt(squares)`;
}

/** One end of the interval of 1 - S, where S is the share without the event. */
function greenwood(side: '-' | '+'): string {
  const log = 'ln(1 - event_share)';
  return `case when event_share > 0 and event_share < 1
    then 1 - exp(${log} * exp(${side}${Z} * sqrt(variance_sum) / abs(${log}))) end`;
}
