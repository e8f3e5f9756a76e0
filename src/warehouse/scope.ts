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
  /** `net`: items after discounts and returns, without tax and shipping. `gross`: before discounts and returns. */
  money: 'net' | 'gross';
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

const RELATIONS: Record<'orders' | 'returns' | 'order_items' | 'scope', string> = {
  orders:
    "The orders inside the scope, with their lifetime columns. One row per order; sales is on the scope's money basis.",
  returns: 'The returns inside the scope. One row per return.',
  order_items: 'The lines of the orders inside the scope. One row per line.',
  scope: 'The scope in force. One row.',
};

/** The scoped relations with the scope written into them as literals; together they are the scope that "Show SQL" shows. */
export function scopeStatements(scope: Scope): string[] {
  const sales = scope.money === 'gross' ? 'gross_sales' : 'net_sales';
  const asOf = scope.asOf === null ? '(select max(ordered_on) from orders)' : day(scope.asOf);
  return [
    `create or replace view orders as
select *, ${sales} as sales
from all_orders
where ${conditions(scope, 'ordered_on')}`,
    `create or replace view returns as
select *
from all_returns
where ${conditions(scope, 'returned_on')}`,
    `create or replace view order_items as
select *
from all_order_items
where order_key in (select order_key from orders)`,
    `create or replace table scope as
select
    ${day(scope.from)} as from_on,
    ${day(scope.to)} as to_on,
    ${asOf} as as_of_on,
    ${literal(scope.currency)}::varchar as currency,
    ${literal(scope.money)} as money,
    ${literal(scope.country)}::varchar as country,
    ${literal(scope.channel)}::varchar as channel`,
    `create or replace table customer_sums as\n${relationSql('customer_sums')}`,
    ...(['customers', 'tenures'] as const).map((name) => `create or replace view ${name} as\n${relationSql(name)}`),
  ];
}

/** Descriptions for whoever looks the relations up in SQL. */
export function scopeComments(): string[] {
  return [
    ...(['orders', 'returns', 'order_items'] as const).map(
      (name) => `comment on view ${name} is ${literal(RELATIONS[name])}`,
    ),
    `comment on table scope is ${literal(RELATIONS.scope)}`,
    `comment on table customer_sums is ${literal(relationComment(relationSql('customer_sums')))}`,
    ...['customers', 'tenures'].map(
      (name) => `comment on view ${name} is ${literal(relationComment(relationSql(name)))}`,
    ),
  ];
}
