import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import { planFile } from '../import/plan';
import { loadFiles } from './load';
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
  return told();
}
async function told() {
  const found = await rows(engine, 'select customer_id, order_count from all_customers order by 1');
  return found.map(({ customer_id, order_count }) => `${customer_id} ${order_count}`);
}
const merged = async () =>
  (await rows(engine, 'select rule, written_id, customer_id from merged_buyers order by all')).map((row) =>
    Object.values(row).join(' '),
  );

describe('the country of telephone numbers without a code', () => {
  const salla =
    'رقم الطلب,حالة الطلب,إجمالي الطلب,تاريخ الطلب,رقم الجوال\n1,تم التسليم,10,2024-01-05,0501234567\n2,تم التسليم,10,2024-01-06,+966501234567\n';
  const table = (...rows: string[]) => ['Order ID,Date,Phone,Country,Currency,Total', ...rows, ''].join('\n');
  const american = table('1,2024-01-05,5551234567,US,USD,10', '2,2024-01-05,5551234568,US,USD,10');

  test.each([
    ['the platform’s', [salla], ['+966501234567 2']],
    ['the platform’s, beside another’s', [salla, american], ['+15551234567 1', '+15551234568 1', '+966501234567 2']],
    [
      'that of the other orders',
      [table('1,2024-01-05,0176 1234567,,,10', '2,2024-01-06,0170,DE,,10')],
      ['+491761234567 1', '0170 1'],
    ],
    [
      'that of the currency',
      [table('1,2024-01-05,098765 43210,,INR,10', '2,2024-01-06,+919876543210,,INR,10')],
      ['+919876543210 2'],
    ],
  ])('is %s', async (_, files, expected) => {
    await loadModel(engine, files);
    expect(await told()).toEqual(expected);
  });

  test('is the shop’s where the owner names it, and said to be unknown where nobody does', async () => {
    const plan = await planFile(new Blob([table('1,2024-01-05,0501234567,,,10', '2,2024-01-06,+966501234567,,,10')]));
    await loadFiles(engine, [{ id: 1, plan }]);
    expect(await merged()).toEqual(['local_numbers 0501234567 0501234567']);
    await loadFiles(engine, [{ id: 1, plan: { ...plan, country: 'SA' } }]);
    expect(await told()).toEqual(['+966501234567 2']);
    expect(await merged()).toEqual([
      'phone_numbers +966501234567 +966501234567',
      'phone_numbers 0501234567 +966501234567',
    ]);
  });
});

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

describe('numbers of accounts', () => {
  const ACCOUNTS = 'Order ID,Date,Customer ID,E-mail,Phone,Country,Customer name,Total';
  /** `account;email;phone;name` of each order, all from Germany. */
  async function accounts(buyers: string[], policies: Partial<Policies> = {}) {
    const lines = buyers.map((buyer, i) => {
      const [account, email, phone = '', name = ''] = buyer.split(';');
      return `${i + 1},2024-01-${String(i + 1).padStart(2, '0')},${account},${email},${phone},DE,${name},10`;
    });
    await loadModel(engine, [[ACCOUNTS, ...lines].join('\n')], { ...POLICIES, ...policies });
    return told();
  }

  test('are one person whatever addresses they order with, unless switched off', async () => {
    const buyers = ['5;ann@example.com', '5;ray@example.com', '5;', '6;bob@example.com'];
    expect(await accounts(buyers)).toEqual(['ann@example.com 3', 'bob@example.com 1']);
    expect(await merged()).toEqual(['accounts 5 ann@example.com', 'accounts ray@example.com ann@example.com']);
    expect(await accounts(buyers, { accounts: false })).toEqual([
      '5 1',
      'ann@example.com 1',
      'bob@example.com 1',
      'ray@example.com 1',
    ]);
  });

  test('that share an address with one another, or with a guest, are one person', async () => {
    expect(await accounts(['5;ann@example.com', '0;ann@example.com', '7;ANN@example.com', '7;'])).toEqual([
      'ann@example.com 4',
    ]);
    expect(await merged()).toEqual(['accounts 7 ann@example.com']);
  });

  test('and addresses that hang together by a chain are one person, however long', async () => {
    const chain = Array.from({ length: 12 }, (_, i) => [
      `${i + 1};p${i + 10}@example.com`,
      `${i + 1};p${i + 11}@example.com`,
    ]).flat();
    expect(await accounts(chain)).toEqual(['p10@example.com 24']);
  });

  test('go before telephone numbers: a household’s number makes no one person of its accounts', async () => {
    expect(await accounts(['5;;0176 1234567', '6;;0176 1234567', ';;0176 1234567'])).toEqual([
      '+491761234567 1',
      '5 1',
      '6 1',
    ]);
    expect(await accounts(['5;;0176 1234567', ';;01761234567'])).toEqual(['5 2']);
  });

  test('under which five addresses order are the shop’s own and say nothing', async () => {
    const buyers = ['ann', 'bob', 'cyd', 'dan', 'eve'].map((name) => `9;${name}@example.com`);
    expect(await accounts([...buyers, '9;'])).toEqual(buyers.map((buyer) => `${buyer.slice(2)} 1`));
    expect(await accounts([...buyers, '9;'], { placeholders: false })).toEqual(['ann@example.com 6']);
    expect(await accounts([...buyers.slice(1), '9;'])).toEqual(['bob@example.com 5']);
  });

  test('tell who orders with an address that is nobody’s', async () => {
    const guests = ['Ann', 'Bob', 'Cyd', 'Dan', 'Eve'].map((name, i) => `${i < 2 ? 5 : ''};none@example.com;;${name}`);
    expect(await accounts(guests)).toEqual(['5 2']);
  });

  test('never make someone of a masked address', async () => {
    expect(await accounts(['5;q1w2@marketplace.amazon.com', '5;ann@example.com'])).toEqual([
      'ann@example.com 1',
      'q1w2@marketplace.amazon.com 1',
    ]);
  });

  test('hold on their platform alone', async () => {
    const bigcommerce = 'Order ID,Order Date,Order Status,Customer ID,Customer Email,Order Total (inc tax)';
    await loadModel(engine, [
      `${ACCOUNTS}\n1,2024-01-01,5,ann@example.com,,,,10\n2,2024-01-02,5,ray@example.com,,,,10\n`,
      `${bigcommerce}\n1,2024-01-03,Completed,5,bob@example.com,10\n2,2024-01-04,Completed,5.0,bo@example.com,10\n3,2024-01-04,Completed,0,cyd@example.com,10\n4,2024-01-04,Completed,0,dan@example.com,10\n`,
    ]);
    expect(await told()).toEqual(['ann@example.com 2', 'bo@example.com 2', 'cyd@example.com 1', 'dan@example.com 1']);
  });

  test('are no names, which several people share', async () => {
    await loadModel(engine, [
      'Order ID,Date,Customer,E-mail,Total\n1,2024-01-01,Ann Ray,ann@example.com,10\n2,2024-01-02,Ann Ray,ray@example.com,10\n',
    ]);
    expect(await told()).toEqual(['ann@example.com 1', 'ray@example.com 1']);
  });
});

describe('names with a postcode', () => {
  const NAMES = 'Order ID,Date,E-mail,Phone,Customer name,Postcode,Total';
  /** `email;phone;name;postcode` of each order. */
  async function names(buyers: string[], policies: Partial<Policies> = { names: true }) {
    const lines = buyers.map(
      (buyer, i) => `${i + 1},2024-01-${String(i + 1).padStart(2, '0')},${buyer.replaceAll(';', ',')},10`,
    );
    await loadModel(engine, [[NAMES, ...lines].join('\n')], { ...POLICIES, ...policies });
    return told();
  }

  test('are one person where nothing better is known, if switched on', async () => {
    const buyers = [
      'bob@example.com;;Bob;1',
      ';;José Núñez;sw1a 1aa',
      ';;JOSE  NUNEZ;SW1A-1AA',
      ';;Jose Nunez;٩٠٢١٠',
      ';;Jose Nunez;N/A',
      ';;Ann;',
    ];
    expect(await names(buyers)).toEqual(['bob@example.com 1', 'jose nunez, 90210 1', 'jose nunez, SW1A1AA 2']);
    expect(await merged()).toEqual(['names jose nunez, SW1A1AA jose nunez, SW1A1AA']);
    expect(await names(buyers, {})).toEqual(['bob@example.com 1']);
    expect(await merged()).toEqual([]);
  });

  test('are never someone who gave an address or a number', async () => {
    expect(await names(['ann@example.com;;Ann Ray;1010', ';0176 1234567;Ann Ray;1010', ';;Ann Ray;1010'])).toEqual([
      '01761234567 1',
      'ann ray, 1010 1',
      'ann@example.com 1',
    ]);
  });

  test('go before the name alone, which counts where a file tells nothing better', async () => {
    const buyers = [';;Ann Ray;1010', ';;Ann Ray;1010', ';;Ann Ray;2020', ';;Ann Ray;'];
    expect(await names(buyers, {})).toEqual(['Ann Ray 4']);
    expect(await names(buyers)).toEqual(['Ann Ray 1', 'ann ray, 1010 2', 'ann ray, 2020 1']);
  });

  test('take their returns along', async () => {
    const lines = ['1,2024-01-05,,,Ann Ray,1010,30', '2,2024-01-07,,,Ann Ray,1010,-10'];
    await loadModel(engine, [[NAMES, ...lines].join('\n')], { ...POLICIES, names: true });
    expect(await rows(engine, 'select customer_id, order_count, net_sales from all_customers')).toEqual([
      { customer_id: 'ann ray, 1010', order_count: 1, net_sales: 20 },
    ]);
  });
});
