import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';
import { FIELD_NAMES } from './fields';
import { isComplete, planFile, withMapping } from './plan';

const { query, load, loadAs, loadPlan, orders, items } = testShop();

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

  test.each([
    ['English', 'Order ID,Order date,Customer email,Order total,Currency,Status', 'Cancelled', 'Refunded'],
    [
      'German',
      'Bestellnummer,Bestelldatum,E-Mail-Adresse,Gesamtbetrag,Währung,Bestellstatus',
      'Storniert',
      'Erstattet',
    ],
    ['French', 'N° de commande,Date de commande,Adresse e-mail,Montant total,Devise,Statut', 'Annulée', 'Remboursée'],
    ['Spanish', 'Pedido,Fecha,Correo electrónico,Importe total,Moneda,Estado', 'Anulado', 'Reembolsado'],
    ['Italian', 'Ordine,Data ordine,Indirizzo email,Totale ordine,Valuta,Stato', 'Annullato', 'Rimborsato'],
    ['Portuguese', 'Nº do pedido,Data do pedido,E-mail,Valor total,Moeda,Situação', 'Cancelado', 'Reembolsado'],
    ['Dutch', 'Bestelnummer,Besteldatum,E-mailadres,Totaalbedrag,Valuta,Bestelstatus', 'Geannuleerd', 'Terugbetaald'],
    ['Turkish', 'Sipariş No,Sipariş Tarihi,E-posta,Toplam Tutar,Para Birimi,Durum', 'İptal edildi', 'İade edildi'],
    ['Polish', 'Numer zamówienia,Data zamówienia,Adres e-mail,Kwota,Waluta,Status zamówienia', 'Anulowane', 'Zwrócone'],
    ['Arabic', 'رقم الطلب,تاريخ الطلب,البريد الإلكتروني,المبلغ,العملة,الحالة', 'ملغي', 'مسترجع'],
  ])('%s headers and states are known', async (_, header, cancelled, refunded) => {
    const text = `${header}\n1,2024-01-05,a@example.com,10.00,EUR,${cancelled}\n2,2024-01-06,b@example.com,12.00,JPY,${refunded}\n3,2024-01-07,c@example.com,14.00,EUR,OK\n`;
    await loadAs('table', text);
    expect(await orders('order_id, net_sales, currency')).toEqual([
      { order_id: '2', net_sales: 0, currency: 'JPY' },
      { order_id: '3', net_sales: 14, currency: 'EUR' },
    ]);
    expect(await query('select order_id, reason from excluded_rows')).toEqual([{ order_id: '1', reason: 'cancelled' }]);
  });

  test.each([
    ['Währung', false],
    ['devise', false],
    ['Transaction Currency', false],
    ['Abrechnung', true],
  ])('currencies are told apart below %s', async (name, isGuess) => {
    const text = `Order ID,Date,Email,Total,${name}\n1,2024-01-05,a@example.com,100,EUR\n2,2024-01-06,b@example.com,100000,JPY\n`;
    expect(await planned(text)).toMatchObject({ named: { currency: name }, isGuess });
    await load(text);
    expect(await orders('total, currency')).toEqual([
      { total: 100, currency: 'EUR' },
      { total: 100000, currency: 'JPY' },
    ]);
  });

  test('a second column of currencies that differs, or states below an unknown name, are a guess', async () => {
    const two = 'Order ID,Date,Email,Total,Currency,Paid in\n1,2024-01-05,a@example.com,10,EUR,JPY\n';
    expect(await planned(two)).toMatchObject({ named: { currency: 'Currency' }, isGuess: true });
    expect((await planned(two.replace('JPY', 'EUR'))).isGuess).toBe(false);
    const states = 'Order ID,Date,Email,Total,Lage\n1,2024-01-05,a@example.com,10,Storniert\n';
    expect(await planned(states)).toMatchObject({ named: { status: 'Lage' }, isGuess: true });
  });

  test('a price beside one that is known is no total', async () => {
    const header = 'Order ID,Date,Email,Quantity,Wholesale price,Retail price,Paid amount';
    const line = '1,2024-01-05,a@example.com,2,5.00,9.00,12.00';
    expect(await planned(`${header}\n${line}\n`)).toMatchObject({
      named: { unit_price: 'Wholesale price', order_total: 'Paid amount' },
      isGuess: true,
    });
    const withoutPaid = (text: string) => text.slice(0, text.lastIndexOf(','));
    const { named, isGuess } = await planned(`${withoutPaid(header)}\n${withoutPaid(line)}\n`);
    expect([named.unit_price, named.order_total, named.line_total, isGuess]).toEqual([
      'Wholesale price',
      undefined,
      undefined,
      false,
    ]);
  });

  test('refunds below names that only sound right are taken, as a guess', async () => {
    const text = 'Order ID,Date,Email,Total,Refunded so far\n1,2024-01-05,a@example.com,10,4.00\n';
    expect(await planned(text)).toMatchObject({ named: { refunded: 'Refunded so far' }, isGuess: true });
  });

  test.each([
    ...['Non-refundable', 'Refundable', 'Refund eligible', 'Refund requested', 'Refund policy'],
    ...['Remboursable', 'غير مسترد'],
  ])('%s tells of no refund', async (name) => {
    const rowsOf = (...cells: string[]) =>
      `id,date,email,total,${name}\n${cells.map((cell, i) => `${i},2024-01-05,a@example.com,10,${cell}`).join('\n')}\n`;
    for (const text of [rowsOf('Yes', 'No'), rowsOf('0', '1'), rowsOf('3.50', '4.50')]) {
      const { named } = await planned(text);
      expect([named.is_refunded, named.refunded]).toEqual([undefined, undefined]);
    }
  });

  test.each(['Refunded (yes/no)', 'Remboursé oui/non', 'Order refunded'])('%s does', async (name) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,a@example.com,10,Yes\n`;
    expect((await planned(text)).named).toMatchObject({ is_refunded: name });
  });

  test('numbers below a bare “Returned” may be pieces, words are an answer', async () => {
    const header = 'id,date,email,quantity,price,total,';
    const rowsOf = (name: string, yes: string, no: string) =>
      `${header}${name}\n1,2024-01-05,a@example.com,2,5,10,${no}\n2,2024-01-05,a@example.com,2,5,10,${yes}\n`;
    expect((await planned(rowsOf('Returned', '1', '0'))).named).not.toHaveProperty('is_refunded');
    expect((await planned(rowsOf('Returned', 'Yes', 'No'))).named).toMatchObject({ is_refunded: 'Returned' });
    expect((await planned(rowsOf('Returned?', '1', '0'))).named).toMatchObject({ is_refunded: 'Returned?' });
  });

  test.each([
    ['Returning Customer', 'No', 'Yes'],
    ['New customer', '0', '1'],
    ['First-time buyer', '1', '0'],
    ['Customer type', 'New', 'Returning'],
    ['Customer', 'No', 'Yes'],
    ['Is customer', 'false', 'true'],
  ])('%s of %s and %s names nobody', async (name, ...cells) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,,10,${cells[0]}\n2,2024-01-05,a@example.com,10,${cells[1]}\n`;
    expect((await planned(text)).named).not.toHaveProperty('customer_ref');
  });

  test.each([
    ['Agent', 'Bob', 'Bob'],
    ['Agent', 'BOB', 'BOB'],
    ['Size', 'ALL', 'ALL'],
    ['Product type', 'ALL', 'TOP'],
    ['Paid in', 'eur', 'jpy'],
    ['Kind', 'ALL', 'ALL'],
  ])('%s of %s and %s is no currency', async (name, ...cells) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,a@example.com,10,${cells[0]}\n2,2024-01-05,a@example.com,10,${cells[1]}\n`;
    const plan = await planned(text);
    expect(plan.named).not.toHaveProperty('currency');
    expect(plan.isGuess).toBe(false);
  });

  test.each([
    ['Paid in', 'USD', 'USD'],
    ['Paid in', 'ALL', 'BOB'],
    ['Moneda', 'ALL', 'ALL'],
    ['Curr.', 'eur', '$'],
  ])('%s of %s and %s is one', async (name, ...cells) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,a@example.com,10,${cells[0]}\n2,2024-01-05,a@example.com,10,${cells[1]}\n`;
    expect((await planned(text)).named).toMatchObject({ currency: name });
  });

  test('a nested list holds the items, and is no quantity', async () => {
    const list = [
      { sku: 'M', name: '5" Mug', qty: 2, price: '3.50' },
      { name: 'Cup', quantity: 1 },
    ];
    const order = { order_id: '1', date: '2024-01-05', email: 'a@example.com', total: 10, items: list };
    const records = [order, { ...order, order_id: '2', items: [{ title: 'Tote', qty: 1, total: 10 }] }];
    await load(records.map((record) => JSON.stringify(record)).join('\n'));
    expect(await items('sku, product_name, quantity, gross_sales')).toEqual([
      { sku: 'M', product_name: '5" Mug', quantity: 2, gross_sales: 7 },
      { sku: null, product_name: 'Cup', quantity: 1, gross_sales: null },
      { sku: null, product_name: 'Tote', quantity: 1, gross_sales: 10 },
    ]);
    expect(await orders('total, unit_count')).toEqual([
      { total: 10, unit_count: 3 },
      { total: 10, unit_count: 1 },
    ]);
    expect(await query('select count(*) as n from unread_cells')).toEqual([{ n: 0 }]);
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

describe('Gumroad and Faire go through any table', () => {
  const sale = (id: string, price: string, more: Record<string, string> = {}) => ({
    'Purchase ID': id,
    'Item Name': 'Book',
    'Purchase Email': `${id}@example.com`,
    'Purchase Date': '2024-01-05',
    'Subtotal ($)': price,
    'Taxes ($)': '0.00',
    'Shipping ($)': '0',
    'Sale Price ($)': price,
    'Net Total ($)': price,
    'Refunded?': '0',
    'Partial Refund ($)': '0.0',
    'Fully Refunded?': '0',
    Quantity: 1,
    ...more,
  });

  test('Gumroad, with whole and partial refunds', async () => {
    const gumroad = exportFile(headers.GUMROAD, [
      sale('p1', '22.00', { 'Subtotal ($)': '20.00', 'Taxes ($)': '2.00' }),
      sale('p2', '10.00', { 'Refunded?': '1', 'Fully Refunded?': '1' }),
      sale('p3', '30.00', { 'Refunded?': '1', 'Partial Refund ($)': '5.00' }),
    ]);
    await loadAs('table', gumroad);
    expect(await orders('order_id, gross_sales, taxes, total, returns, customer_id')).toEqual([
      { order_id: 'p1', gross_sales: 20, taxes: 2, total: 22, returns: 0, customer_id: 'p1@example.com' },
      { order_id: 'p2', gross_sales: 10, taxes: 0, total: 10, returns: 10, customer_id: 'p2@example.com' },
      { order_id: 'p3', gross_sales: 30, taxes: 0, total: 30, returns: 5, customer_id: 'p3@example.com' },
    ]);
  });

  test('Faire, with orders of several lines', async () => {
    const line = (product: string, quantity: number, wholesale: string, retail: string) => ({
      'Order Number': 'F1',
      'Order Date': '2024-01-05',
      'Retailer Name': 'Shop',
      'Product Name': product,
      SKU: product,
      Quantity: quantity,
      'Wholesale Price': wholesale,
      'Retail Price': retail,
      Status: 'DELIVERED',
    });
    await loadAs(
      'table',
      exportFile(headers.FAIRE, [line('Mug', 10, '5.00', '10.00'), line('Cup', 5, '6.00', '12.00')]),
    );
    expect(await orders('order_id, gross_sales, customer_id')).toEqual([
      { order_id: 'F1', gross_sales: 80, customer_id: 'Shop' },
    ]);
  });
});

test('lines that are marked as refunded are, each by its own worth', async () => {
  await load(
    'Order ID,Date,Email,Line total,Refunded\n1,2024-01-05,a@example.com,10,yes\n1,2024-01-05,a@example.com,20,no\n',
  );
  expect(await orders('gross_sales, returns')).toEqual([{ gross_sales: 30, returns: 10 }]);
});

test('words and signs for currencies are the codes they stand for', async () => {
  const written = ['US Dollar', 'US$', '$', '€', 'SR', 'usd', 'Talents'];
  const lines = written.map((word, i) => `${i},2024-01-05,a@example.com,10,${word}`);
  await load(`Order ID,Date,Email,Total,Currency\n${lines.join('\n')}\n`);
  const found = await orders('currency');
  expect(found.map(({ currency }) => currency)).toEqual(['USD', 'USD', 'USD', 'EUR', 'SAR', 'USD', 'Talents']);
});

describe('currencies beside the amounts', () => {
  const loadTotals = (...totals: string[]) =>
    load(`id;date;email;total\n${totals.map((total, i) => `${i};2024-01-05;a@example.com;${total}`).join('\n')}\n`);
  const found = async () => (await orders('currency')).map(({ currency }) => currency);

  test('bare amounts are in the only one of the file', async () => {
    await loadTotals('$11.00', '15.00', '$12.00');
    expect(await found()).toEqual(['USD', 'USD', 'USD']);
  });

  test('where there are several, bare ones stay unknown, and a warning names them', async () => {
    await loadTotals('$11.00', '15.00', '€12.00');
    expect(await found()).toEqual(['USD', null, 'EUR']);
    expect(await query("select example from file_warnings where warning = 'several_currencies'")).toEqual([
      { example: 'EUR, USD' },
    ]);
  });

  test('a sign and a code together are the code', async () => {
    await loadTotals('$10 USD', 'CAD $20.50', 'US$ 20', '€ 20 EUR');
    expect(await found()).toEqual(['USD', 'CAD', 'USD', 'EUR']);
  });

  test('a sign that currencies share is the one of them that other amounts name', async () => {
    await loadTotals('11,00 kr', '13,00 DKK', '14,00 kr', '15,00');
    expect(await found()).toEqual(['DKK', 'DKK', 'DKK', 'DKK']);
    await loadTotals('11,00 kr', '13,00 DKK', '14,00 NOK');
    expect(await found()).toEqual(['SEK', 'DKK', 'NOK']);
    // Whoever writes one dollar with its country means another by the bare sign.
    await loadTotals('$10', 'A$ 10');
    expect(await found()).toEqual(['USD', 'AUD']);
  });

  test('the owner is asked only where the file cannot say it', async () => {
    const told = async (...totals: string[]) =>
      (await planFile(new Blob([`date;total\n${totals.map((total) => `2024-01-05;${total}`).join('\n')}\n`])))
        .currencyTold;
    expect(await told('€11', '15', '12')).toBe('amounts');
    expect(await told('$11', '15', '12')).toBe('signs');
    expect(await told('11 kr', '15 DKK', '12')).toBe('signs');
    expect(await told('$11', '€15', '12')).toBe(null);
    expect(await told('$11', 'A$15', '12')).toBe(null);
    expect(await told('11', '15')).toBe(null);
  });
});
