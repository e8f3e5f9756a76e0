/**
 * What a file may have taken off its lines before it comes to the order's total: the order's discount, which may hold those of the
 * lines or come on top of them, or nothing, the lines being after all discounts already.
 */
const TAKEN_OFF = ['order_discount', 'order_discount + line_discounts', '0'];

/**
 * What may stand beside the order's total instead of in it, with the taxes on top of the prices and inside them. Taxes alone
 * beside prices without them, and shipping alone beside prices with them, add up just as another reading does and are left to it.
 */
const BESIDE: readonly [string, string][] = [
  ['0', '0'],
  ['shipping', 'shipping + taxes'],
  ['shipping + taxes', 'taxes'],
];

const ALL = BESIDE.flatMap(([besideOnTop, besideInside]) =>
  TAKEN_OFF.flatMap((off) => [
    { takenOff: off, beside: besideOnTop },
    { takenOff: `${off} + taxes`, beside: besideInside },
  ]),
);

const list = (expressions: readonly string[]) => `[${expressions.join(', ')}]`;

/** One of the expressions, by its reading; an order computes no other. */
const ofReading = (reading: string, expressions: readonly string[]) =>
  `(case ${reading} ${expressions.map((expression, at) => `when ${at + 1} then ${expression}`).join(' ')} end)`;

const sums = ALL.map(({ takenOff, beside }) => `items - (${takenOff}) + shipping + taxes - (${beside})`);

/** Eighteen readings of each order are many for decimals of 38 digits; rounded, doubles are as exact. */
const gaps = sums.map((sum) => `round(10000 * abs(${`${sum} - order_total`.replace(/[a-z]\w+/g, '$&::double')}))`);

/**
 * The readings of an order's money: each of these discounts off, the taxes on top of the prices (odd places) and inside them (even),
 * with everything in the total (the first six) and with shipping, taxes or both beside it. SQL for what a reading takes off the
 * items, leaves beside the total and adds up to; over `items`, `order_discount`, `line_discounts`, `shipping`, `taxes` and
 * `order_total`, none null but the items and the total. `$gaps` lists by how much each misses the total, in ten-thousandths;
 * `$fits` counts the orders whose `gaps` are within their `tolerance`. `priced_orders` follows the one that adds up.
 */
export const READINGS = {
  $taken_off: ofReading(
    'reading',
    ALL.map(({ takenOff }) => takenOff),
  ),
  $beside: ofReading(
    'reading',
    ALL.map(({ beside }) => beside),
  ),
  $usual_sum: ofReading('usual', sums),
  $gaps: list(gaps),
  $fits: list(sums.map((_, at) => `count(*) filter (gaps[${at + 1}] <= tolerance)`)),
};
