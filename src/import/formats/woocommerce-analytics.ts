import { BARE_ORDER_REF, type Format } from '../format';

/** The sign between two items of a list, which their names do not hold. */
const BREAK = 'chr(30)';

/**
 * WooCommerce, Analytics > Orders: one row per order with its items in a cell, before tax and shipping. There is no e-mail and no
 * customer number: people are told apart by their names.
 */
const format: Format = {
  id: 'woocommerce_analytics',
  platform: 'woocommerce',
  name: 'WooCommerce Analytics',
  part: 'heads',
  columns: {
    order_ref: ['Order #', 'Commande n°', 'Commande #'],
    ordered_at: ['Date'],
    customer_name: ['Customer', 'Client', 'Cliente', 'Kunde'],
    item_list: ['Product(s)', 'Produit(s)', 'Products'],
    quantity: ['Items sold', 'Articles vendus'],
    order_subtotal: ['N. Revenue', 'Net Sales', 'Ventes nettes', 'N. Revenue (formatted)'],
    status: ['Status', 'État'],
    channel: ['Attribution'],
    coupon: ['Coupon(s)', 'Code(s) promo'],
  },
  signature: [
    ['Order #', 'Commande n°', 'Commande #'],
    'Date',
    ['N. Revenue', 'Net Sales', 'Ventes nettes', 'N. Revenue (formatted)'],
  ],
  values: { order_ref: BARE_ORDER_REF },
  customer: 'null::varchar',
  nameKey: 'lower(customer_name)',
  statusKind: "case when status = 'pending' then 'unpaid' end",
  items: {
    // `2× Mug, 1× Tote`, or `Mug x 2, Tote x 1`; names may hold commas.
    split: `string_split(regexp_replace(regexp_replace(item_list, ', ([0-9]+ ?[×x] )', ${BREAK} || '\\1', 'g'),
      '( [x×] ?[0-9]+), ', '\\1' || ${BREAK}, 'g'), ${BREAK})`,
    product_name: "regexp_replace(regexp_replace(item, '^[0-9]+ ?[×x] ', ''), ' [x×] ?[0-9]+$', '')",
    quantity:
      "coalesce(nullif(regexp_extract(item, '^([0-9]+) ?[×x] ', 1), ''), nullif(regexp_extract(item, ' [x×] ?([0-9]+)$', 1), ''))",
  },
};

export default format;
