/**
 * What a file may have taken off its lines before it comes to the order's total: the order's discount, which may hold those of the
 * lines or come on top of them, or nothing, the lines being after all discounts already.
 */
const TAKEN_OFF = ['order_discount', 'order_discount + line_discounts', '0'];

/**
 * The readings of an order's money: each of these discounts off, with the taxes on top of the prices and inside them. SQL lists of
 * what each takes off the items, and by how much it misses the order's total; over `items`, `order_discount`, `line_discounts`,
 * `shipping`, `taxes` and `order_total`, none null but the items and the total. `priced_orders` follows the one that adds up.
 */
export const READINGS = {
  $taken_off: `[${TAKEN_OFF.flatMap((off) => [off, `${off} + taxes`]).join(', ')}]`,
  $gaps: `[${TAKEN_OFF.flatMap((off) => [
    `abs(items - (${off}) + shipping + taxes - order_total)`,
    `abs(items - (${off}) + shipping - order_total)`,
  ]).join(', ')}]`,
};
