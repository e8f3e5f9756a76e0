import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { adviceOf, tell } from '../../../test/support/telling';
import type { Scope } from '../../warehouse/scope';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const parts = async (dimension = 'driver') =>
  Object.fromEntries(
    (
      await rows(
        engine,
        `select part, before_value, now_value, amount::double as amount from aov_drivers(dimension := '${dimension}')`,
      )
    ).map((row) => [row.part, [row.before_value, row.now_value, row.amount]]),
  );

/** What the parts leave of the change, and the change of the shop's own average order; both 0 to the last digit. */
const rest = async (dimension: string) => {
  const [row] = await rows(
    engine,
    `select
      (sum(amount) filter (part <> '(change)') - sum(amount) filter (part = '(change)'))::double as parts,
      (sum(amount) filter (part = '(change)') - (
        select sum(case period when 'now' then 1 else -1 end * sales::double / order_count)::decimal(18, 4) from periods
      ))::double as shop
    from aov_drivers(dimension := '${dimension}')`,
  );
  return row;
};

const HEADER = [
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity',
  'Lineitem name,Lineitem price,Refunded Amount,Source,Billing Country',
].join(',');
/** Orders of one product each: number, day, units, product, price, discount, refund, channel, country. */
const order = (text: string) => {
  const [name, day, units, product, price, discount, refund, channel, country] = text.split(' ');
  const items = Number(units) * Number(price) - Number(discount);
  return `${name},${name}@example.com,paid,EUR,${items},5,0,${items + 5},${discount},${day},${units},${product},${price},${refund},${channel},${country}`;
};
const load = (orders: string[], scope: Partial<Scope> = {}) =>
  loadShop(engine, [new Blob([[HEADER, ...orders.map(order)].join('\n')])], {
    currency: 'EUR',
    from: '2024-02-01',
    to: '2024-02-29',
    money: 'discounted',
    ...scope,
  });

describe('orders of mugs and rugs', () => {
  // Before: 2 orders of 2 mugs at 10. Now: a mug order of 2 at 12, one of 4 rugs at 30 less 12, which half the shop's channels sold.
  beforeAll(() =>
    load([
      '#1 2024-01-05 2 Mug 10 0 0 web DE',
      '#2 2024-01-06 2 Mug 10 0 0 web FR',
      '#3 2024-02-05 2 Mug 12 0 0 web DE',
      '#4 2024-02-06 4 Rug 30 12 12 app DE',
    ]),
  );

  test('units, price, mix and discount lead from one average to the other', async () => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', money: 'discounted' });
    // U 2 -> 3, P 10 -> 24, D 1 -> 132/144 = 11/12. Mix: mugs at 11 lose 4 of 6 units to rugs at 30.
    const mix = (2 / 3) * (30 - 11);
    const weight = {
      u: 10 * 2 + (10 * 11) / 12 + 24 + (2 * 24 * 11) / 12,
      p: 2 * 2 + (2 * 11) / 12 + 3 + (2 * 3 * 11) / 12,
    };
    const found = await parts();
    expect(found.units_per_order).toEqual([2, 3, expect.closeTo(weight.u / 6, 3)]);
    expect(found.product_mix).toEqual([null, null, expect.closeTo((weight.p / 6) * mix, 3)]);
    // The price of the same products is at a mix halfway between the two: 10 and 24 without what the mix did.
    const price = [10 + mix / 2, 24 - mix / 2] as const;
    const amount = (weight.p / 6) * (price[1] - price[0]);
    expect(found.price_per_unit).toEqual([...price, amount].map((value) => expect.closeTo(value, 3)));
    expect(found.discounts![1]).toBeCloseTo(1 / 12, 6);
    expect(found.discounts![2]).toBeCloseTo(-(2 * 20 + 2 * 24 + 3 * 10 + 2 * 72) / 6 / 12, 3);
    expect(found['(change)']).toEqual([20, 66, 46]);
  });

  test.each<[string, Partial<Scope>]>([
    ['gross sales', { money: 'gross' }],
    ['sales after discounts', { money: 'discounted' }],
    ['net sales', { money: 'net' }],
    ['net sales with shipping', { money: 'net', shipping: 'in' }],
  ])('on %s the parts sum to the change, whatever it is split by', async (_, scope) => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', ...scope });
    for (const dimension of ['driver', 'product', 'channel', 'country', 'discount'])
      expect(await rest(dimension), dimension).toEqual({ parts: 0, shop: 0 });
  });

  test('a channel counts by its own average and by its share of orders', async () => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', money: 'discounted' });
    // web: 20 -> 24, all -> half of the orders; app: 108, none -> half. The centre is (20 + 66) / 2 = 43.
    expect(await parts('channel')).toEqual({
      app: [108, 108, 65 / 2],
      web: [20, 24, 0.75 * 4 + (22 - 43) * -0.5],
      '(change)': [20, 66, 46],
    });
    expect(await parts('product')).toEqual({
      Rug: [30, 30, 60],
      Mug: [10, 12, 1.5 * 2 - 11],
      '(rest)': [null, null, -6],
      '(change)': [20, 66, 46],
    });
    expect(Object.keys(await parts('discount'))).toEqual(['with_discount', 'without_discount', '(change)']);
  });

  test.each([
    ['driver', { discounts: ['#4'], '(change)': ['#1', '#2', '#3', '#4'] }],
    ['channel', { app: ['#4'], web: ['#1', '#2', '#3'] }],
    ['discount', { with_discount: ['#4'], without_discount: ['#1', '#2', '#3'] }],
    ['product', { Mug: ['#1', '#2', '#3'], Rug: ['#4'], discounts: [] }],
  ])('behind the parts by %s stand those whose orders they are about', async (dimension, expected) => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', money: 'discounted' });
    for (const [part, customers] of Object.entries(expected)) {
      const behind = await rows(
        engine,
        `select email from customers_of_part(dimension := '${dimension}') join all_customers using (customer_key)
        where part = '${part}' order by email`,
      );
      expect(
        behind.map(({ email }) => (email as string).split('@')[0]),
        part,
      ).toEqual(customers);
    }
  });

  test('what a customer brought of a product stands beside its units, by period', async () => {
    const of = "from customers_of_part(dimension := 'product') where part = 'Rug'";
    expect(await rows(engine, `select before_counted, now_counted, now_sales ${of}`)).toEqual([
      { before_counted: null, now_counted: 4, now_sales: 120 },
    ]);
  });

  test('returns and shipping are parts only where they are part of sales', async () => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', money: 'net', shipping: 'in' });
    const found = await parts();
    expect(found.returns![2]).toBeLessThan(0);
    expect(found.extras![0]).toBe(5);
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', money: 'gross' });
    expect(Object.keys(await parts())).toEqual(['units_per_order', 'price_per_unit', 'product_mix', '(change)']);
  });
});

test('the smallest of many members are one row', async () => {
  await load([
    ...Array.from({ length: 13 }, (_, i) => `#a${i} 2024-01-05 1 Mug ${10 + i} 0 0 web A${i}`),
    ...Array.from({ length: 13 }, (_, i) => `#b${i} 2024-02-05 1 Mug ${11 + 2 * i} 0 0 web A${i}`),
  ]);
  const found = await parts('country');
  expect(Object.keys(found)).toHaveLength(12);
  expect(found['(other)']![2]).toBeCloseTo((1 + 2 + 3) / 13, 3);
  const others = await rows(engine, "from customers_of_part(dimension := 'country') where part = '(other)'");
  expect(others).toHaveLength(6);
  expect(await rest('country')).toEqual({ parts: 0, shop: 0 });
});

test('returns without an order in the files come off the average and stand apart', async () => {
  await loadShop(
    engine,
    [
      new Blob([
        'Order ID,Date,E-mail,Item,Quantity,Price\n1,2024-01-05,ann@example.com,Mug,2,50\n2,2024-02-05,ann@example.com,Mug,2,50\nC9,2024-02-06,ann@example.com,Mug,-1,30\n',
      ]),
    ],
    { from: '2024-02-01', to: '2024-02-29', money: 'net' },
  );
  expect((await parts()).returns).toEqual([0, 30, -30]);
  expect(await parts('product')).toMatchObject({ Mug: [50, 50, 0], '(rest)': [null, null, -30] });
  expect(await parts('channel')).toMatchObject({ '(unknown)': [100, 100, 0], '(returns)': [null, null, -30] });
  for (const dimension of ['driver', 'product', 'channel'])
    expect(await rest(dimension)).toEqual({ parts: 0, shop: 0 });
});

test('files that tell no units leave the basket one part', async () => {
  await loadOrders(engine, ['ann 2024-01-05 10', 'bob 2024-02-05 30'], { from: '2024-02-01', to: '2024-02-29' });
  expect(await parts()).toEqual({ basket: [10, 30, 20], '(change)': [10, 30, 20] });
  expect(await parts('product')).toEqual({ '(rest)': [null, null, 20], '(change)': [10, 30, 20] });
});

describe('what is said of it', () => {
  const year = (price: (i: number) => number) => [
    ...Array.from(
      { length: 60 },
      (_, i) => `#a${i} 2024-01-${String(1 + (i % 30)).padStart(2, '0')} 2 Mug ${20 + (i % 5)} 0 0 web DE`,
    ),
    ...Array.from(
      { length: 60 },
      (_, i) => `#b${i} 2024-02-${String(1 + (i % 29)).padStart(2, '0')} 2 Mug ${price(i)} 0 0 web DE`,
    ),
  ];
  const scope = { from: '2024-01-31', to: '2024-02-29' };

  test('the strongest part, with its money over all orders', async () => {
    await load(
      year((i) => 15 + (i % 5)),
      scope,
    );
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toBe(
      'The average order fell by 10.00 (23%): 34.00 from Jan 31, 2024 to Feb 29, 2024, against 44.00 from Jan 1, 2024 to Jan 30, 2024. What moved it most: the price of the same products, 17.00 instead of 22.00 (-10.00 an order). The same products sold for less: over the 60 orders now, that is 600. If it was not meant as an offer, look at what you took off the shelf price.',
    );
    expect(await adviceOf(engine, analysis, messages)).toMatchObject({ lever: 'larger', money: 600 });
    expect(points).toEqual([
      'Units per order: 0.00, from 2 to 2',
      'Price of the same products: -10.00, from 22.00 to 17.00',
      'Product mix: 0.00',
      'Change of the average order: -10.00, from 44.00 to 34.00',
    ]);
    const byChannel = await tell(engine, analysis, messages, { dimension: 'channel' });
    expect(byChannel.sentence).toContain('What moved it most: web (-10.00 an order). Look there first');
  });

  test('a change within chance is told as such, and nothing is made of it', async () => {
    await load(
      year((i) => (i % 2 === 0 ? 1 : 44)),
      scope,
    );
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain('that much can be chance');
    expect(sentence).not.toContain('What moved it most');
  });

  test('an average that did not move', async () => {
    await load(
      year((i) => 20 + (i % 5)),
      scope,
    );
    expect((await tell(engine, analysis, messages)).sentence).toContain('The average order stayed the same: 44.00');
  });
});

test('one order, or none, says what is missing', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});

test('a figure of the table is written as what it is: money, units, or a share', () => {
  const kindOf = (column: string, part: string, dimension: 'driver' | 'product' | 'channel') =>
    analysis.kindOf!(column, { part, before_weight: dimension === 'driver' ? null : 0.5 }, { dimension });
  expect(['basket', 'units_per_order', 'discounts'].map((part) => kindOf('now_value', part, 'driver'))).toEqual([
    'money',
    undefined,
    'share',
  ]);
  expect(kindOf('before_weight', 'web', 'channel')).toBe('share');
  expect(kindOf('before_weight', 'mug', 'product')).toBeUndefined();
});
