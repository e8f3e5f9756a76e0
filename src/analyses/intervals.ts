import type { Macro } from './macros';

/** The 97.5th percentile of the standard normal distribution: two sides of it hold 95 %. */
const Z = 1.959963984540054;

/**
 * 95 % intervals as macros of one value, for every analysis. A share has Wilson's score interval: E. B. Wilson, Probable
 * inference, the law of succession, and statistical inference, JASA 22 (1927). A share that Kaplan and Meier estimate has
 * Greenwood's variance on the log-log scale, which keeps it inside 0 and 1: J. D. Kalbfleisch and R. L. Prentice, The statistical
 * analysis of failure time data (1980), 1.3. A mean has percentile bootstrap intervals (B. Efron,
 * Bootstrap methods, Annals of Statistics 7, 1979) over the sums and counts of a hundred random blocks of customers, so that
 * they cost the same in a large shop; up to about a hundred customers, nearly each is a block of its own. Draws come from a hash
 * of a seed: the same question has the same answer.
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
    `list_aggregate(replicates, 'quantile_cont', 0.025)`,
  ),
  scalar(
    'interval_high',
    ['replicates'],
    'Upper end of the 95 % interval that bootstrapped values span.',
    `list_aggregate(replicates, 'quantile_cont', 0.975)`,
  ),
  scalar(
    'differences',
    ['minuends', 'subtrahends'],
    'What is left of each value of a list after the value at the same place of another.',
    `list_transform(list_zip(minuends, subtrahends), lambda pair: pair[1] - pair[2])`,
  ),
];

function scalar(name: string, params: string[], comment: string, body: string): Macro {
  return { kind: 'scalar', name, params: params.map((param) => ({ name: param })), comment, body };
}

/** One end of the interval; at no hits, or nothing but hits, it is exactly 0 or 1 on that side. */
function wilson(side: '-' | '+'): string {
  const share = '(hits / trials)';
  const root = `sqrt(${share} * (1 - ${share}) / trials + ${Z ** 2} / (4 * trials * trials::double))`;
  const end = `(${share} + ${Z ** 2} / (2 * trials) ${side} ${Z} * ${root}) / (1 + ${Z ** 2} / trials)`;
  return `case when trials > 0 then greatest(0.0, least(1.0, ${end}))::double end`;
}

/** One end of the interval of 1 - S, where S is the share without the event. */
function greenwood(side: '-' | '+'): string {
  const log = 'ln(1 - event_share)';
  return `case when event_share > 0 and event_share < 1
    then 1 - exp(${log} * exp(${side}${Z} * sqrt(variance_sum) / abs(${log}))) end`;
}
