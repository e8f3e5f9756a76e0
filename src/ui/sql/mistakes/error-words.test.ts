import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import { loadOrders } from '../../../../test/support/shop';
import type { Engine } from '../../../engine/engine';
import { EngineError } from '../../../engine/error';
import ar from '../../../locale/ar';
import en from '../../../locale/en';
import { translator } from '../../../locale/translate';
import { faultOf, meantBy } from './error-words';
import { nearest } from './nearest';
import { plainSign } from './text-faults';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-05 10']);
});

const failure = async (sql: string, isUntrusted: boolean): Promise<EngineError> => {
  const error: unknown = await (isUntrusted ? engine.ask(sql) : engine.own(sql)).catch((reason: unknown) => reason);
  if (!(error instanceof EngineError)) throw new Error(`runs: ${sql}`);
  return error;
};

/** The fault of a statement, the underlined part between `⟦` and `⟧`, and what may have been meant. */
async function found(sql: string, isUntrusted: boolean) {
  const { key, values, candidates, from, to } = faultOf(await failure(sql, isUntrusted), sql, isUntrusted);
  const marked = `${sql.slice(0, from)}⟦${sql.slice(from, to)}⟧${sql.slice(to)}`;
  return { key, values, candidates, marked };
}

const LONG = ' '.repeat(200);

/** Typical mistakes: the statement, the key of the message less `sql_error_`, and something that is offered instead. */
const MISTAKES: [marked: string, key: string, candidate?: string][] = [
  ['select ⟦foo⟧ from orders', 'column', 'first_ordered_at'],
  ['select\n  1,\n  ⟦net_sale⟧\nfrom orders', 'column', 'net_sales'],
  ["select 'متجر صغير' as shop, ⟦net_sale⟧ from orders", 'column', 'net_sales'],
  [`select 1,${LONG}⟦net_sale⟧,${LONG}2 from orders`, 'column', 'net_sales'],
  ['select o.⟦contry⟧ from orders o', 'column'],
  ['select country from orders limit ⟦ten⟧', 'column'],
  ['select * from orders where country = ⟦"DE"⟧', 'text_as_name', "'DE'"],
  ['select ⟦customer_id⟧ from orders join customers using (customer_key)', 'ambiguous', 'orders.customer_id'],
  ['from ⟦ordres⟧', 'table', 'orders'],
  ['select ⟦x⟧.country from orders o', 'table', 'o'],
  ['from ⟦pareto⟧', 'call', 'pareto(steps := 100)'],
  ['select ⟦medan⟧(1)', 'function', 'median'],
  ['select ⟦pareto⟧(1)', 'table_function'],
  ['select * from orders qualify ⟦rank⟧() < 3', 'over'],
  ['select ⟦today⟧()', 'today'],
  ["select ⟦json_extract⟧('{}', 'a')", 'extension'],
  ["select '{}'::⟦json⟧", 'type'],
  ['select * from orders where country = ⟦France⟧', 'column', "'France'"],
  ['select * from orders where ordered_on = ⟦2⟧024', 'cast'],
  ['from ⟦pareto⟧(stps := 1)', 'parameters'],
  ["from ⟦pareto⟧(steps := 'many')", 'parameters'],
  ["from cohorts(grain := ⟦'weekly'⟧)", 'value', "'month'"],
  ["select date_trunc(⟦'moth'⟧, ordered_on) from orders", 'value', "'month'"],
  ['select ⟦country⟧, count(*) from orders', 'group'],
  ['select sum(sales) from orders group by ⟦sum⟧(sales)', 'group_sum'],
  ['select * from orders where ⟦sum⟧(sales) > 5', 'where_sum'],
  ['select * from orders where ⟦row_number⟧() over () = 1', 'window'],
  ['select max(⟦sum⟧(sales)) from orders', 'nested'],
  ['select country ⟦/⟧ 2 from orders', 'arguments'],
  ['select ⟦sum⟧(country) from orders', 'arguments'],
  ["select ordered_on ⟦+⟧ '1 month' from orders", 'arguments'],
  ['select * from orders where ordered_on ⟦>⟧ 5', 'compare'],
  ["select ⟦'abc'⟧::int", 'convert'],
  ["select * from orders where sales > ⟦'abc'⟧", 'convert'],
  ["select ⟦'31.12.2024'⟧::date", 'date'],
  ["select date ⟦'2024-13-45'⟧", 'date'],
  ["select * from orders where ordered_on = ⟦'yesterday'⟧", 'date'],
  ["select cast('5' as ⟦numbr⟧)", 'type', 'numeric'],
  ['with a as (select 1), ⟦a⟧ as (select 2) from a', 'step_twice'],
  ['select country from orders ⟦union⟧ select country, 1 from orders', 'union'],
  ['⟦select⟧ from orders', 'no_columns'],
  ['select * from orders ⟦limit⟧ 10, 20', 'limit'],
  ['select country sales ⟦email⟧ from orders', 'comma'],
  ['select country, sales form ⟦orders⟧', 'comma'],
  ['select top ⟦10⟧ * from orders', 'comma'],
  ['select * from ⟦order⟧', 'reserved', '"order"'],
  ["select * from orders where country in ⟦'DE'⟧", 'in', "('DE')"],
  ['select sales from orders where sales >= ⟦=⟧ 5', 'syntax'],
  ['select case when sales > 5 then 1 ⟦from⟧ orders', 'syntax'],
  ["select 'متجر' as shop, sum(x) ⟦frm⟧ orders from orders", 'comma'],
  ['select * from orders ⟦where⟧', 'end'],
  ["select * from orders where country = ⟦'DE and sales > 5⟧\norder by 1", 'quote'],
  ['select ⟦"country from orders⟧', 'name_quote'],
  ['select 1 ⟦/* the end⟧', 'comment'],
  ['select sum⟦(⟧sales from orders', 'bracket_open'],
  ['select sum(sales)⟦)⟧ from orders', 'bracket_close'],
  ['select * from orders where country = ⟦‘⟧DE’', 'character', "'"],
  ['select ⟦`⟧country` from orders', 'character', '"'],
  ['select country⟦，⟧sales from orders', 'character', ','],
  ['select sum⟦（⟧sales） from orders', 'character', '('],
  ['select country⟦،⟧ sales from orders', 'character', ','],
  ['select⟦\u00a0⟧country from orders', 'space', '␣'],
  ['⟦where⟧ sales > 5', 'clause'],
  ['⟦selct⟧ country', 'refused', 'select'],
];

describe.each([
  ['of the owner', false],
  ['from elsewhere', true],
])('a statement %s', (_, isUntrusted) => {
  test.each(MISTAKES)('%s: %s', async (marked, key, candidate) => {
    const fault = await found(marked.replace(/[⟦⟧]/g, ''), isUntrusted);
    expect([fault.key, fault.marked]).toEqual([`sql_error_${key}`, marked]);
    if (candidate) expect(fault.candidates).toContain(candidate);
  });
});

test.each([
  ['en', en],
  ['ar', ar],
] as const)('each is told in a whole sentence with what the reader wrote: %s', async (locale, catalogue) => {
  const t = translator(catalogue, locale, 'ltr');
  for (const [marked] of MISTAKES) {
    const { key, values } = await found(marked.replace(/[⟦⟧]/g, ''), false);
    expect(t(key, values), marked).toMatch(/^.{20,}$/);
    expect(t(key, values), marked).not.toMatch(/undefined|[{}]/);
  }
});

test.each(["select country from orders where country == 'DE'", 'select 1 as order', 'select country, from orders'])(
  'what DuckDB takes is no mistake: %s',
  async (sql) => {
    expect((await engine.own(sql)).columns).toHaveLength(1);
  },
);

test('a refused word is underlined, and what would change the model is told apart', async () => {
  expect(await found('pragma version', false)).toMatchObject({
    key: 'sql_error_refused',
    values: { name: 'pragma' },
    marked: '⟦pragma⟧ version',
  });
  expect((await found('create temp table t as select 1', false)).values).toEqual({ name: 'create temp' });
  expect((await found("select e'a\\\\'", false)).values).toEqual({ name: "e'" });
  expect((await found('drop table all_orders', false)).key).toBe('sql_error_model_changed');
  expect((await found('update orders set sales = 0', false)).key).toBe('sql_error_model_changed');
  expect((await found('insert into orders from orders', false)).key).toBe('sql_error_model_changed');
  expect(await found('create table orders as select 1', false)).toMatchObject({
    key: 'sql_error_name_taken',
    values: { name: 'orders' },
  });
  expect((await found("from read_csv('https://witness.invalid/x.csv')", false)).key).toBe('sql_error_outside');
  expect(await found('create table mine as select 1', true)).toMatchObject({
    key: 'sql_error_only_reads',
    marked: '⟦create⟧ table mine as select 1',
  });
  expect((await found('with x as (select 1) insert into t from x', true)).values.name).toBe('insert');
  expect((await found('from duckdb_views()', true)).values.name).toBe('duckdb_views');
});

test('names of the engine’s own catalogue are not what was meant', async () => {
  expect((await found('from own.missing', false)).candidates).toEqual([]);
});

test('what no message fits is told as the engine says it, without its excerpt', () => {
  const other = new EngineError('sql', 'Odd Error: so it is\n\nLINE 1: x\n        ^');
  expect(faultOf(other, 'x', false)).toMatchObject({
    key: 'sql_error_other',
    values: { message: 'Odd Error: so it is' },
    candidates: [],
  });
});

test('a strange sign is told by the one that it stands for, a letter by none', () => {
  expect(['”', '；', '\u200b', '\u3000', '≥', 'é', '€'].map(plainSign)).toEqual([
    "'",
    ';',
    ' ',
    ' ',
    '>=',
    undefined,
    undefined,
  ]);
});

test('of what is offered, the box tells what is near, or only lacks its quotes', async () => {
  const meant = async (sql: string) => meantBy(faultOf(await failure(sql, false), sql, false));
  expect((await meant('select contry from orders'))[0]).toBe('country');
  expect(await meant('from orders where country like Freedonia')).toEqual(["'Freedonia'"]);
  expect(await meant('select foo from orders')).toEqual([]);
});

test('names are near when few letters differ, the nearest first', () => {
  expect(nearest('contry', ['sales', 'country', 'count', 'county'])).toEqual(['country', 'county']);
  expect(nearest('x', ['orders'])).toEqual([]);
});
