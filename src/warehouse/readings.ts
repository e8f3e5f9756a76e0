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

const sums = ALL.map(({ takenOff, beside }) => `items - (${takenOff}) + shipping + taxes - (${beside})`);

/**
 * The readings of an order's money: each of these discounts off, the taxes on top of the prices (odd places) and inside them (even),
 * with everything in the total (the first six) and with shipping, taxes or both beside it. SQL lists of what each takes off the
 * items, leaves beside the total and adds up to, and by how much it misses the total; over `items`, `order_discount`,
 * `line_discounts`, `shipping`, `taxes` and `order_total`, none null but the items and the total. `$fits` counts the orders whose
 * `gaps` are within their `tolerance`. `priced_orders` follows the one that adds up.
 */
export const READINGS = {
  $taken_off: list(ALL.map(({ takenOff }) => takenOff)),
  $beside: list(ALL.map(({ beside }) => beside)),
  $sums: list(sums),
  $gaps: list(sums.map((sum) => `abs(${sum} - order_total)`)),
  $fits: list(sums.map((_, at) => `count(*) filter (gaps[${at + 1}] <= tolerance)`)),
};
