import { describe, expect, test } from 'vitest';
import { planned } from '../../test/support/planned';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { query, load, loadAs, orders, items } = testShop();

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

test('lines that are marked as refunded are, each by its own worth', async () => {
  await load(
    'Order ID,Date,Email,Line total,Refunded\n1,2024-01-05,a@example.com,10,yes\n1,2024-01-05,a@example.com,20,no\n',
  );
  expect(await orders('gross_sales, returns')).toEqual([{ gross_sales: 30, returns: 10 }]);
});
