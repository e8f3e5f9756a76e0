import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { adviceOf, paramDefaults, resultsOf, tell, telling } from '../../../test/support/telling';
import analysis, { type Move } from './analysis';
import { drawFlows } from './flows';
import ar from './messages.ar';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const moves = async (call: string) =>
  (await rows(engine, `from ${call}`)).map(
    ({ from_segment, to_segment, customer_count }) => `${from_segment} > ${to_segment}: ${customer_count}`,
  );

/** The owner's cut-offs, so that a group can be told in the head: days, orders and money. */
const CUTS = 'recency_cuts := [10, 20, 30, 40], frequency_cuts := [1, 2, 3, 4], monetary_cuts := [10, 20, 30, 40]';

describe('ann kept buying, bob stopped, cyd came later', () => {
  const orders = [
    ...[1, 2, 3, 4].map((day) => `ann 2024-01-0${day} 10`),
    ...[1, 2, 3, 4].map((day) => `bob 2024-01-0${day} 10`),
    'ann 2024-04-10 10',
    'cyd 2024-04-09 5',
  ];
  beforeAll(() => loadOrders(engine, orders));

  test('each stands on the left where they stood then, newcomers among them, and on the right where they are now', async () => {
    expect(await moves(`rfm_migration(days_between := 90, ${CUTS})`)).toEqual([
      'best > best: 1',
      'best > best_gone: 1',
      'newcomers > new: 1',
    ]);
  });

  test('an order on the first day counts to then', async () => {
    const then = async (days: number) =>
      (
        await rows(
          engine,
          `select order_count, recency_days from rfm_groups(days_between := ${days}) order by customer_key`,
        )
      ).map(({ order_count, recency_days }) => [order_count, recency_days]);
    // 97 days before 10 April 2024 is 4 January.
    expect(await then(97)).toEqual([
      [4, 0],
      [4, 0],
    ]);
    expect(await then(98)).toEqual([
      [3, 0],
      [3, 0],
    ]);
  });

  test('sales are told apart into those up to then and those since', async () => {
    const found = await rows(
      engine,
      `select customer_id, sales_before, sales_since, code_before, code from rfm_moves(days_between := 90, ${CUTS})
       join customers using (customer_key) order by customer_id`,
    );
    expect(found).toEqual([
      { customer_id: 'ann', sales_before: 40, sales_since: 10, code_before: '544', code: '555' },
      { customer_id: 'bob', sales_before: 40, sales_since: 0, code_before: '544', code: '144' },
      { customer_id: 'cyd', sales_before: 0, sales_since: 5, code_before: null, code: '511' },
    ]);
  });

  test('before the first order everybody is new', async () => {
    expect(
      (await moves(`rfm_migration(days_between := 3000, ${CUTS})`)).every((move) => move.startsWith('newcomers')),
    ).toBe(true);
    const { sentence, chart } = await tell(engine, analysis, messages, { days_between: 3000 });
    expect(sentence).toContain('Nobody had ordered 3,000 days ago: too few to see who moved. Choose fewer days');
    expect(chart).toBeUndefined();
    expect((await rows(engine, 'from rfm_migration(days_between := 3000)'))[0]!.history_days).toBe(0);
  });
});

test('a return of no order comes off on its own day, and does not count as an order', async () => {
  const lines = [
    '536365,A,x,5,12/15/2010 8:26,10,17850,UK',
    '536366,A,x,5,3/15/2011 8:26,1,17850,UK',
    'C536367,A,x,-1,2/15/2011 9:00,10,17850,UK',
  ];
  const file = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n${lines.join('\n')}\n`;
  await loadShop(engine, [new Blob([file])], { money: 'net' });
  const then = async (days: number) =>
    (await rows(engine, `select order_count, sales from rfm_groups(days_between := ${days})`))[0];
  expect(await then(29)).toEqual({ order_count: 1, sales: 50 });
  expect(await then(28)).toEqual({ order_count: 1, sales: 40 });
  expect(await then(0)).toEqual({ order_count: 2, sales: 45 });
});

interface End {
  x: number;
  y1: number;
  y2: number;
  row: Move;
}

interface Node {
  x: number;
  segment: string;
  count: number;
  top: number;
}

/** Ten who keep buying, ten who stopped half a year ago, thirty-two who bought once before and sixty who did so lately. */
const SHOP = Array.from({ length: 112 }, (_, i) => {
  const who = `c${i + 100}`;
  if (i < 10) return [1, 2, 3, 4, 5, 6, 12].map((month) => `${who} 2024-${month < 10 ? 0 : ''}${month}-2${i} 200`);
  if (i < 20) return [1, 2, 3, 4, 5, 6].map((month) => `${who} 2024-0${month}-2${i - 10} 100`);
  return [`${who} 2024-${i < 52 ? '03' : '12'}-05 ${i}`];
}).flat();

describe('112 customers', () => {
  const values = { days_between: 180 };
  beforeAll(() => loadOrders(engine, ['- 2024-01-01 1', ...SHOP]));

  test('the sentence says who still is among the best, who fell silent and who came up', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages, values);
    expect(sentence).toBe(
      'Of the 20 customers in “Best” 180 days ago, 10 still are: 50%. Of those in “Best” 180 days ago, 10 have fallen silent (“Best, now silent”), after 6,000 in sales up to then: write to these first. If one in ten ordered once more, at the size of their usual order, that would add about 100. Nobody has come up to “Best” since.',
    );
    expect(await adviceOf(engine, analysis, messages, values)).toMatchObject({ lever: 'again', money: 100 });
    expect(points[0]).toBe('From “Best” to “Best”: 10 customers, 50% of “Best”; 2,000.00 since.');
    expect(chart).toBeDefined();
    expect((await tell(engine, analysis, ar, values, { locale: 'ar' })).sentence).toContain('قبل');
  });

  test('nobody is to be thanked where all of the best have left, though none fell silent', async () => {
    const results = await resultsOf(engine, analysis, values);
    const elsewhere = results.rfm_migration.map((row) =>
      row.from_segment === 'best' ? { ...row, to_segment: 'loyal' } : row,
    );
    const asked = { ...paramDefaults(analysis), ...values };
    const [finding, action] = analysis.sentence({ ...results, rfm_migration: elsewhere }, asked, telling(messages));
    expect(finding).toBe('None of the 20 customers in “Best” 180 days ago is there today.');
    expect(action).toBe('None of them has fallen silent (“Best, now silent”): see below where they went.');
  });

  test.each(['regulars', 'classic', 'shopify_like', 'klaviyo_like'])(
    'in the scheme %s, what leaves and what arrives adds up to the groups of both days',
    async (scheme) => {
      const args = `scheme := '${scheme}', days_between :=`;
      const group = (sql: string) =>
        rows(engine, `select segment, count(*) as n from ${sql} group by all order by all`);
      const ends = (side: string) =>
        rows(
          engine,
          `select ${side}_segment as segment, sum(customer_count) as n from rfm_migration(${args} 180)
           where ${side}_segment <> 'newcomers' group by all having n = any_value(${side}_count) order by all`,
        );
      expect(await ends('from')).toEqual(await group(`rfm_groups(${args} 180)`));
      expect(await ends('to')).toEqual(await group(`rfm_groups(${args} 0)`));
      const [totals] = await rows(engine, `select sum(customer_count) as n from rfm_migration(${args} 180)`);
      expect(totals!.n).toBe(112);
    },
  );

  test('where hardly any orders lie before the first day, it says so and how many days would do', async () => {
    // 1 January to 29 March 2024 are 89 days; the last order is of 29 December.
    const late = await tell(engine, analysis, messages, { days_between: 275 });
    expect(late.sentence).toBe(
      'Your files begin too late for this question: only 89 days of orders lie before the day 275 days ago, too few to tell who stood where then. Choose 274 days between or fewer, or add older exports.',
    );
    expect(await adviceOf(engine, analysis, messages, { days_between: 275 })).toBeUndefined();
    expect((await tell(engine, analysis, messages, { days_between: 274 })).sentence).not.toContain('too late');
  });

  test('bands fill the groups on both sides from top to bottom', async () => {
    const { rfm_migration } = await resultsOf(engine, analysis, values);
    const options = drawFlows(rfm_migration, {
      ...telling(messages),
      then: '',
      now: '',
      nameOf: (segment) => segment,
      labelOf: () => '',
      tip: undefined,
    });
    const [area, rules] = options.marks as unknown as [{ data: End[] }, { data: Node[] }];
    const unit = (area.data[0]!.y2 - area.data[0]!.y1) / area.data[0]!.row.customer_count!;
    for (const { x, segment, count, top } of rules.data) {
      const ends = area.data.filter(
        (end) => end.x === x && end.row[x === 0 ? 'from_segment' : 'to_segment'] === segment,
      );
      expect(Math.min(...ends.map(({ y1 }) => y1))).toBeCloseTo(top, 9);
      expect(Math.max(...ends.map(({ y2 }) => y2))).toBeCloseTo(top + unit * count, 9);
      expect(ends.reduce((sum, { y1, y2 }) => sum + y2 - y1, 0)).toBeCloseTo(unit * count, 9);
    }
  });
});

test('without a known customer nobody can be seen moving', async () => {
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
