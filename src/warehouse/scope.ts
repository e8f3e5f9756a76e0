import { identifier, literal, type Literal } from '../engine/sql-literal';
import { relationComment, relationSql } from './build';

/** What part of the shop's orders the questions are asked of. Days are `2024-01-31`; null means no limit. */
export interface Scope {
  from: string | null;
  to: string | null;
  /** The day that ages and recency count to; null means the last order day inside the range. */
  asOf: string | null;
  /** Null stands for orders without a currency. */
  currency: string | null;
  /** What counts as sales. `net`: items after discounts and returns; `discounted`: before returns; `gross`: before both. */
  money: 'net' | 'discounted' | 'gross';
  /** Shipping and taxes are part of sales only where this says `in`; on the net basis less what was given back of them. */
  shipping: 'in' | null;
  taxes: 'in' | null;
  /** The day of a return: its order's, or its own where the file tells it. */
  returnsOn: 'order' | 'refund';
  country: string | null;
  channel: string | null;
}

const day = (text: string | null) => (text === null ? 'null::date' : `date ${literal(text)}`);

function conditions(scope: Scope, dayColumn: string): string {
  const same = (column: string, value: Literal) =>
    value === null ? `${identifier(column)} is null` : `${identifier(column)} = ${literal(value)}`;
  const parts = [
    same('currency', scope.currency),
    scope.from && `${dayColumn} >= ${day(scope.from)}`,
    scope.to && `${dayColumn} <= ${day(scope.to)}`,
    scope.country !== null && same('country', scope.country),
    scope.channel !== null && same('channel', scope.channel),
  ];
  return parts.filter(Boolean).join('\n    and ');
}

/** The relations a scope makes, in the order in which they read one another. The last four are files of their own. */
const RELATIONS = {
  orders: {
    kind: 'view',
    comment:
      "The orders inside the scope, with their lifetime columns. One row per order; sales is on the scope's money basis.",
  },
  returns: {
    kind: 'view',
    comment:
      'The returns inside the scope. One row per return; deducted is what it takes off sales on the money basis.',
  },
  order_items: { kind: 'view', comment: 'The lines of the orders inside the scope. One row per line.' },
  scope: { kind: 'table', comment: 'The scope in force. One row.' },
  customer_sums: { kind: 'table', comment: relationComment(relationSql('customer_sums')) },
  customers: { kind: 'view', comment: relationComment(relationSql('customers')) },
  tenures: { kind: 'view', comment: relationComment(relationSql('tenures')) },
  months: { kind: 'view', comment: relationComment(relationSql('months')) },
} as const;
type Relation = keyof typeof RELATIONS;
const NAMES = Object.keys(RELATIONS) as Relation[];

/** The rungs of the money ladder that make up sales, and those that a return takes off again. */
function rungs({ money, shipping, taxes }: Scope): { sales: string; deducted: string } {
  const base = { net: 'net_sales', discounted: 'gross_sales - discounts', gross: 'gross_sales' }[money];
  const added = [shipping && 'shipping', taxes && 'taxes'].filter((rung) => rung !== null);
  const givenBack = money === 'net' ? added.map((rung) => `returned_${rung}`) : [];
  const sales = [base, ...added.map((rung) => ` + ${rung}`), ...givenBack.map((rung) => ` - ${rung}`)].join('');
  const deducted = money === 'net' ? ['amount', ...added].join(' + ') : '0';
  return { sales: sales === base ? base : `(${sales})::decimal(18, 4)`, deducted: `(${deducted})::decimal(18, 4)` };
}

/** Returns that have a day of their own, taken from their orders and put on that day. */
const ON_REFUND_DAY = {
  orders: `(
    select * replace (
        (returns - dated_returns)::decimal(18, 4) as returns,
        (net_sales + dated_returns)::decimal(18, 4) as net_sales
    )
    from all_orders
)`,
  returns: `(
    select * replace (
        case when refunded_at is null then order_key end as order_key,
        coalesce(refunded_at, returned_at) as returned_at,
        coalesce(refunded_at, returned_at)::date as returned_on
    )
    from all_returns
)`,
};

function selects(scope: Scope): Record<Relation, string> {
  const { sales, deducted } = rungs(scope);
  const from = scope.returnsOn === 'order' ? { orders: 'all_orders', returns: 'all_returns' } : ON_REFUND_DAY;
  const asOf = scope.asOf === null ? '(select max(ordered_on) from orders)' : day(scope.asOf);
  return {
    orders: `select *, ${sales} as sales
from ${from.orders}
where ${conditions(scope, 'ordered_on')}`,
    returns: `select *, ${deducted} as deducted
from ${from.returns}
where ${conditions(scope, 'returned_on')}`,
    order_items: `select *
from all_order_items
where order_key in (select order_key from orders)`,
    scope: `select
    ${day(scope.from)} as from_on,
    ${day(scope.to)} as to_on,
    ${asOf} as as_of_on,
    ${literal(scope.currency)}::varchar as currency,
    ${literal(scope.money)} as money,
    ${literal(scope.shipping === 'in')} as with_shipping,
    ${literal(scope.taxes === 'in')} as with_taxes,
    ${literal(scope.returnsOn)} as returns_on,
    ${literal(scope.country)}::varchar as country,
    ${literal(scope.channel)}::varchar as channel`,
    customer_sums: relationSql('customer_sums'),
    customers: relationSql('customers'),
    tenures: relationSql('tenures'),
    months: relationSql('months'),
  };
}

/** The scoped relations with the scope written into them as literals; together they are the scope that "Show SQL" shows. */
export function scopeStatements(scope: Scope): string[] {
  const sql = selects(scope);
  return NAMES.map((name) => `create or replace ${RELATIONS[name].kind} ${name} as\n${sql[name]}`);
}

/** Descriptions for whoever looks the relations up in SQL. */
export const scopeComments = (): string[] =>
  NAMES.map((name) => `comment on ${RELATIONS[name].kind} ${name} is ${literal(RELATIONS[name].comment)}`);

/** Statements that take the scoped relations away, those that read others first. */
export const discardScope = (): string[] =>
  NAMES.toReversed().map((name) => `drop ${RELATIONS[name].kind} if exists ${name}`);
