import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { POLICIES, type Policies } from './policies';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const HEADER = 'Order ID,Date,E-mail,Phone,Customer name,Country,Total';
/** `email;phone;name;country` of each order, one a day. */
async function customers(buyers: string[], policies: Partial<Policies> = {}) {
  const lines = buyers.map(
    (buyer, i) => `${i + 1},2024-01-${String(i + 1).padStart(2, '0')},${buyer.replaceAll(';', ',')},10`,
  );
  await loadModel(engine, [[HEADER, ...lines].join('\n')], { ...POLICIES, ...policies });
  const found = await rows(engine, 'select customer_id, order_count from all_customers order by 1');
  return found.map(({ customer_id, order_count }) => `${customer_id} ${order_count}`);
}
const merged = async () =>
  (await rows(engine, 'select rule, written_id, customer_id from merged_buyers order by all')).map((row) =>
    Object.values(row).join(' '),
  );

describe('telephone numbers', () => {
  test('are one however they are written', async () => {
    expect(await customers([';0176 1234567;;DE', ';+49 176 1234567;;DE', ';0049-176-1234567;;'])).toEqual([
      '+491761234567 3',
    ]);
    expect(await merged()).toEqual([
      'phone_numbers +491761234567 +491761234567',
      'phone_numbers 00491761234567 +491761234567',
      'phone_numbers 01761234567 +491761234567',
    ]);
  });

  test('alone are the one person who gave them with an address, unless switched off', async () => {
    const buyers = ['ann@example.com;0176 1234567;;DE', ';01761234567;;DE'];
    expect(await customers(buyers)).toEqual(['ann@example.com 2']);
    expect(await merged()).toContain('phones 01761234567 ann@example.com');
    expect(await customers(buyers, { phones: false })).toEqual(['+491761234567 1', 'ann@example.com 1']);
  });

  test('that several people gave say nothing of who else uses them', async () => {
    expect(
      await customers(['ann@example.com;01761234567;;DE', 'bob@example.com;01761234567;;DE', ';01761234567;;DE']),
    ).toEqual(['+491761234567 1', 'ann@example.com 1', 'bob@example.com 1']);
  });
});

describe('addresses', () => {
  test('differ by what stands behind a plus, and by dots, unless switched', async () => {
    const buyers = ['ann.ray@gmail.com;;;', 'annray+shop@gmail.com;;;', 'AnnRay@gmail.com;;;'];
    expect(await customers(buyers)).toEqual(['ann.ray@gmail.com 1', 'annray+shop@gmail.com 1', 'annray@gmail.com 1']);
    expect(await customers(buyers, { plus_tags: true })).toEqual(['ann.ray@gmail.com 1', 'annray@gmail.com 2']);
    expect(await customers(buyers, { plus_tags: true, dots: true })).toEqual(['annray@gmail.com 3']);
    expect(await customers(['a.b@example.com;;;', 'ab@example.com;;;'], { dots: true })).toEqual([
      'a.b@example.com 1',
      'ab@example.com 1',
    ]);
  });

  test('under which five names order are nobody’s, and their orders count in totals alone', async () => {
    const buyers = ['Ann', 'Bob', 'Cyd', 'Dan', 'Eve'].map((name) => `none@example.com;;${name};`);
    expect(await customers([...buyers, 'ann@example.com;;Ann;'])).toEqual(['ann@example.com 1']);
    expect(await merged()).toEqual(['placeholders none@example.com none@example.com']);
    expect(
      await rows(engine, 'select count(*)::integer as n, count(customer_key)::integer as known from all_orders'),
    ).toEqual([{ n: 6, known: 1 }]);
    expect(await customers(buyers, { placeholders: false })).toEqual(['none@example.com 5']);
    expect(await customers(buyers.slice(1))).toEqual(['none@example.com 4']);
  });

  test('that a marketplace masks are one buyer there, and never someone elsewhere', async () => {
    const retail = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
    const alias = 'q1w2e3@marketplace.amazon.com';
    await loadModel(engine, [
      `${retail}\n7,22041,FRAME,1,2024-01-05,5,${alias},France\n8,22041,FRAME,1,2024-01-06,6,${alias},France\n`,
      `${HEADER}\n1,2024-01-07,${alias},,,,10\n`,
    ]);
    expect(await rows(engine, 'select customer_id, order_count from all_customers order by 2')).toEqual([
      { customer_id: alias, order_count: 1 },
      { customer_id: alias, order_count: 2 },
    ]);
  });
});
