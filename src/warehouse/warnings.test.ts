import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** The warnings of the files, without what is null. */
async function warnings(...files: string[]) {
  await loadModel(engine, files);
  const found = await rows(engine, 'select * exclude (file_id) from file_warnings');
  return found.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}
const header = 'Order ID,Date,Email,Total,Currency';
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
/** A shop that sells `perDay` times 10 on each of the days but those skipped; its last day is the end of a month. */
const daily = (days: number, perDay: number, skipped: (n: number) => boolean = () => false) =>
  Array.from({ length: days }, (_, n) => n)
    .filter((n) => !skipped(n))
    .flatMap((n) => Array.from({ length: perDay }, (_, i) => `${n}-${i},${day(n)},ann@example.com,10,EUR`));
const text = (...lines: string[]) => `${lines.join('\n')}\n`;

test('a sound file has none', async () => {
  expect(await warnings(text(header, ...daily(91, 3)))).toEqual([]);
});

describe('cells', () => {
  test('that give no number or date are counted with the money of their rows', async () => {
    expect(
      await warnings(
        text(header, ...daily(91, 1), 'a,someday,ann@example.com,40,EUR', 'b,2024-03-01,ann@example.com,much,EUR'),
      ),
    ).toEqual([{ warning: 'unread_cells', count: 2, amount: 40, currency: 'EUR', example: 'Date: someday' }]);
  });

  test('with letters read in the wrong encoding, and ids that a spreadsheet rounded', async () => {
    expect(
      await warnings(
        text(
          'Order ID,Date,Customer name,Email,Total,Currency',
          '1.00234E+11,2024-01-31,ZoÃ« Ray,zoe@example.com,10,EUR',
          '7,2024-01-31,SÃO PAULO Ø 30,rio+1@example.com,10,EUR',
        ),
      ),
    ).toEqual([
      { warning: 'broken_text', count: 1, currency: 'EUR', example: 'ZoÃ« Ray' },
      { warning: 'rounded_ids', count: 1, currency: 'EUR', example: '1.00234E+11' },
    ]);
  });
});

test.each(['JosÃ© MÃ¼ller', 'Ã‰lodie', '10 Â°C', 'donâ€™t', 'Ø£Ø­Ù…Ø¯', 'Jos\ufffd'])(
  'broken letters: %s',
  async (name) => {
    expect(
      await warnings(text('Order ID,Date,Customer name,Total,Currency', `1,2024-01-31,${name},10,EUR`)),
    ).toMatchObject([{ warning: 'broken_text', count: 1, example: name }]);
  },
);

describe('orders', () => {
  test('whose items do not add up to their total', async () => {
    const file = text(
      'Name,Email,Total,Shipping,Currency,Created at,Lineitem quantity,Lineitem price,Financial Status',
      '#1,ann@example.com,15,5,EUR,2024-01-31,1,10,paid',
      '#2,ann@example.com,14,0,EUR,2024-01-31,1,10,paid',
      '#3,ann@example.com,9.99,0,EUR,2024-01-31,1,10,paid',
    );
    expect(await warnings(file)).toEqual([
      { warning: 'items_differ', count: 1, amount: 4, currency: 'EUR', example: '#2' },
    ]);
  });

  test('without a customer, or dated after today', async () => {
    expect(
      await warnings(
        text(header, '1,2024-01-31,,10,EUR', '2,2098-01-31,ann@example.com,25,EUR', '3,2024-01-31,,4,EUR'),
      ),
    ).toEqual([
      { warning: 'future_dates', count: 1, amount: 25, currency: 'EUR', last_on: new Date('2098-01-31') },
      { warning: 'no_customer', count: 2, amount: 14, currency: 'EUR' },
    ]);
  });

  test('in several currencies are never added', async () => {
    expect(await warnings(text(header, '1,2024-01-31,,10,EUR', '2,2024-01-31,,10,USD'))).toEqual([
      { warning: 'no_customer', count: 2 },
      { warning: 'several_currencies', count: 2, example: 'EUR, USD' },
    ]);
  });
});

describe('days', () => {
  test('without orders in a shop that sells daily, with what such days usually bring', async () => {
    expect(await warnings(text(header, ...daily(91, 3, (n) => n >= 40 && n < 50)))).toEqual([
      {
        warning: 'idle_days',
        count: 10,
        amount: expect.closeTo((10 * 81 * 30) / 91, 2),
        currency: 'EUR',
        first_on: new Date(day(40)),
        last_on: new Date(day(49)),
      },
    ]);
  });

  test('on which the shop is always closed are no gaps, nor are those of a shop that sells now and then', async () => {
    expect(await warnings(text(header, ...daily(91, 3, (n) => n % 7 === 6)))).toEqual([]);
    expect(await warnings(text(header, ...daily(91, 3, (n) => n % 5 > 0 && n !== 90)))).toEqual([]);
  });

  test('the last of which is much shorter than the others', async () => {
    expect(await warnings(text(header, ...daily(90, 10), `z,${day(90)},ann@example.com,10,EUR`))).toEqual([
      {
        warning: 'short_last_day',
        count: 1,
        amount: 90,
        currency: 'EUR',
        example: '10',
        last_on: new Date(day(90)),
      },
    ]);
  });

  test('after which the month goes on', async () => {
    expect(await warnings(text(header, ...daily(70, 1)))).toEqual([
      {
        warning: 'partial_last_month',
        count: 10,
        amount: 100,
        currency: 'EUR',
        first_on: new Date('2024-03-01'),
        last_on: new Date('2024-03-10'),
      },
    ]);
  });
});

test('a file that ends in the middle of a row', async () => {
  const file = text(header, ...daily(31, 1));
  expect(await warnings(file.slice(0, -10))).toMatchObject([{ warning: 'cut_off', count: 1 }]);
  expect(await warnings(file.trimEnd())).toEqual([]);
});

test('each file has its own, and says what it holds', async () => {
  await loadModel(engine, [
    text(header, '1,2024-01-31,ann@example.com,10,EUR', '2,2024-01-31,,30,EUR'),
    text(header, '3,2024-01-31,,10,EUR', '4,2024-01-31,bob@example.com,10,USD'),
  ]);
  expect(await rows(engine, 'select file_id, warning from file_warnings order by all')).toEqual([
    { file_id: 1, warning: 'no_customer' },
    { file_id: 2, warning: 'no_customer' },
    { file_id: 2, warning: 'several_currencies' },
  ]);
  expect(
    await rows(engine, 'select file_id, order_count, known_order_count, sales, known_sales, currencies from files'),
  ).toEqual([
    { file_id: 1, order_count: 2, known_order_count: 1, sales: 40, known_sales: 10, currencies: 'EUR' },
    { file_id: 2, order_count: 2, known_order_count: 1, sales: null, known_sales: null, currencies: 'EUR, USD' },
  ]);
});
