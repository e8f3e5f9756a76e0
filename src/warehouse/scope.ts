import { identifier, literal, type Literal } from '../engine/sql-literal';
import { relationSql } from './build';
import { currenciesOf, moneyRelations, rungs, type Rates } from './money-basis';
import { relationComment } from './relation-comment';

/** What part of the shop's orders the questions are asked of. Days are `2024-01-31`; null means no limit. */
export interface Scope {
  from: string | null;
  to: string | null;
  /** The day that ages and recency count to, after which nothing is in the scope; null means the last order day inside the range. */
  asOf: string | null;
  /** Null stands for orders without a currency. */
  currency: string | null;
  /** Orders in these currencies count too, converted; null leaves them out. */
  rates: Rates | null;
  /** What counts as sales. `net`: items after discounts and returns; `discounted`: before returns; `gross`: before both. */
  money: 'net' | 'discounted' | 'gross';
  /** Shipping and taxes are part of sales only where this says `in`; on the net basis less what was given back of them. */
  shipping: 'in' | null;
  taxes: 'in' | null;
  /** The day of a return: its order's, or its own where the file tells it. */
  returnsOn: 'order' | 'refund';
  country: string | null;
  channel: string | null;
  /** Only customers whose first order, over all the data, lies in these days; orders without a customer are then left out. */
  wonFrom: string | null;
  wonTo: string | null;
  /** Likewise only those whose first order was of this country, through this channel, with a discount or without. */
  wonCountry: string | null;
  wonChannel: string | null;
  wonDiscount: 'with' | 'without' | null;
  /** What a period is compared with: as many days directly before it, or the same days one year earlier. */
  compare: 'previous' | 'year';
}

const day = (text: string | null) => (text === null ? 'null::date' : `date ${literal(text)}`);

const and = (conditions: (string | null)[]) => conditions.filter(Boolean).join('\n    and ');

const isOf = (column: string, value: Literal) =>
  value === null ? `${identifier(column)} is null` : `${identifier(column)} = ${literal(value)}`;

/** The customers who first ordered on the days and in the way that the scope names; null where it names none. */
function wonCustomers({ wonFrom, wonTo, wonCountry, wonChannel, wonDiscount }: Scope): string | null {
  const days = [wonFrom && `first_ordered_at >= ${day(wonFrom)}`, wonTo && `first_ordered_at < ${day(wonTo)} + 1`];
  const ways = [
    wonCountry && isOf('country', wonCountry),
    wonChannel && isOf('channel', wonChannel),
    wonDiscount && `discounts ${wonDiscount === 'with' ? '>' : '<='} 0`,
  ];
  if (ways.some(Boolean))
    return `select customer_key from all_orders where ${and(['customer_order_number = 1', ...ways, ...days])}`;
  return days.some(Boolean) ? `select customer_key from all_customers where ${and(days)}` : null;
}

/** What an order or a return must meet in any period: nobody looks past the as-of day. */
function filters(scope: Scope, dayColumn: string): string[] {
  const won = wonCustomers(scope);
  const parts = [
    scope.rates === null
      ? isOf('currency', scope.currency)
      : `currency in (${currenciesOf(scope).map(literal).join(', ')})`,
    scope.country !== null && isOf('country', scope.country),
    scope.channel !== null && isOf('channel', scope.channel),
    won !== null && `customer_key in (${won})`,
    scope.asOf !== null && `${dayColumn} <= ${day(scope.asOf)}`,
  ];
  return parts.filter((part) => part !== false);
}

/** What an order or a return must meet to lie in the scope, and in the days of either period that is compared. */
const inRange = (scope: Scope, dayColumn: string) =>
  and([
    ...filters(scope, dayColumn),
    scope.from && `${dayColumn} >= ${day(scope.from)}`,
    scope.to && `${dayColumn} <= ${day(scope.to)}`,
  ]);
const inPeriod = (scope: Scope, period: string, dayColumn: string) =>
  and([
    ...filters(scope, dayColumn),
    `${dayColumn} >= (select ${period}_from_on from scope)`,
    `${dayColumn} <= (select ${period}_to_on from scope)`,
  ]);

/** A row can lie in both periods: a year may overlap with the one that starts twelve months earlier. */
const ofPeriods = (select: (period: string) => string) => ['now', 'before'].map(select).join('\nunion all\n');

/** The relations a scope makes, in the order in which they read one another. Those whose comment stands in SQL are files of their own. */
const RELATIONS = {
  orders: {
    kind: 'view',
    comment:
      "The orders inside the scope, with their lifetime columns. One row per order; sales is on the scope's money basis, basket_value what was due for the items when the order was placed.",
  },
  returns: {
    kind: 'view',
    comment:
      'The returns inside the scope. One row per return; deducted is what it takes off sales on the money basis.',
  },
  order_items: { kind: 'view', comment: 'The lines of the orders inside the scope. One row per line.' },
  scope: { kind: 'table', comment: 'The scope in force. One row.' },
  period_orders: {
    kind: 'view',
    comment:
      'The orders of the two periods that are compared, like those of orders. One row per order and period: now or before.',
  },
  period_returns: {
    kind: 'view',
    comment: 'The returns of the two periods, like those of returns. One row per return and period: now or before.',
  },
  period_order_items: {
    kind: 'view',
    comment: 'The lines of the orders of the two periods. One row per line and period: now or before.',
  },
  periods: { kind: 'view', comment: relationComment(relationSql('periods')) },
  customer_sums: { kind: 'table', comment: relationComment(relationSql('customer_sums')) },
  customers: { kind: 'view', comment: relationComment(relationSql('customers')) },
  tenures: { kind: 'table', comment: relationComment(relationSql('tenures')) },
  unknown_sales: { kind: 'view', comment: relationComment(relationSql('unknown_sales')) },
  months: { kind: 'view', comment: relationComment(relationSql('months')) },
} as const;
type Relation = keyof typeof RELATIONS;
const NAMES = Object.keys(RELATIONS) as Relation[];

function selects(scope: Scope): Record<Relation, string> {
  const { sales, deducted, basket } = rungs(scope);
  const from = moneyRelations(scope);
  const isYear = scope.compare === 'year';
  const asOf = scope.asOf === null ? '(select max(ordered_on) from orders)' : day(scope.asOf);
  return {
    orders: `select *, ${sales} as sales, ${basket} as basket_value
from ${from.orders}
where ${inRange(scope, 'ordered_on')}`,
    returns: `select *, ${deducted} as deducted
from ${from.returns}
where ${inRange(scope, 'returned_on')}`,
    order_items: `select *
from ${from.order_items}
where order_key in (select order_key from orders)`,
    scope: `select
    ${day(scope.from)} as from_on,
    least(${day(scope.to)}, ${day(scope.asOf)}) as to_on,
    as_of_on,
    ${literal(scope.currency)}::varchar as currency,
    ${literal(scope.rates)}::varchar as rates,
    ${literal(scope.money)} as money,
    ${literal(scope.shipping === 'in')} as with_shipping,
    ${literal(scope.taxes === 'in')} as with_taxes,
    ${literal(scope.returnsOn)} as returns_on,
    ${literal(scope.country)}::varchar as country,
    ${literal(scope.channel)}::varchar as channel,
    ${day(scope.wonFrom)} as won_from_on,
    ${day(scope.wonTo)} as won_to_on,
    ${literal(scope.wonCountry)}::varchar as won_country,
    ${literal(scope.wonChannel)}::varchar as won_channel,
    ${literal(scope.wonDiscount)}::varchar as won_discount,
    ${literal(scope.compare)} as compare,
    case when from_on is null then least(as_of_on, to_on) else greatest(coalesce(to_on, as_of_on), from_on) end as now_to_on,
    coalesce(from_on, now_to_on - 364) as now_from_on,
    ${isYear ? '(now_from_on - interval 1 year)::date' : 'now_from_on - (now_to_on - now_from_on + 1)::integer'} as before_from_on,
    ${isYear ? '(now_to_on - interval 1 year)::date' : 'now_from_on - 1'} as before_to_on
from (select ${asOf} as as_of_on)`,
    period_orders: ofPeriods(
      (period) => `select *, ${sales} as sales, ${literal(period)} as period
from ${from.orders}
where ${inPeriod(scope, period, 'ordered_on')}`,
    ),
    period_returns: ofPeriods(
      (period) => `select *, ${deducted} as deducted, ${literal(period)} as period
from ${from.returns}
where ${inPeriod(scope, period, 'returned_on')}`,
    ),
    period_order_items: `select items.*, period
from ${from.order_items} as items
join (select order_key, period from period_orders) using (order_key)`,
    periods: relationSql('periods'),
    customer_sums: relationSql('customer_sums'),
    customers: relationSql('customers'),
    tenures: relationSql('tenures'),
    unknown_sales: relationSql('unknown_sales'),
    months: relationSql('months'),
  };
}

/** What has to be made for a scope, given the one in force: tables anew, views where they read differently, which frees them of comments. */
function changes(scope: Scope, before: Scope | null): [name: Relation, statement: string][] {
  const sql = selects(scope);
  const old = before && selects(before);
  return NAMES.filter((name) => RELATIONS[name].kind === 'table' || sql[name] !== old?.[name]).map((name) => [
    name,
    `create or replace ${RELATIONS[name].kind} ${name} as\n${sql[name]}`,
  ]);
}

/**
 * The scoped relations with the scope written into them as literals; together they are the scope that "Show SQL" shows. Given the
 * scope in force, only what it takes to get from there to the new one.
 */
export const scopeStatements = (scope: Scope, before: Scope | null = null): string[] =>
  changes(scope, before).map(([, statement]) => statement);

/** Descriptions of what these statements make, for whoever looks the relations up in SQL. */
export const scopeComments = (scope: Scope, before: Scope | null = null): string[] =>
  changes(scope, before).map(
    ([name]) => `comment on ${RELATIONS[name].kind} ${name} is ${literal(RELATIONS[name].comment)}`,
  );

/** Statements that take the scoped relations away, those that read others first. */
export const discardScope = (): string[] =>
  NAMES.toReversed().map((name) => `drop ${RELATIONS[name].kind} if exists ${name}`);
