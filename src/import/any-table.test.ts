import { describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';

const { query, load, orders } = testShop();

describe('amounts', () => {
  test('an order total repeated on each row counts once, blank ones not at all', async () => {
    await load(
      'Order ID,Date,Email,Product,Total\n1,2024-01-05,a@example.com,Mug,20\n1,2024-01-05,a@example.com,Cup,20\n2,2024-01-06,b@example.com,Mug,10\n2,2024-01-06,b@example.com,Cup,\n',
    );
    expect(await orders('order_id, gross_sales, line_count')).toEqual([
      { order_id: '1', gross_sales: 20, line_count: 2 },
      { order_id: '2', gross_sales: 10, line_count: 2 },
    ]);
  });

  test('line totals are added up', async () => {
    await load('Order ID,Date,Email,Line total\n1,2024-01-05,a@example.com,20\n1,2024-01-05,a@example.com,20\n');
    expect(await orders('order_id, gross_sales')).toEqual([{ order_id: '1', gross_sales: 40 }]);
  });

  test('a price is multiplied by its quantity, and is the price of one where no quantity is given', async () => {
    await load('Order ID,Date,Email,Price,Quantity\n1,2024-01-05,a@example.com,2.50,4\n');
    expect(await orders('gross_sales')).toEqual([{ gross_sales: 10 }]);
    await load('Order ID,Date,Email,Price\n1,2024-01-05,a@example.com,2.50\n');
    expect(await orders('gross_sales')).toEqual([{ gross_sales: 2.5 }]);
  });

  test('shipping, taxes and discounts are taken apart where the file tells them, also when written below zero', async () => {
    for (const discount of ['10', '-10']) {
      await load(
        `Order ID,Date,Email,Total,Shipping,Tax,Discount,Refund amount\n1,2024-01-05,a@example.com,115,5,20,${discount},-23\n`,
      );
      expect(await orders('gross_sales, discounts, shipping, taxes, total, returns')).toEqual([
        { gross_sales: 100, discounts: 10, shipping: 5, taxes: 20, total: 115, returns: 19 },
      ]);
    }
  });

  test('each column has its own number style', async () => {
    await load(
      'Order ID;Date;Email;Total;Shipping\n1;05.01.2024;a@example.com;1.234,56;4.50\n2;16.01.2024;a@example.com;19,90;4.50\n',
    );
    expect(await orders('total, shipping, ordered_on')).toEqual([
      { total: 1234.56, shipping: 4.5, ordered_on: new Date('2024-01-05') },
      { total: 19.9, shipping: 4.5, ordered_on: new Date('2024-01-16') },
    ]);
  });

  test('a negative amount is a return, of the order whose number it carries', async () => {
    await load(
      'Order ID,Date,Email,Total\n1,2024-01-05,a@example.com,50\n1,2024-02-01,a@example.com,-20\n2,2024-02-02,b@example.com,-5\n,2024-02-03,c@example.com,-1\n',
    );
    expect(await orders('order_id, gross_sales, returns, net_sales')).toEqual([
      { order_id: '1', gross_sales: 50, returns: 20, net_sales: 30 },
    ]);
    expect(await query('select return_id, order_key, returned_on, amount from all_returns')).toEqual([
      { return_id: '1', order_key: 1, returned_on: new Date('2024-01-05'), amount: 20 },
      { return_id: '2', order_key: null, returned_on: new Date('2024-02-02'), amount: 5 },
      { return_id: '1-4', order_key: null, returned_on: new Date('2024-02-03'), amount: 1 },
    ]);
  });

  test('a return belongs to the currency, country and channel of its order', async () => {
    await load(
      'Order ID,Date,Email,Total,Currency,Country,Channel\n1,2024-01-05,a@example.com,50,USD,DE,web\n1,2024-01-06,a@example.com,-20,,,\n',
    );
    expect(await query('select currency, country, channel from all_returns')).toEqual([
      { currency: 'USD', country: 'DE', channel: 'web' },
    ]);
  });

  test('a return without a day has that of its order; of an order that is out, it is out too', async () => {
    await load(
      'Order ID,Date,Email,Total,Status\n1,2024-01-05,a@example.com,50,paid\n1,,a@example.com,-20,paid\n2,2024-01-06,a@example.com,70,cancelled\n2,2024-01-07,a@example.com,-70,refund\n',
    );
    expect(await orders('order_id, net_sales')).toEqual([{ order_id: '1', net_sales: 30 }]);
    expect(await query('select return_id, amount from all_returns')).toEqual([{ return_id: '1', amount: 20 }]);
    expect(await query('select record, reason from excluded_rows order by 1')).toEqual([
      { record: 3, reason: 'cancelled' },
      { record: 4, reason: 'cancelled' },
    ]);
    expect(await query('select row_count, return_row_count from files')).toEqual([
      { row_count: 4, return_row_count: 1 },
    ]);
  });
});

describe('customers', () => {
  const customers = () => query('select customer_id, order_count from all_customers order by customer_id');

  test('an e-mail address is one customer, whatever its letter case and what stands around it', async () => {
    await load(
      'Order ID,Date,Email,Total\n1,2024-01-05,A@Example.com,10\n2,2024-01-06, a@example.com ,10\n3,2024-01-07,<a@example.com>,10\n4,2024-01-08,\u00a0a@example.com\t,10\n',
    );
    expect(await customers()).toEqual([{ customer_id: 'a@example.com', order_count: 4 }]);
  });

  test('so it is in a column of customers', async () => {
    await load('Order ID,Date,Customer,Total\n1,2024-01-05,A@Example.com,10\n2,2024-01-06,a@example.com,10\n');
    expect(await customers()).toEqual([{ customer_id: 'a@example.com', order_count: 2 }]);
  });

  test('words for nothing are nobody', async () => {
    const words = ['NULL', 'N/A', '#N/A', 'nan', '\\N', '--', '-', 'None', '', '  '];
    const lines = words.map((word, i) => `${i},2024-01-05,${word},10`);
    await load(`Order ID,Date,Customer,Total\n${lines.join('\n')}\nx,2024-01-05,Nanette,10\n`);
    expect(await customers()).toEqual([{ customer_id: 'Nanette', order_count: 1 }]);
    expect(await query('select count(*) as n from all_orders')).toEqual([{ n: words.length + 1 }]);
  });

  test('words for nothing are no order number', async () => {
    await load('Order ID,Date,Customer,Total\nN/A,2024-01-05,Ann,10\nN/A,2024-01-06,Bob,10\n');
    expect(await orders('order_id, customer_id')).toEqual([
      { order_id: '1-1', customer_id: 'Ann' },
      { order_id: '1-2', customer_id: 'Bob' },
    ]);
  });

  test('ids stay text: leading zeros count, and eighteen digits are told apart', async () => {
    await load(
      'Order ID,Date,Customer ID,Total\n576912345678901001,2024-01-05,007,10\n576912345678901002,2024-01-06,7,10\n',
    );
    expect(await customers()).toEqual([
      { customer_id: '007', order_count: 1 },
      { customer_id: '7', order_count: 1 },
    ]);
    expect(await orders('order_id')).toEqual([{ order_id: '576912345678901001' }, { order_id: '576912345678901002' }]);
  });

  test('where only a name is given, that is who they are', async () => {
    await load('Order ID,Date,Customer name,Total\n1,2024-01-05,Ann Lee,10\n2,2024-01-06,Ann Lee,10\n');
    expect(await customers()).toEqual([{ customer_id: 'Ann Lee', order_count: 2 }]);
  });

  test('the money of a customer who paid in two currencies, or in one that is unknown, is not added up', async () => {
    const unknown = {
      order_count: 2,
      currency: null,
      gross_sales: null,
      discounts: null,
      returns: null,
      net_sales: null,
      average_order_value: null,
    };
    await load(
      'Order ID,Date,Email,Total,Currency\n1,2024-01-05,a@example.com,10,USD\n2,2024-01-06,a@example.com,10,eur\n3,2024-01-07,b@example.com,10,EUR\n4,2024-01-08,c@example.com,10,EUR\n5,2024-01-09,c@example.com,10,\n',
    );
    expect(
      await query(
        'select order_count, currency, gross_sales, discounts, returns, net_sales, average_order_value from all_customers order by customer_id',
      ),
    ).toEqual([
      unknown,
      {
        order_count: 1,
        currency: 'EUR',
        gross_sales: 10,
        discounts: 0,
        returns: 0,
        net_sales: 10,
        average_order_value: 10,
      },
      unknown,
    ]);
  });
});
