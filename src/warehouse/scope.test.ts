import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, loadOrders, rows, WHOLE } from '../../test/support/shop';
import { scopeComments, scopeStatements, type Scope } from './scope';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2023-01-01 20', 'ann 2024-03-01 30', 'bob 2024-02-01 5', '- 2024-02-02 7']);
});

const RELATIONS = ['customers', 'tenures', 'months', 'unknown_sales', 'periods', 'period_orders', 'period_order_items'];
const readAll = async () => Promise.all(RELATIONS.map((name) => rows(engine, `from ${name}`)));

test('only what differs is made anew, and gives what the whole scope made anew gives', async () => {
  const scopes: Partial<Scope>[] = [
    {},
    { from: '2024-01-01' },
    { money: 'net' },
    { money: 'discounted', taxes: 'in' },
    { compare: 'year', asOf: '2024-06-01' },
    {},
  ];
  let before: Scope | null = null;
  for (const part of scopes) {
    const scope: Scope = { ...WHOLE, ...part };
    await engine.transaction([...scopeStatements(scope, before), ...scopeComments(scope, before)]);
    const changed = await readAll();
    await engine.transaction(scopeStatements(scope));
    expect(await readAll()).toEqual(changed);
    before = scope;
  }
  const first = { ...WHOLE };
  expect(scopeStatements({ ...WHOLE, from: '2024-01-01' }, first).length).toBeLessThan(scopeStatements(first).length);
});

test('customers can be picked by the days of their first order, which add up to all who are known', async () => {
  const totals = async (part: Partial<Scope>) => {
    await engine.transaction(scopeStatements({ ...WHOLE, ...part }));
    const [row] = await rows(
      engine,
      'select (select count(*) from customers) as customers, (select sum(sales) from orders) as sales, won_to_on is null as is_open from scope',
    );
    return row!;
  };
  expect(await totals({})).toMatchObject({ customers: 2, sales: 62 });
  expect(await totals({ wonTo: '2023-12-31' })).toMatchObject({ customers: 1, sales: 50, is_open: false });
  expect(await totals({ wonFrom: '2024-01-01' })).toMatchObject({ customers: 1, sales: 5, is_open: true });
  expect(await totals({ wonFrom: '2023-01-01', wonTo: '2023-01-01', from: '2024-01-01' })).toMatchObject({
    customers: 1,
    sales: 30,
  });
  expect(await totals({ wonFrom: '2023-01-02', wonTo: '2024-01-31' })).toMatchObject({ customers: 0, sales: null });
});

test('customers can be picked by the country, the channel and the discount of their first order, and keep their later ones', async () => {
  await loadModel(engine, [
    `order id,order date,customer id,order total,country,sales channel,discount amount
1,2024-01-05,ann,10,DE,web,0
2,2024-02-05,ann,20,FR,app,5
3,2024-01-06,bob,30,FR,app,5
4,2024-02-06,bob,40,DE,web,0
5,2024-02-07,cyd,50,FR,web,0
6,2024-02-08,,60,DE,web,0
`,
  ]);
  const orders = async (part: Partial<Scope>) => {
    await engine.transaction(scopeStatements({ ...WHOLE, ...part }));
    return (await rows(engine, 'select order_id from orders order by order_id'))
      .map(({ order_id }) => order_id)
      .join('');
  };
  expect(await orders({ wonCountry: 'DE' })).toBe('12');
  expect(await orders({ wonChannel: 'app' })).toBe('34');
  expect(await orders({ wonDiscount: 'with' })).toBe('34');
  expect(await orders({ wonDiscount: 'without' })).toBe('125');
  expect(await orders({ wonDiscount: 'without', wonFrom: '2024-02-01' })).toBe('5');
  expect(await orders({ wonCountry: 'DE', country: 'FR' })).toBe('2');
  expect(await rows(engine, 'select won_country, won_channel, won_discount from scope')).toEqual([
    { won_country: 'DE', won_channel: null, won_discount: null },
  ]);
});
