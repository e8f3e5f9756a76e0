import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from '../import/plan';
import { loadFiles } from './load';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const MODEL = {
  orders: 'select * exclude (order_key, file_id) from all_orders order by order_id',
  items: 'select * exclude (order_key, file_id, record) from all_order_items order by all',
  returns: 'from all_returns order by all',
  customers: 'from all_customers order by all',
};

/** The model of these files, but for where its rows come from. */
async function model(...files: string[]) {
  await loadModel(engine, files);
  const entries = Object.entries(MODEL).map(async ([name, sql]) => [name, await rows(engine, sql)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const ledger = () =>
  rows(
    engine,
    `select file_id, row_count, return_row_count as returned,
      (select count(*) from all_order_items as i where i.file_id = f.file_id) as items,
      (select count(*) from excluded_rows as e where e.file_id = f.file_id and reason = 'duplicate') as duplicates,
      (select count(*) from excluded_rows as e where e.file_id = f.file_id and reason <> 'duplicate') as excluded
    from files as f order by file_id`,
  );

const shopify =
  'Name,Email,Financial Status,Total,Refunded Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at';
const january = [
  '#1,ann@example.com,paid,30,0,2024-01-05,1,Mug,10,',
  '#1,ann@example.com,,,,2024-01-05,1,Mug,10,',
  '#1,ann@example.com,,,,2024-01-05,1,Cup,10,',
  '#2,bob@example.com,partially_refunded,20,5,2024-01-20,1,Mug,20,',
  '#3,bob@example.com,paid,40,0,2024-01-31,1,Rug,40,2024-02-01',
];
const february = ['#4,ann@example.com,paid,50,0,2024-02-05,1,Rug,50,'];
const file = (...lines: string[]) => `${shopify}\n${lines.join('\n')}\n`;

test('the same export loaded twice changes no number', async () => {
  const once = await model(file(...january));
  const twice = await model(file(...january), file(...january));
  expect(twice).toEqual(once);
  expect(await ledger()).toEqual([
    { file_id: 1, row_count: 5, returned: 0, items: 0, duplicates: 5, excluded: 0 },
    { file_id: 2, row_count: 5, returned: 0, items: 4, duplicates: 0, excluded: 1 },
  ]);
});

test('months that overlap change no number', async () => {
  const whole = await model(file(...january, ...february));
  const overlapping = await model(file(...january), file(january[3]!, january[4]!, ...february));
  expect(overlapping).toEqual(whole);
});

test('an order cut in two by its files is put together', async () => {
  const whole = await model(file(...january, ...february));
  expect(await model(file(...january.slice(0, 2)), file(...january.slice(2), ...february))).toEqual(whole);
});

test('identical lines inside one file stay, as many as the file with most of them has', async () => {
  const mug = '#1,ann@example.com,,,,2024-01-05,1,Mug,10,';
  const first = january[0]!;
  for (const files of [
    [file(first, mug, mug), file(first, mug)],
    [file(first, mug), file(first, mug, mug)],
  ]) {
    await loadModel(engine, files);
    expect(await rows(engine, 'select gross_sales, line_count from all_orders')).toEqual([
      { gross_sales: 30, line_count: 3 },
    ]);
  }
});

describe('the newer file overrules', () => {
  const orders = () => rows(engine, 'select order_id, status, returns, net_sales from all_orders order by order_id');
  const paid = '#1,ann@example.com,paid,10,0,2024-01-05,1,Mug,10,';
  const pending = paid.replace('paid', 'pending');
  const refunded = '#1,ann@example.com,refunded,10,10,2024-01-05,1,Mug,10,';
  const cancelled = '#1,ann@example.com,voided,10,0,2024-01-05,1,Mug,10,2024-01-06';

  test.each([
    ['paid after pending', pending, paid, [{ order_id: '#1', status: 'paid', returns: 0, net_sales: 10 }]],
    ['pending after paid', paid, pending, [{ order_id: '#1', status: 'pending', returns: 0, net_sales: 10 }]],
    ['refunded after paid', paid, refunded, [{ order_id: '#1', status: 'refunded', returns: 10, net_sales: 0 }]],
    ['paid after cancelled', cancelled, paid, [{ order_id: '#1', status: 'paid', returns: 0, net_sales: 10 }]],
    ['cancelled after paid', paid, cancelled, []],
  ])('%s', async (_, older, newer, expected) => {
    await loadModel(engine, [file(older, february[0]!), file(newer, february[0]!)]);
    expect((await orders()).filter(({ order_id }) => order_id === '#1')).toEqual(expected);
    expect(
      await rows(engine, "select file_id, count(*) as n from excluded_rows where reason = 'duplicate' group by all"),
    ).toEqual([{ file_id: 1, n: 2 }]);
  });

  const lines = () => rows(engine, 'select status, gross_sales, line_count from all_orders');
  const cup = '#1,ann@example.com,,,,2024-01-05,1,Cup,5,';

  test('also where a line was taken off the order, if what is left reaches its total', async () => {
    await loadModel(engine, [file(cancelled, cup), file(paid)]);
    expect(await lines()).toEqual([{ status: 'paid', gross_sales: 10, line_count: 1 }]);
  });

  test('also where a line was edited', async () => {
    const two = '#1,ann@example.com,paid,20,0,2024-01-05,2,Mug,10,';
    await loadModel(engine, [file(paid), file(two)]);
    expect(await lines()).toEqual([{ status: 'paid', gross_sales: 20, line_count: 1 }]);
  });

  test('but where its lines do not reach its total, those of the older file stay', async () => {
    const part = '#1,ann@example.com,paid,15,0,2024-01-05,1,Mug,10,';
    await loadModel(engine, [file(cancelled, cup), file(part)]);
    expect(await lines()).toEqual([{ status: 'paid', gross_sales: 15, line_count: 2 }]);
  });
});

describe('the version that was changed last overrules, whenever its file was added', () => {
  const of = (status: string, updated: string, line = 'Mug') =>
    `Order ID,Date,Updated at,Email,Status,Item,Total\n1,2024-01-05,${updated},ann@example.com,${status},${line},20\n`;

  test.each<[string, string[], string]>([
    ['newer added first', [of('shipped', '2024-01-09 10:00'), of('pending', '2024-01-06')], 'shipped'],
    ['newer added last', [of('pending', '2024-01-06'), of('shipped', '2024-01-09 10:00')], 'shipped'],
    ['the same stamp', [of('pending', '2024-01-06'), of('shipped', '2024-01-06')], 'shipped'],
    ['a version without a stamp', [of('shipped', '2024-01-09'), of('paid', '')], 'paid'],
    [
      'three versions, one without a stamp, which is older than the last added',
      [of('shipped', '2024-01-09'), of('paid', ''), of('pending', '2024-01-06')],
      'shipped',
    ],
  ])('%s', async (_, files, status) => {
    await loadModel(engine, files);
    expect(await rows(engine, 'select status, total, line_count from all_orders')).toEqual([
      { status, total: 20, line_count: 1 },
    ]);
  });

  test('and lines of different orders in the same row of their files are told apart', async () => {
    const at = (order: number, updated: string, total: number) =>
      `Order ID,Date,Updated at,Email,Total\n${order},2024-01-05,${updated},ann@example.com,${total}\n9,2024-01-05,${updated},bob@example.com,${total}\n`;
    await loadModel(engine, [at(1, '2024-01-09', 10), at(2, '2024-01-06', 20)]);
    expect(await rows(engine, 'select order_id, total from all_orders order by order_id')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
      { order_id: '9', total: 10 },
    ]);
  });
});

test('the file with the larger number is the newer one, in whatever order they are read', async () => {
  const plan = async (id: number, status: string) => ({
    id,
    plan: await planFile(new Blob([file(`#1,ann@example.com,${status},10,0,2024-01-05,1,Mug,10,`)])),
  });
  await loadFiles(engine, [await plan(2, 'paid'), await plan(1, 'pending')]);
  expect(await rows(engine, 'select status from all_orders')).toEqual([{ status: 'paid' }]);
});

test('a line without a price yet is not another one beside its priced self', async () => {
  const at = (price: string, ...more: string[]) =>
    ['SKU,Order ID,Date,Email,Quantity,Price', `A,1,2024-01-05,ann@example.com,1,${price}`, ...more, ''].join('\n');
  const others = ['B,1,2024-01-05,ann@example.com,1,', 'B,2,2024-01-06,bob@example.com,1,5'];
  await loadModel(engine, [at('', ...others), at('16.50', ...others)]);
  expect(await rows(engine, 'select gross_sales, line_count from all_orders order by order_id limit 1')).toEqual([
    { gross_sales: 16.5, line_count: 2 },
  ]);
});

test('returns with lines of their own are not doubled either', async () => {
  const retail = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  const lines = [
    '1,22041,FRAME,3,2024-01-05,5,42,France',
    'C2,22041,FRAME,-1,2024-01-06,5,42,France',
    'C2,22041,FRAME,-1,2024-01-06,5,42,France',
  ];
  const text = `${retail}\n${lines.join('\n')}\n`;
  const once = await model(text);
  expect(once.returns).toMatchObject([{ return_id: 'C2', amount: 10 }]);
  expect(await model(text, text)).toEqual(once);
});

test('a file of refunds beside a file of orders keeps both', async () => {
  const header = 'Order ID,Date,Email,Total';
  await loadModel(engine, [
    `${header}\n1,2024-01-05,ann@example.com,50\n2,2024-01-06,bob@example.com,60\n`,
    `${header}\n1,2024-02-05,ann@example.com,-20\n1,2024-02-06,ann@example.com,-7\n`,
  ]);
  expect(await rows(engine, 'select order_id, total, returns, net_sales from all_orders')).toEqual([
    { order_id: '1', total: 50, returns: 27, net_sales: 23 },
    { order_id: '2', total: 60, returns: 0, net_sales: 60 },
  ]);
});

test('a total that changed is the newer file’s', async () => {
  await loadModel(engine, [
    'Order ID,Date,Email,Total,Country\n1,2024-01-05,ann@example.com,50,DE\n',
    'Order ID,Date,Email,Total,Country\n1,2024-01-05,ann@example.com,45,\n',
  ]);
  expect(await rows(engine, 'select total, gross_sales from all_orders')).toEqual([{ total: 45, gross_sales: 45 }]);
});

describe('numbers that start anew', () => {
  const header = 'Order ID,Date,Email,Item,Total';
  const last = ['1,2023-01-05,ann@example.com,Mug,10', '2,2023-01-06,bob@example.com,Rug,20', '2,,,Tote,'];
  const next = [
    '1,2024-01-05,cy@example.com,Mug,30',
    '2,2024-01-06,dan@example.com,Rug,40',
    '2,2024-02-01,dan@example.com,Rug,-15',
  ];
  const text = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`;

  test.each([
    ['of two files', [text(...last), text(...next)]],
    ['of one file', [text(...last, ...next)]],
    ['of two files that overlap', [text(...last, next[0]!), text(...next)]],
  ])('%s are orders of their own', async (_, files) => {
    await loadModel(engine, files);
    expect(
      await rows(engine, 'select order_id, total, net_sales, line_count from all_orders order by order_id'),
    ).toEqual([
      { order_id: '1 2023-01-05', total: 10, net_sales: 10, line_count: 1 },
      { order_id: '1 2024-01-05', total: 30, net_sales: 30, line_count: 1 },
      { order_id: '2 2023-01-06', total: 20, net_sales: 20, line_count: 2 },
      { order_id: '2 2024-01-06', total: 40, net_sales: 25, line_count: 1 },
    ]);
  });

  test.each([
    [
      'of two files',
      [text(last[0]!, '3,2023-03-06,eve@example.com,Mug,7'), text(next[0]!, '3,2024-01-07,Eve@example.com,Rug,9')],
    ],
    [
      'of one file',
      [text(last[0]!, '3,2023-03-06,eve@example.com,Mug,7', next[0]!, '3,2024-01-07,Eve@example.com,Rug,9')],
    ],
  ])('%s are so for a buyer of both years, too', async (_, files) => {
    await loadModel(engine, files);
    expect(
      await rows(engine, "select order_id, total from all_orders where order_id like '3%' order by order_id"),
    ).toEqual([
      { order_id: '3 2023-03-06', total: 7 },
      { order_id: '3 2024-01-07', total: 9 },
    ]);
  });

  test('but not for one of a few days later', async () => {
    await loadModel(engine, [
      text(last[0]!, '3,2024-01-07,eve@example.com,Mug,7'),
      text(next[0]!, '3,2024-01-20,eve@example.com,Mug,7'),
    ]);
    expect(await rows(engine, "select order_id, total from all_orders where order_id like '3%'")).toEqual([
      { order_id: '3', total: 7 },
    ]);
  });

  test.each([
    ['another address on the same day', '1,2023-01-05,ann@example.org,Mug,10'],
    ['another day of the same buyer', '1,2023-03-05,Ann@example.com,Mug,10'],
  ])('but %s is the same order', async (_, line) => {
    await loadModel(engine, [text(last[0]!), text(line)]);
    expect(await rows(engine, 'select order_id, total from all_orders')).toEqual([{ order_id: '1', total: 10 }]);
  });
});

test('rows without an order number are orders of their own', async () => {
  const text = 'Date,Email,Total\n2024-01-05,ann@example.com,50\n';
  await loadModel(engine, [text, text]);
  expect(await rows(engine, 'select order_id from all_orders')).toEqual([{ order_id: '1-1' }, { order_id: '2-1' }]);
});
