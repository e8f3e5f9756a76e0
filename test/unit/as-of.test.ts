import { beforeAll, expect, test } from 'vitest';
import { ANALYSES } from '../../src/analyses';
import type { Row } from '../../src/engine/arrow-rows';
import type { Engine } from '../../src/engine/engine';
import type { Scope } from '../../src/warehouse/scope';
import { openTestEngine } from '../support/node-engine';
import { loadOrders, rows } from '../support/shop';

const AS_OF = '2023-06-27';
const day = (i: number) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10);

/** Nearly three years of forty customers with some returns, one order on the as-of day, and twenty who first come after the as-of day: their names sort last. */
const ORDERS = Array.from({ length: 300 }, (_, i) => {
  const on = i === 0 ? AS_OF : day((i * 7) % 1000);
  const who = on > AS_OF && i % 3 === 0 ? `z${i % 20}` : `c${(i * 11) % 40}`;
  return `${who} ${on} ${i % 15 === 0 ? -3 : 5 + ((i * 37) % 90)}`;
}).toSorted((a, b) => a.split(' ')[1]!.localeCompare(b.split(' ')[1]!));

/** What is counted over all the data on purpose: *ever* looks past any day, and the bridge starts from what the files hold. */
const LOOKS_PAST = /^ever_|^bridge$|^platform_reports$/;

const QUERIES = ANALYSES.flatMap(({ macros, lists }) => [...macros, ...lists].map(([name]) => name));
const SCOPE: Partial<Scope> = { asOf: AS_OF, from: '2022-06-01', to: '2024-09-01', compare: 'year', money: 'net' };

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** Every answer, without the columns that look past the day, and without the noise of adding up in another order. */
async function answers(orders: string[]): Promise<Record<string, Row[]>> {
  await loadOrders(engine, orders, SCOPE);
  const found: Record<string, Row[]> = {};
  for (const name of QUERIES.filter((query) => !LOOKS_PAST.test(query))) {
    found[name] = (await rows(engine, `from ${name}() order by all`)).map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !LOOKS_PAST.test(column))
          .map(([column, value]) => [column, typeof value === 'number' ? Number(value.toPrecision(9)) : value]),
      ),
    );
  }
  return found;
}

test('every answer on a day is what it would be had the files ended there', { timeout: 120_000 }, async () => {
  const then = await answers(ORDERS.filter((order) => order.split(' ')[1]! <= AS_OF));
  const lookedBack = await answers(ORDERS);
  for (const [query, answer] of Object.entries(then)) expect(lookedBack[query], query).toEqual(answer);
});
