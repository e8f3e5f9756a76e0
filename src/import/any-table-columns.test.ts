import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';
import { FIELD_NAMES } from './fields';
import { isComplete, planFile, withMapping } from './plan';

const { query, load, loadAs, loadPlan, orders } = testShop();

/** The plan of a text, with the mapping by column name. */
async function planned(text: string) {
  const plan = await planFile(new Blob([text]));
  const fields = FIELD_NAMES.filter((field) => plan.mapping[field] !== undefined);
  const named = Object.fromEntries(fields.map((field) => [field, plan.dialect.columns[plan.mapping[field]!]]));
  return { named, isGuess: plan.isGuess, isComplete: isComplete(plan), format: plan.format.id };
}

describe('what the columns mean', () => {
  test('names on the list are taken as they are', async () => {
    expect(await planned('Order ID,Date,Customer Email,Total,Currency\n1,2024-01-05,a@example.com,10,USD\n')).toEqual({
      named: {
        order_ref: 'Order ID',
        ordered_at: 'Date',
        email: 'Customer Email',
        order_total: 'Total',
        currency: 'Currency',
      },
      isGuess: false,
      isComplete: true,
      format: 'table',
    });
    expect((await planned('رقم الطلب;تاريخ الطلب;العميل;إجمالي الطلب\n1;2024-01-05;أحمد;10\n')).isGuess).toBe(false);
  });

  test('names that only sound right are a guess', async () => {
    expect(await planned('Sale day time,Member,Paid amount,Receipt no\n2024-01-05,Ann,10.50,R7\n')).toEqual({
      named: {
        order_ref: 'Receipt no',
        ordered_at: 'Sale day time',
        customer_ref: 'Member',
        order_total: 'Paid amount',
      },
      isGuess: true,
      isComplete: true,
      format: 'table',
    });
  });

  test('without names the values are a guess', async () => {
    expect(await planned('2024-01-05,a@example.com,10.50\n2024-01-06,b@example.com,20.00\n')).toMatchObject({
      named: { ordered_at: 'column 1', email: 'column 2', order_total: 'column 3' },
      isGuess: true,
      isComplete: true,
    });
  });

  test('without a date, or without an amount, the owner has to say more', async () => {
    expect((await planned('Order ID,Email,Total\n1,a@example.com,10\n')).isComplete).toBe(false);
    expect((await planned('Order ID,Date,Email\n1,2024-01-05,a@example.com\n')).isComplete).toBe(false);
    expect((await planned('Order ID,Date,Email,Total\n1,soon,a@example.com,much\n')).isComplete).toBe(false);
  });

  test('a name is an order’s where it has a number in it, and a person’s where not', async () => {
    expect((await planned('Name,Date,Total\n#1001,2024-01-05,10\n')).named).toMatchObject({ order_ref: 'Name' });
    expect((await planned('Name,Date,Total\nAnn,2024-01-05,10\n')).named).toEqual({
      customer_name: 'Name',
      ordered_at: 'Date',
      order_total: 'Total',
    });
  });

  test('totals that differ between the rows of an order are line totals', async () => {
    const rowsOf = (...totals: number[]) =>
      `Order ID,Date,Email,Total\n${totals.map((total) => `1,2024-01-05,a@example.com,${total}`).join('\n')}\n`;
    expect((await planned(rowsOf(10, 20))).named).toMatchObject({ line_total: 'Total' });
    expect((await planned(rowsOf(20, 20))).named).toMatchObject({ order_total: 'Total' });
  });

  test('what the owner said of a header is remembered', async () => {
    const text = 'A,B,C,D\nx,10,2024-01-05,a@example.com\n';
    const mapping = { order_total: 1, ordered_at: 2, email: 3 };
    const plan = await planFile(new Blob([`Some report\n\n${text}`]), (header) =>
      header === 'a\u001fb\u001fc\u001fd' ? mapping : undefined,
    );
    expect(plan).toMatchObject({ mapping, isGuess: false, dialect: { columns: ['A', 'B', 'C', 'D'], dataLine: 4 } });
  });
});

test('cancelled, failed and draft orders are out, in the words of several languages', async () => {
  const statuses = [
    'Cancelled',
    'Canceled',
    'Annulé',
    'Storniert',
    'Voided',
    'FAILED',
    'Declined',
    'Draft',
    'checkout-draft',
    'Abandoned',
    'Completed',
  ];
  const lines = statuses.map((status, i) => `${i},2024-01-05,a@example.com,10,${status}`);
  await load(`Order ID,Date,Email,Total,Status\n${lines.join('\n')}\n`);
  const found = await query('select reason from excluded_rows order by record');
  expect(found.map(({ reason }) => reason)).toEqual([
    ...Array<string>(4).fill('cancelled'),
    ...Array<string>(3).fill('voided'),
    ...Array<string>(3).fill('draft'),
  ]);
});

test('orders cancelled on a day, or paid through a test gateway, are out where the owner names those columns', async () => {
  const text =
    'Number,Order date,Email,Total,Stopped,Paid by\n1,2024-01-05,a@example.com,10,,card\n2,2024-01-06,b@example.com,20,2024-01-07,card\n3,2024-01-08,c@example.com,30,,(for testing) Bogus Gateway\n';
  const plan = await planFile(new Blob([text]));
  await loadPlan(withMapping(plan, { ...plan.mapping, order_ref: 0, cancelled_at: 4, payment_method: 5 }));
  expect(await orders('order_id')).toEqual([{ order_id: '1' }]);
  expect(await query('select order_id, reason from excluded_rows order by record')).toEqual([
    { order_id: '2', reason: 'cancelled' },
    { order_id: '3', reason: 'test' },
  ]);
});

test('Gumroad and Faire go through any table', async () => {
  const gumroad = exportFile(headers.GUMROAD, [
    {
      'Purchase ID': 'p1',
      'Item Name': 'Book',
      'Purchase Email': 'ann@example.com',
      'Purchase Date': '2024-01-05',
      'Subtotal ($)': '20.00',
      'Taxes ($)': '2.00',
      'Shipping ($)': '0',
      'Sale Price ($)': '22.00',
      'Net Total ($)': '20.00',
      Quantity: 1,
    },
  ]);
  await loadAs('table', gumroad);
  expect(await orders('order_id, gross_sales, taxes, total, customer_id')).toEqual([
    { order_id: 'p1', gross_sales: 20, taxes: 2, total: 22, customer_id: 'ann@example.com' },
  ]);
  const faire = exportFile(headers.FAIRE, [
    {
      'Order Number': 'F1',
      'Order Date': '2024-01-05',
      'Retailer Name': 'Shop',
      'Product Name': 'Mug',
      SKU: 'M',
      Quantity: 6,
      'Wholesale Price': '5.00',
      'Retail Price': '10.00',
      Status: 'DELIVERED',
    },
  ]);
  await loadAs('table', faire);
  expect(await orders('order_id, gross_sales, customer_id')).toEqual([
    { order_id: 'F1', gross_sales: 30, customer_id: 'Shop' },
  ]);
});
