import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/error';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders } from '../../../test/support/shop';
import { errorPlace, errorWords } from './error-words';

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

const LONG = ' '.repeat(200);

test.each([
  ['select ⟨foo⟩ from orders', 'sql_error_column', 'first_ordered_at'],
  ['select\n  1,\n  ⟨net_sale⟩\nfrom orders', 'sql_error_column', 'net_sales'],
  ["select 'متجر صغير' as shop, ⟨net_sale⟩ from orders", 'sql_error_column', 'net_sales'],
  [`select 1,${LONG}⟨net_sale⟩,${LONG}2 from orders`, 'sql_error_column', 'net_sales'],
  ['from ⟨ordres⟩', 'sql_error_table', 'orders'],
  ['select ⟨medan⟩(1)', 'sql_error_function', 'median'],
  ['select ⟨pareto⟩(1)', 'sql_error_table_function', undefined],
  ['from ⟨pareto⟩(stps := 1)', 'sql_error_parameters', undefined],
  ['select ⟨country⟩, count(*) from orders', 'sql_error_group', undefined],
  ["select ⟨'abc'⟩::int", 'sql_error_convert', undefined],
])('%s is underlined at its place and put into words', async (marked, key, candidate) => {
  const from = marked.indexOf('⟨');
  const to = marked.indexOf('⟩') - 1;
  const sql = marked.replace(/[⟨⟩]/g, '');
  for (const isUntrusted of [false, true]) {
    const error = await failure(sql, isUntrusted);
    expect(errorPlace(error, sql, isUntrusted)).toEqual({ from, to });
    const words = errorWords(error);
    expect(words.key).toBe(key);
    if (candidate) expect(words.candidates).toContain(candidate);
  }
});

test('what the parser stumbles over is underlined, after letters of several bytes too', async () => {
  const sql = "select 'متجر' as shop, sum(x from orders";
  const error = await failure(sql, false);
  const { from, to } = errorPlace(error, sql, false);
  expect([sql.slice(from, to), errorWords(error).values.name]).toEqual(['from', 'from']);
  const short = await failure('select 1 limit', false);
  expect([errorWords(short).key, errorPlace(short, 'select 1 limit', false)]).toEqual([
    'sql_error_end',
    { from: 9, to: 14 },
  ]);
});

test('a refused word is underlined, and what would change the model is told apart', async () => {
  const words = async (sql: string) => errorWords(await failure(sql, false));
  expect(await words('selct 1')).toMatchObject({ key: 'sql_error_refused', values: { name: 'selct' } });
  expect(errorPlace(await failure('selct 1', false), 'selct 1', false)).toEqual({ from: 0, to: 5 });
  expect((await words('drop table all_orders')).key).toBe('sql_error_model_changed');
  expect(await words('create table orders as select 1')).toMatchObject({
    key: 'sql_error_name_taken',
    values: { name: 'orders' },
  });
  expect((await words("from read_csv('https://witness.invalid/x.csv')")).key).toBe('sql_error_outside');
});

test('what no message fits is told as the engine says it, without its excerpt', async () => {
  const words = errorWords(await failure('select interval 1 fortnight', false));
  expect(words.key).toMatch(/^sql_error_/);
  const other = new EngineError('sql', 'Odd Error: so it is\n\nLINE 1: x\n        ^');
  expect(errorWords(other)).toEqual({
    key: 'sql_error_other',
    values: { message: 'Odd Error: so it is' },
    candidates: [],
  });
});
