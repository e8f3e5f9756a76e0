import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { resultsOf, tell } from '../../../test/support/telling';
import analysis from './analysis';
import ar from './messages.ar';
import messages from './messages.en';
import { LEADING, SCORING } from './scheme';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** The scores of a shop of customers named a, b, c ..., in that order. */
async function scores(column: 'recency' | 'frequency' | 'monetary', call = 'rfm_customers()') {
  const found = await rows(
    engine,
    `select customer_id, ${column}_score as score from ${call} join customers using (customer_key) order by customer_id`,
  );
  return found.map(({ customer_id, score }) => `${customer_id}${score}`).join(' ');
}

describe('the names of the groups', () => {
  const schemes = SCORING.scheme.options as (keyof typeof LEADING)[];
  const named = new Set<unknown>();
  beforeAll(() => loadOrders(engine, ['a 2024-01-01 1']));

  test.each(schemes)('in the scheme %s, each combination of scores has exactly one', async (scheme) => {
    const cells = await rows(engine, `from rfm_cells(scheme := '${scheme}')`);
    const codes = cells.map((cell) => `${cell.recency_score}${cell.frequency_score}${cell.monetary_score}`);
    expect(codes).toHaveLength(scheme === 'klaviyo_like' ? 27 : 125);
    expect(new Set(codes).size).toBe(codes.length);
    const segments = new Set(cells.map(({ segment }) => segment as string));
    expect(segments).toContain(LEADING[scheme].best);
    expect(segments).toContain(LEADING[scheme].gone);
    for (const segment of segments) {
      named.add(segment);
      expect(messages).toHaveProperty(`segment_${segment}`);
      expect(messages).toHaveProperty(`advice_${segment}`);
    }
    const first = cells.find(({ place }) => place === 1)!;
    expect(first.segment).toBe(LEADING[scheme].best);
  });

  test('no name is without a scheme', () => {
    const names = Object.keys(messages).filter((key) => key.startsWith('advice_'));
    expect(names.map((key) => key.replace('advice_', '')).sort()).toEqual([...named].sort());
  });

  test('the combinations that Klaviyo names itself are called so', async () => {
    const found = await rows(
      engine,
      `select segment, concat(recency_score, frequency_score, monetary_score) as code from rfm_cells(scheme := 'klaviyo_like')
       where code in ('333', '321', '322', '331', '232', '233', '111') order by segment, code`,
    );
    expect(found.map(({ segment, code }) => `${segment} ${code}`)).toEqual([
      'champions 333',
      'inactive 111',
      ...['232', '233', '321', '322', '331'].map((code) => `loyal ${code}`),
    ]);
  });
});

describe('five customers with 1 to 5 orders of 10', () => {
  const orders = ['a', 'b', 'c', 'd', 'e'].flatMap((who, i) =>
    Array<string>(i + 1).fill(`${who} 2024-01-0${i + 1} 10`),
  );
  beforeAll(() => loadOrders(engine, orders));

  test('each fifth has its score, for frequency and for money', async () => {
    expect(await scores('frequency')).toBe('a1 b2 c3 d4 e5');
    expect(await scores('monetary')).toBe('a1 b2 c3 d4 e5');
  });

  test('cut-offs of the owner win; a value on one has the lower score', async () => {
    expect(await scores('frequency', 'rfm_customers(frequency_cuts := [1, 2, 3, 4])')).toBe('a1 b2 c3 d4 e5');
    expect(await scores('frequency', 'rfm_customers(frequency_cuts := [2, 3, 50, 60])')).toBe('a1 b1 c2 d3 e3');
    expect(await scores('monetary', "rfm_customers(scheme := 'klaviyo_like', monetary_cuts := [20, 40])")).toBe(
      'a1 b1 c2 d2 e3',
    );
  });

  test('an empty box tells the cut-offs that the customers gave, none where equal parts need none', async () => {
    const found = async (values = {}) => analysis.found!(await resultsOf(engine, analysis, values));
    // Quantiles of 0 to 4 days, 1 to 5 orders, and 10 to 50.
    expect(await found()).toEqual({
      recency_cuts: '0, 1, 2, 3',
      frequency_cuts: '1, 2, 3, 4',
      monetary_cuts: '18, 26, 34, 42',
    });
    expect(await found({ scheme: 'klaviyo_like', frequency_cuts: [2, 9] })).toMatchObject({ frequency_cuts: '2, 9' });
    expect(await found({ ties: 'ntile' })).toEqual({ recency_cuts: '', frequency_cuts: '', monetary_cuts: '' });
  });

  test('as many cut-offs as the scale does not have are left to the customers', async () => {
    expect(await scores('frequency', 'rfm_customers(frequency_cuts := [2, 3])')).toBe('a1 b2 c3 d4 e5');
  });
});

test('days since the last order: fewer are better, and those on a cut-off count as fewer', async () => {
  await loadOrders(engine, ['a 2024-01-01 5', 'b 2024-01-11 5', 'c 2024-01-21 5', 'd 2024-01-31 5']);
  expect(await scores('recency', 'rfm_customers(recency_cuts := [0, 10, 20, 29])')).toBe('a1 b3 c4 d5');
});

test('equal customers score the same, or are split into equal parts by their number', async () => {
  await loadOrders(engine, ['a 2024-01-01 5', 'b 2024-01-01 5', 'c 2024-01-01 5', 'd 2024-01-01 5', 'e 2024-01-01 5']);
  expect(await scores('monetary')).toBe('a1 b1 c1 d1 e1');
  expect(await scores('monetary', "rfm_customers(ties := 'ntile')")).toBe('a1 b2 c3 d4 e5');
});

describe('where most have one order', () => {
  const many = (who: string, count: number) => Array.from({ length: count }, () => `${who} 2024-01-01 5`);
  const ONCE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const more = [...many('w', 2), ...many('x', 4), ...many('y', 9), ...many('z', 10)];
  beforeAll(() => loadOrders(engine, [...ONCE.map((who) => `${who} 2024-01-02 5`), ...more]));

  test.each(['values', 'ntile'])('frequency goes by 1, 2, 3-4, 5-9 and 10 orders, ties by %s', async (ties) => {
    const once = ONCE.map((who) => `${who}1`).join(' ');
    expect(await scores('frequency', `rfm_customers(ties := '${ties}')`)).toBe(`${once} w2 x3 y4 z5`);
  });

  test('that is more than 60 %, not 60 %', async () => {
    await loadOrders(engine, [...ONCE.slice(0, 6).map((who) => `${who} 2024-01-02 5`), ...more]);
    expect(await scores('frequency')).toBe('a1 b1 c1 d1 e1 f1 w4 x4 y5 z5');
  });
});

/** Ten customers who buy often, much and of late, ten who did, and forty who bought once. */
const SHOP = Array.from({ length: 60 }, (_, i) => {
  const who = `c${i + 10}`;
  if (i < 10) return [1, 2, 3, 4, 5, 6].map((month) => `${who} 2024-0${month}-2${i} 200`);
  if (i < 20) return [1, 2, 3, 4, 5, 6].map((month) => `${who} 2023-0${month}-1${i - 10} 100`);
  return [`${who} 202${i % 4 === 0 ? 3 : 4}-0${1 + (i % 5)}-05 ${i}`];
}).flat();

describe('sixty customers', () => {
  beforeAll(() => loadOrders(engine, SHOP));

  test('the sentence names the best, those who fell silent, and a size in money', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages);
    expect(sentence).toBe(
      '“Best” are 10 customers, 17% of all, and bring 61% of sales. 10 customers bought like the best and have fallen silent (“Best, now silent”), after 6,000 in sales. Write to these first, by name: if one in ten ordered once more, at the size of their usual order, that would add about 100.',
    );
    expect(points).toHaveLength(9);
    expect(chart).toBeDefined();
    expect((await tell(engine, analysis, ar, {}, { locale: 'ar' })).sentence).toContain('فيها 10 عملاء');
  });

  test('where more waits among those next to them, the sentence says so', async () => {
    const drifting = Array.from({ length: 30 }, (_, i) =>
      [1, 2].map((month) => `d${i} 2023-0${month}-1${i % 10} 900`),
    ).flat();
    await loadOrders(engine, [...SHOP, ...drifting]);
    expect((await tell(engine, analysis, messages)).sentence).toMatch(/\d+ customers wait in “Slipping away”, after/);
    await loadOrders(engine, SHOP);
    expect((await tell(engine, analysis, messages)).sentence).not.toContain('wait in');
  });

  test('of one customer who fell silent no tenth is spoken of', async () => {
    await loadOrders(
      engine,
      SHOP.filter((order) => !/^c2[1-9] /.test(order)),
    );
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain('One customer bought like the best and has fallen silent');
    expect(sentence).toContain('a chance of one in ten that they order once more');
    expect(sentence).not.toContain('if one in ten ordered');
    await loadOrders(engine, SHOP);
  });

  test('groups hold everyone and every sale, whatever the scheme', async () => {
    for (const scheme of SCORING.scheme.options!) {
      const [sums] = await rows(
        engine,
        `select sum(customer_count) as n, sum(customer_share) as shares, sum(sales_share) as sales from rfm(scheme := '${scheme}')`,
      );
      expect(sums).toEqual({ n: 60, shares: expect.closeTo(1, 9), sales: expect.closeTo(1, 9) });
    }
  });

  test('only schemes whose silent group bought as the best did say so', async () => {
    const told = async (scheme: string) => (await tell(engine, analysis, messages, { scheme })).sentence;
    expect(await told('regulars')).toContain('bought like the best');
    expect(await told('klaviyo_like')).not.toContain('bought like');
    expect(await told('klaviyo_like')).toContain('bought often or much');
  });

  test('a scheme named after another says that it approximates it', async () => {
    for (const scheme of ['classic', 'shopify_like', 'klaviyo_like']) {
      expect((await tell(engine, analysis, messages, { scheme })).sentence).toContain('approximate theirs');
    }
  });
});

describe('discounts', () => {
  const file = (discounted: (who: number, order: number) => boolean) => {
    const lines = Array.from({ length: 40 }, (_, who) =>
      Array.from({ length: who < 15 ? 4 : 2 }, (_, order) => {
        const day = `2024-0${who < 15 ? 3 + order : 1 + order}-${10 + (who % 15)}`;
        return `${who}-${order},${day},c${who},${who < 15 ? 100 : 10},${discounted(who, order) ? 5 : 0}`;
      }),
    ).flat();
    return new Blob([`order id,order date,customer id,subtotal,discount\n${lines.join('\n')}\n`]);
  };

  test('a customer buys mostly on discount from more than half of two orders on', async () => {
    await loadShop(engine, [file((who, order) => (who === 0 && order < 2) || (who === 1 && order < 3))]);
    const found = await rows(
      engine,
      'select customer_id, discounted_order_share, discount_driven from rfm_customers() join customers using (customer_key) where discounted_order_share > 0 order by customer_id',
    );
    expect(found).toEqual([
      { customer_id: 'c0', discounted_order_share: 0.5, discount_driven: 'no' },
      { customer_id: 'c1', discounted_order_share: 0.75, discount_driven: 'yes' },
    ]);
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain('one customer buys mostly on discount: give them something other');
  });

  test('the best are warned of only where their share stands out', async () => {
    await loadShop(engine, [file((who) => who < 15)]);
    const [best] = await rows(engine, 'from rfm() limit 1');
    expect(best).toMatchObject({ segment: 'best', discounted_order_share: 1 });
    expect(best!.discount_driven_count).toBe(best!.customer_count);
    expect((await tell(engine, analysis, messages)).sentence).toContain('more than your customers in general');
    await loadShop(engine, [file(() => true)]);
    expect((await tell(engine, analysis, messages)).sentence).not.toContain('more than your customers in general');
  });
});

test('one customer, or one order, is told plainly', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const { sentence, chart } = await tell(engine, analysis, messages);
  expect(sentence).toBe(`You have 1 known customer so far: too few to sort into groups. ${messages.action_few}`);
  expect(chart).toBeDefined();
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
