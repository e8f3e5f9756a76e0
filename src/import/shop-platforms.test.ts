import { beforeAll, describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { ledger } from '../../test/support/ledger';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const orders = (select: string) => rows(engine, `select ${select} from all_orders order by order_id`);
const items = (select: string) => rows(engine, `select ${select} from all_order_items order by order_id, product_name`);
const excluded = () => rows(engine, 'select order_id, reason from excluded_rows order by file_id, record');

/** Loads files that must all be known as this format, and checks that each of their rows is accounted for. */
async function load(format: string, ...files: string[]): Promise<void> {
  for (const file of files)
    expect(await planFile(new Blob([file]))).toMatchObject({ format: { id: format }, isGuess: false });
  await loadModel(engine, files);
  await ledger(engine);
}

describe('Shopify', () => {
  test('orders paid on delivery are pending, and their buyers known by phone alone', async () => {
    const row = (name: string, phone: string) => ({
      Name: name,
      'Financial Status': 'pending',
      Currency: 'PKR',
      Total: '100.00',
      'Created at': '2026-04-04 00:27:43 +0500',
      'Lineitem quantity': 1,
      'Lineitem price': '100.00',
      'Outstanding Balance': '100.00',
      Phone: phone,
    });
    await load('shopify', exportFile(headers.SHOPIFY, [row('#1', '+92 300 0000001'), row('#2', '+923000000001')]));
    expect(await rows(engine, 'select customer_id, order_count, net_sales from all_customers')).toEqual([
      { customer_id: '+923000000001', order_count: 2, net_sales: 200 },
    ]);
  });

  test('the customers file tells more of the people whom orders name, and is no order', async () => {
    const order = exportFile(headers.SHOPIFY, [
      {
        Name: '#1',
        Email: 'Ann@example.com',
        'Financial Status': 'paid',
        Total: '10.00',
        'Created at': '2026-04-04 00:27:43 +0500',
      },
    ]);
    const people = exportFile(headers.SHOPIFY_CUSTOMERS, [
      {
        'First Name': 'Ann',
        'Last Name': 'Ames',
        Email: 'ann@example.com',
        'Country Code': 'DE',
        Phone: '+491700000000',
        'Total Spent': '999.00',
        'Total Orders': 9,
      },
      { 'First Name': 'Bob', Email: 'bob@example.com', 'Total Spent': '50.00', 'Total Orders': 1 },
    ]);
    await loadModel(engine, [people, order]);
    expect(await rows(engine, 'select customer_name, phone, country, net_sales from all_customers')).toEqual([
      { customer_name: 'Ann Ames', phone: '+491700000000', country: 'DE', net_sales: 10 },
    ]);
    expect((await ledger(engine)).map(({ details }) => details)).toEqual([2, 0]);
    await expect(loadModel(engine, [people])).rejects.toMatchObject({ reason: 'part_alone' });
  });
});

describe('WooCommerce', () => {
  const analytics = (product: string) =>
    exportFile(headers.WOO_ANALYTICS, [
      {
        Date: '2024-01-02 10:00:00',
        'Order #': 11,
        Status: 'completed',
        Customer: 'Ann Ames',
        'Product(s)': product,
        'Items sold': 3,
        'N. Revenue': '50.00',
      },
      {
        Date: '2024-01-03 10:00:00',
        'Order #': 12,
        Status: 'pending',
        Customer: 'Bob Bee',
        'Product(s)': '1× Mug',
        'N. Revenue': '10.00',
      },
    ]);

  test.each(['2× Mug, big, 1× Tote', 'Mug, big x 2, Tote x 1'])(
    'analytics with items in a cell: %s',
    async (product) => {
      await load('woocommerce_analytics', analytics(product));
      expect(await orders('order_id, gross_sales, total, line_count, unit_count, customer_id')).toEqual([
        { order_id: '11', gross_sales: 50, total: 50, line_count: 2, unit_count: 3, customer_id: 'ann ames' },
      ]);
      expect(await items('product_name, quantity, gross_sales')).toEqual([
        { product_name: 'Mug, big', quantity: 2, gross_sales: null },
        { product_name: 'Tote', quantity: 1, gross_sales: null },
      ]);
      expect(await excluded()).toEqual([{ order_id: '12', reason: 'unpaid' }]);
    },
  );

  test('analytics of a French shop', async () => {
    const text = exportFile(headers.WOO_ANALYTICS_FR, [
      {
        Date: '2024-01-02 10:00:00',
        'Commande n°': '#1001',
        État: 'Terminée',
        Client: 'Ann',
        'Ventes nettes': '150,00',
      },
      { Date: '2024-01-05 10:00:00', 'Commande n°': '#1002', État: 'Annulée', Client: 'Ann', 'Ventes nettes': '50,00' },
      {
        Date: '2024-01-06 10:00:00',
        'Commande n°': '#1003',
        État: 'En attente de paiement',
        Client: 'Ann',
        'Ventes nettes': '5,00',
      },
    ]);
    await load('woocommerce_analytics', text);
    expect(await orders('order_id, net_sales')).toEqual([{ order_id: '1001', net_sales: 150 }]);
    expect(await excluded()).toEqual([
      { order_id: '1002', reason: 'cancelled' },
      { order_id: '1003', reason: 'unpaid' },
    ]);
  });

  const line = (name: string, quantity: number, total: string) => ({
    'Order Number': 11,
    'Order Status': 'Completed',
    'Order Date': '2024-01-02 10:00',
    'Email (Billing)': 'ann@example.com',
    'First Name (Billing)': 'Ann',
    'Last Name (Billing)': 'Ames',
    'Country Code (Billing)': 'FR',
    Name: name,
    SKU: name.toUpperCase(),
    Quantity: quantity,
    'Item Cost': '20.00',
    'Order Line (w/o tax)': total,
    'Cart Discount Amount': '5.00',
    'Order Total Tax Amount': '11.00',
    'Order Shipping Amount': '4.00',
    'Order Refund Amount': '13.00',
    'Order Total Amount': '70.00',
  });
  const advanced = exportFile(headers.WOO_ADVANCED, [line('Mug', 2, '40.00'), line('Tote', 1, '20.00')]);
  const whole = {
    order_id: '11',
    gross_sales: 60,
    discounts: 5,
    shipping: 4,
    taxes: 11,
    total: 70,
    returns: 10.9571,
    line_count: 2,
    customer_id: 'ann@example.com',
  };
  const ladder = 'order_id, gross_sales, discounts, shipping, taxes, total, returns, line_count, customer_id';

  test('Advanced Order Export: totals on every line count once', async () => {
    await load('woocommerce_advanced', advanced);
    expect(await orders(ladder)).toEqual([whole]);
    expect(await rows(engine, 'select customer_name from all_customers')).toEqual([{ customer_name: 'Ann Ames' }]);
  });

  test('the same order in the analytics report beside it is one order', async () => {
    await loadModel(engine, [advanced, analytics('2× Mug, 1× Tote')]);
    expect(await orders(ladder)).toEqual([whole]);
    await ledger(engine);
  });

  test('WebToffee: an item in each of several columns', async () => {
    const item = (name: string, quantity: number, total: string) =>
      `name:${name}|product_id:12|sku:${name.toUpperCase()}|quantity:${quantity}|total:${total}|sub_total:${total}`;
    const row = (order: number, more: Record<string, string>) => ({
      order_id: order + 900,
      order_number: order,
      order_date: '2024-01-02 10:00:00',
      status: 'completed',
      billing_email: 'ann@example.com',
      billing_first_name: 'Ann',
      billing_last_name: 'Ames',
      order_currency: 'EUR',
      ...more,
    });
    await load(
      'woocommerce_webtoffee',
      exportFile(headers.WOO_WEBTOFFEE, [
        row(11, {
          discount_total: '5.00',
          shipping_total: '4.00',
          tax_total: '11.00',
          order_total: '70.00',
          line_item_1: item('Mug', 2, '40.00'),
          line_item_2: item('Tote', 1, '20.00'),
        }),
        row(12, { order_total: '10.00', line_item_1: item('Mug', 1, '10.00'), status: 'wc-pending' }),
      ]),
    );
    expect(await orders('order_id, gross_sales, discounts, total, line_count, unit_count')).toEqual([
      { order_id: '11', gross_sales: 60, discounts: 5, total: 70, line_count: 2, unit_count: 3 },
    ]);
    expect(await items('product_name, sku, quantity, gross_sales')).toEqual([
      { product_name: 'Mug', sku: 'MUG', quantity: 2, gross_sales: 40 },
      { product_name: 'Tote', sku: 'TOTE', quantity: 1, gross_sales: 20 },
    ]);
  });
});

test('BigCommerce: products in a cell, with commas, bars and entities in their names', async () => {
  const product = (name: string, quantity: number, price: string, total: string) =>
    `Product ID: 100, Product Qty: ${quantity}, Product SKU: S-${quantity}, Product Name: ${name}, Product Weight: 1.0000, Product Variation Details: Size: S (4), Product Unit Price: ${price}, Product Total Price: ${total}`;
  const row = (id: number, more: Record<string, string | number>) => ({
    'Order ID': id,
    'Customer ID': 0,
    'Customer Name': 'Ann Ames',
    'Order Date': '29/04/2014',
    'Order Currency Code': 'AUD',
    'Shipping Country': 'Australia',
    'Order Status': 'Completed',
    'Shipping Cost (ex tax)': '10.00',
    'Shipping Cost (inc tax)': '11.00',
    'Tax Total': '14.50',
    'Order Total (inc tax)': '159.50',
    'Refund Amount': '0.00',
    'Total Quantity': 3,
    ...more,
  });
  await load(
    'bigcommerce',
    exportFile(headers.BIGCOMMERCE, [
      row(1, {
        'Customer Email': 'ann@example.com',
        'Product Details': `${product('Rug 5&#039;9, red | round', 2, '50.00', '100.00')}|${product('Mug', 1, '35.00', '35.00')}`,
      }),
      row(2, {
        'Refund Amount': '159.50',
        'Product Details': product('Mug', 1, '135.00', '135.00'),
        'Order Status': 'Refunded',
      }),
      row(3, { 'Order Status': 'Incomplete' }),
      row(4, { 'Order Status': 'Awaiting Payment' }),
      row(5, { 'Order Status': 'Declined' }),
    ]),
  );
  expect(
    await orders('order_id, customer_id, gross_sales, shipping, taxes, total, returns, line_count, unit_count'),
  ).toEqual([
    {
      order_id: '1',
      customer_id: 'ann@example.com',
      gross_sales: 135,
      shipping: 10,
      taxes: 14.5,
      total: 159.5,
      returns: 0,
      line_count: 2,
      unit_count: 3,
    },
    {
      order_id: '2',
      customer_id: null,
      gross_sales: 135,
      shipping: 10,
      taxes: 14.5,
      total: 159.5,
      returns: 135,
      line_count: 1,
      unit_count: 3,
    },
  ]);
  expect(await items('product_name, sku, quantity, unit_price, gross_sales')).toEqual([
    { product_name: 'Mug', sku: 'S-1', quantity: 1, unit_price: 35, gross_sales: 35 },
    { product_name: 'Rug 5&#039;9, red | round', sku: 'S-2', quantity: 2, unit_price: 50, gross_sales: 100 },
    { product_name: 'Mug', sku: 'S-1', quantity: 1, unit_price: 135, gross_sales: 135 },
  ]);
  expect((await excluded()).map(({ reason }) => reason)).toEqual(['draft', 'unpaid', 'voided']);
});

test('Magento: zeros before the number stay, closed means refunded', async () => {
  const row = (id: string, status: string, refunded: string) => ({
    ID: id,
    'Purchase Point': 'Main Website\n  Main Store\n    English',
    'Purchase Date': '2024-01-05 10:00:00',
    'Grand Total (Base)': '$12.00',
    'Grand Total (Purchased)': '$12.00',
    Status: status,
    'Customer Email': 'ann@example.com',
    'Shipping and Handling': '2',
    'Total Refunded': refunded,
  });
  await load(
    'magento',
    exportFile(headers.MAGENTO, [
      row('000000123', 'Complete', ''),
      row('000000124', 'Closed', ''),
      row('000000125', 'Canceled', ''),
    ]),
  );
  expect(await orders('order_id, gross_sales, returns, channel')).toEqual([
    { order_id: '000000123', gross_sales: 10, returns: 0, channel: 'Main Website / Main Store / English' },
    { order_id: '000000124', gross_sales: 10, returns: 10, channel: 'Main Website / Main Store / English' },
  ]);
});

test('Squarespace: like Shopify, but not Shopify', async () => {
  const order = {
    'Order ID': '00012',
    'Lineitem name': 'Mug',
    'Lineitem variant': 'red',
    'Lineitem quantity': 2,
    'Lineitem price': '10.00',
  };
  await load(
    'squarespace',
    exportFile(headers.SQUARESPACE, [
      {
        ...order,
        Email: 'ann@example.com',
        'Financial Status': 'PAID',
        'Created at': '2018-07-25 21:06:05 -0400',
        Currency: 'USD',
        Shipping: '5.00',
        Taxes: '3.00',
        Total: '38.00',
        'Amount Refunded': '8.00',
        'Discount Amount': '0.00',
      },
      { ...order, 'Lineitem name': 'Cup', 'Lineitem quantity': 1 },
    ]),
  );
  expect(await orders('order_id, gross_sales, shipping, taxes, total, returns, line_count')).toEqual([
    { order_id: '00012', gross_sales: 30, shipping: 5, taxes: 3, total: 38, returns: 7.3684, line_count: 2 },
  ]);
});

test('Wix: totals on every line, names that stand twice', async () => {
  const row = (item: string, status = 'Paid', order = 10001) => ({
    'Order number': order,
    'Date created': 'Jan 5, 2024',
    Time: '10:00:00 AM',
    'Contact email': 'ann@example.com',
    Item: item,
    Qty: 1,
    Price: '20.00',
    'Delivery country': 'DE',
    'Payment status': status,
    'Shipping rate': '5.00',
    'Total tax': '4.00',
    Total: '49.00',
    Currency: 'EUR',
    'Refunded amount': '0',
  });
  await load('wix', exportFile(headers.WIX, [row('Mug'), row('Cup'), row('Cup', 'Unpaid', 10002)]));
  expect(await orders('order_id, gross_sales, shipping, taxes, total, country, line_count')).toEqual([
    { order_id: '10001', gross_sales: 40, shipping: 5, taxes: 4, total: 49, country: 'DE', line_count: 2 },
  ]);
  expect(await excluded()).toEqual([{ order_id: '10002', reason: 'unpaid' }]);
});

test.each([
  [headers.PRESTASHOP, 'Canceled'],
  ['ID;Référence;"Nouveau client";Livraison;Client;Total;Paiement;État;Date', 'Annulé'],
  ['ID;Referencia;"Cliente nuevo";Entrega;Cliente;Total;Pago;Estado;Fecha', 'Cancelado'],
  ['ID;Riferimento;"Nuovo cliente";Consegna;Cliente;Totale;Pagamento;Stato;Data', 'Annullato'],
])('PrestaShop: %s', async (header, cancelled) => {
  const text = [
    header,
    '7;XKBKNABJK;1;France;"J. DOE";"€68,20";"Bank wire";"Payment accepted";"2024-01-05 10:00:00"',
    `8;OHSATSERP;0;France;"J. DOE";"€10,00";"Bank wire";"${cancelled}";"2024-01-06 10:00:00"`,
    '',
  ].join('\n');
  await load('prestashop', text);
  expect(await orders('order_id, total, customer_id, country')).toEqual([
    { order_id: 'XKBKNABJK', total: 68.2, customer_id: 'j. doe', country: 'France' },
  ]);
  expect(await excluded()).toEqual([{ order_id: 'OHSATSERP', reason: 'cancelled' }]);
});

describe('Salla and Zid', () => {
  const order = (more: Record<string, string | number>) => ({
    'رقم الطلب': 1001,
    'حالة الطلب': 'تم التسليم',
    'إجمالي الطلب': '230',
    'تاريخ الطلب': '2026-08-01',
    'اسم العميل': 'سارة',
    'رقم الجوال': '+966500000001',
    المدينة: 'الرياض',
    الضريبة: '30',
    'تكلفة الشحن': '20',
    'قيمة خصم الكوبون': '10',
    'قيمة خصم العروض الخاصة': '5',
    'قيمة عرض السلة المتروكة': '5',
    'اسماء المنتجات مع SKU': 'تمر، فاخر (SKU: T-1) (Qty: 2), قهوة (SKU: K-2) (Qty: 1)',
    ...more,
  });
  const text = exportFile(headers.SALLA, [
    order({}),
    order({ 'رقم الطلب': 1002, 'حالة الطلب': 'مـلغي' }),
    order({ 'رقم الطلب': 1003, 'حالة الطلب': 'بإنتظار الدفع' }),
    order({ 'رقم الطلب': 1004, 'حالة الطلب': 'مسترجع' }),
  ]);

  test.each([
    ['as labelled', text],
    [
      'with tatweel, bidi marks and other letters',
      text.replace('رقم الطلب', '\u200fرقـم الطلب\u200f').replace('إجمالي', 'اجمالي').replace('حالة', 'حاله'),
    ],
  ])('Salla %s', async (_, file) => {
    await load('salla', file);
    expect(
      await orders(
        'order_id, customer_id, gross_sales, discounts, shipping, taxes, total, returns, currency, line_count',
      ),
    ).toEqual([
      {
        order_id: '1001',
        customer_id: '+966500000001',
        gross_sales: 200,
        discounts: 20,
        shipping: 20,
        taxes: 30,
        total: 230,
        returns: 0,
        currency: 'SAR',
        line_count: 2,
      },
      expect.objectContaining({ order_id: '1004', returns: 180 }),
    ]);
    expect((await items('order_id, product_name, sku, quantity')).slice(0, 2)).toEqual([
      { order_id: '1001', product_name: 'تمر، فاخر', sku: 'T-1', quantity: 2 },
      { order_id: '1001', product_name: 'قهوة', sku: 'K-2', quantity: 1 },
    ]);
    expect(await excluded()).toEqual([
      { order_id: '1002', reason: 'cancelled' },
      { order_id: '1003', reason: 'unpaid' },
    ]);
  });

  test('Zid', async () => {
    await load(
      'zid',
      exportFile(headers.ZID, [
        {
          order_id: 5,
          order_status: 'delivered',
          order_total: '100.00',
          created_at: '2026-08-01 10:00:00',
          currency_code: 'SAR',
        },
      ]),
    );
    expect(await orders('order_id, total, currency')).toEqual([{ order_id: '5', total: 100, currency: 'SAR' }]);
  });
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
  await load('table', gumroad);
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
  await load('table', faire);
  expect(await orders('order_id, gross_sales, customer_id')).toEqual([
    { order_id: 'F1', gross_sales: 30, customer_id: 'Shop' },
  ]);
});
