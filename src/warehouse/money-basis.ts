import { literal } from '../engine/sql-literal';
import type { Scope } from './scope';

/** What one unit of each foreign currency is worth in the scope's currency, written `USD:0.92,GBP:1.17`. */
export type Rates = string;

/** The rates by currency; null for text that is none: each currency once, each rate above 0. */
export function parseRates(text: string): Map<string, number> | null {
  const pairs = text.split(',').map((pair) => /^(\S{1,5}):(\d{1,9}(?:\.\d{1,9})?)$/.exec(pair));
  const rates = new Map(pairs.filter((pair) => pair !== null).map((pair) => [pair[1]!, Number(pair[2])]));
  return rates.size === pairs.length && [...rates.values()].every((rate) => rate > 0) ? rates : null;
}

export const formatRates = (rates: Iterable<readonly [string, number]>): Rates | null =>
  [...rates].map(([currency, rate]) => `${currency}:${rate}`).join(',') || null;

/** The currencies that a scope takes in, its own first. */
export const currenciesOf = ({ currency, rates }: Scope): (string | null)[] => [
  currency,
  ...(parseRates(rates ?? '') ?? new Map()).keys(),
];

const MONEY_COLUMNS = {
  all_orders: [
    ...['gross_sales', 'discounts', 'returns', 'dated_returns'],
    ...['shipping', 'returned_shipping', 'taxes', 'returned_taxes', 'total'],
  ],
  all_returns: ['amount', 'shipping', 'taxes'],
  all_order_items: ['unit_price', 'gross_sales', 'discounts'],
};

/** A relation of the model, with its money in the scope's currency where there are rates. */
function converted(relation: keyof typeof MONEY_COLUMNS, scope: Scope): string {
  const rates = parseRates(scope.rates ?? '');
  if (!rates || scope.currency === null) return relation;
  const values = [[scope.currency, 1] as const, ...rates].map(
    ([currency, rate]) => `(${literal(currency)}, ${rate.toFixed(9)}::decimal(18, 9))`,
  );
  const inScope = (column: string) => `(${column} * rate)::decimal(18, 4)`;
  const columns = MONEY_COLUMNS[relation].map((column) => `${inScope(column)} as ${column}`);
  // Rounded rungs still have to add up.
  const net = `(${['gross_sales', 'discounts', 'returns'].map(inScope).join(' - ')})::decimal(18, 4) as net_sales`;
  if (relation === 'all_orders') columns.push(net);
  return `(
    select * exclude (rate) replace (
        ${columns.join(',\n        ')}
    )
    from ${relation}
    join (values ${values.join(', ')}) as rates(currency, rate) using (currency)
)`;
}

/** A relation with those returns that have a day of their own taken from their orders and put on that day. */
const ON_REFUND_DAY = {
  orders: (orders: string) => `(
    select * replace (
        (returns - dated_returns)::decimal(18, 4) as returns,
        (net_sales + dated_returns)::decimal(18, 4) as net_sales
    )
    from ${orders}
)`,
  returns: (returns: string) => `(
    select * replace (
        case when refunded_at is null then order_key end as order_key,
        coalesce(refunded_at, returned_at) as returned_at,
        coalesce(refunded_at, returned_at)::date as returned_on
    )
    from ${returns}
)`,
};

/** What orders, returns and order items are read from: the model's tables, in the scope's currency, returns on their day. */
export function moneyRelations(scope: Scope): { orders: string; returns: string; order_items: string } {
  const orders = converted('all_orders', scope);
  const returns = converted('all_returns', scope);
  const isMoved = scope.returnsOn === 'refund';
  return {
    orders: isMoved ? ON_REFUND_DAY.orders(orders) : orders,
    returns: isMoved ? ON_REFUND_DAY.returns(returns) : returns,
    order_items: converted('all_order_items', scope),
  };
}

/**
 * The rungs of the money ladder that make up sales, those that a return takes off again, and those of the basket at checkout, which
 * decides on free shipping whatever is given back later: items after discounts, with taxes where sales have them.
 */
export function rungs({ money, shipping, taxes }: Scope): { sales: string; deducted: string; basket: string } {
  const base = { net: 'net_sales', discounted: 'gross_sales - discounts', gross: 'gross_sales' }[money];
  const added = [shipping && 'shipping', taxes && 'taxes'].filter((rung) => rung !== null);
  const givenBack = money === 'net' ? added.map((rung) => `returned_${rung}`) : [];
  const sales = [base, ...added.map((rung) => ` + ${rung}`), ...givenBack.map((rung) => ` - ${rung}`)].join('');
  const deducted = money === 'net' ? ['amount', ...added].join(' + ') : '0';
  return {
    sales: /^\w+$/.test(sales) ? sales : `(${sales})::decimal(18, 4)`,
    deducted: `(${deducted})::decimal(18, 4)`,
    basket: `(gross_sales - discounts${taxes ? ' + taxes' : ''})::decimal(18, 4)`,
  };
}
