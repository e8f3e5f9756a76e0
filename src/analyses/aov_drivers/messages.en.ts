import periods from '../periods.en';

export default {
  ...periods,
  title: 'What moves the average order',
  question: 'Why are orders larger or smaller than before?',
  search_words: 'aov basket price units discount mix decomposition shapley',
  param_dimension: 'Split by',
  dimension_driver: 'units, price, mix, discounts',
  dimension_product: 'product',
  dimension_channel: 'channel',
  dimension_country: 'country',
  dimension_discount: 'with and without a discount',
  finding:
    'The average order {direction, select, up {rose by {change}{share, select, none {} other { ({share})}}} down {fell by {change}{share, select, none {} other { ({share})}}} other {stayed the same}}: {now} from {from} to {to}, against {before} from {before_from} to {before_to}.',
  finding_chance:
    'The average order was {now} from {from} to {to}, against {before} from {before_from} to {before_to}; with these orders, that much can be chance, so nothing needs to be done about it.',
  driver: 'What moved it most: {what}, {now} instead of {before} ({amount} an order).',
  driver_bare: 'What moved it most: {what} ({amount} an order).',
  action:
    '{part, select, units_per_order {{direction, select, up {More pieces an order: over the {orders} orders now, that is {total}. Keep what makes them add one more.} other {Fewer pieces an order: over the {orders} orders now, that is {total}. Offer what goes with the basket, or a set.}}} price_per_unit {{direction, select, up {The same products sold for more: over the {orders} orders now, that is {total}. Watch that they keep selling.} other {The same products sold for less: over the {orders} orders now, that is {total}. If it was not meant as an offer, look at what you took off the shelf price.}}} product_mix {{direction, select, up {Dearer products took a larger place: over the {orders} orders now, that is {total}. Split by product to see which, and show them first.} other {Cheaper products took a larger place: over the {orders} orders now, that is {total}. Split by product to see which.}}} discounts {{direction, select, up {Discounts took less: over the {orders} orders now, that is {total}. Orders came in without them.} other {Discounts took more: over the {orders} orders now, that is {total}. Check that they brought orders that would not have come otherwise.}}} returns {{direction, select, up {Less came back: over the {orders} orders now, that is {total}.} other {More came back: over the {orders} orders now, that is {total}. Look at which products do.}}} other {Look there first: over the {orders} orders now, that is {total}.}}',
  empty:
    'Two periods are compared here, and one of them holds no orders. Choose other days above; if no first day is chosen, the last 365 days are compared with the 365 before them.',
  chart_name: 'What each part added to the change of the average order',
  part: '{part, select, basket {Items in the basket} units_per_order {Units per order} price_per_unit {Price of the same products} product_mix {Product mix} discounts {Discounts} returns {Returns per order} extras {Shipping and tax per order} with_discount {Orders with a discount} without_discount {Orders without a discount} other {Change of the average order}}',
  what: '{part, select, basket {the items in the basket} units_per_order {units per order} price_per_unit {the price of the same products} product_mix {the product mix} discounts {discounts} returns {returns per order} extras {shipping and tax per order} with_discount {orders with a discount} other {orders without a discount}}',
  apart:
    '{part, select, unknown {Not stated} rest {Discounts, returns, and what no product states} returns {Returns without an order in the files} other {All others}}',
  figures:
    '{before} → {now}{of, select, order { an order} unit { a unit} share { of orders} units { in 100 orders} other {}}',
  point: '{part}: {amount}, from {before} to {now}',
  point_bare: '{part}: {amount}',
  column_part: 'Part',
  column_before_counted: 'Orders (or pieces) before',
  column_now_counted: 'Orders (or pieces) now',
  column_before_sales: 'Sales before',
  column_now_sales: 'Sales now',
  column_before_value: 'Before',
  column_now_value: 'Now',
  column_before_weight: 'Share of orders, or units per order, before',
  column_now_weight: 'Share of orders, or units per order, now',
  column_value_amount: 'Of that, by its own average or price',
  column_mix_amount: 'Of that, by its share or units',
  column_change_low: 'Change, at least (95 %)',
  column_change_high: 'Change, at most (95 %)',
  column_amount: 'Part of the change of the average order',
  table_aov_drivers: 'What made the change',
  table_aov_periods: 'The two periods',
  table_customers_of_part: 'Customers of the part',
};
