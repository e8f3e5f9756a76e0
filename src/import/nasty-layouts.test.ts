import { describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';
import { lineNumbers } from './line-numbers';
import { planFile } from './plan';

const { query, load, orders, reasons } = testShop();

const plan = (text: string) => planFile(new Blob([text]));

describe('rows that are no rows of the table', () => {
  test('a blank row and a total at the end', async () => {
    await load(
      'Order ID,Date,Email,Total\n1,2024-01-05,a@example.com,10.50\n2,2024-01-06,b@example.com,20\n,,,\nTotal,,,30.50\n',
    );
    expect(await orders('total')).toEqual([{ total: 10.5 }, { total: 20 }]);
    expect(await reasons()).toEqual(['blank', 'summary_row']);
  });

  test.each([
    ['English', 'Grand total'],
    ['German', 'Summe'],
    ['Arabic', 'الإجمالي'],
  ])('a total in %s', async (_, word) => {
    await load(`Order ID,Date,Email,Total\n1,2024-01-05,a@example.com,10\n${word},,,10\n`);
    expect(await reasons()).toEqual(['summary_row']);
  });

  test('the header, with its byte order mark, again where files were put together', async () => {
    const header = '\ufeffOrder ID,Date,Email,Total\n';
    await load(`${header}1,2024-01-05,a@example.com,10\n${header}2,2024-01-06,b@example.com,20\n`);
    expect(await orders('order_id')).toEqual([{ order_id: '1' }, { order_id: '2' }]);
    expect(await reasons()).toEqual(['repeated_header']);
    expect(await query('from unread_cells')).toEqual([]);
  });

  test('an order with a date nobody can read is not mistaken for one of them', async () => {
    await load('Order ID,Date,Email,Total\n1,2024-01-05,a@example.com,10\n2,soon,b@example.com,20\n');
    expect(await reasons()).toEqual(['no_date']);
  });

  test('other tables before and behind', async () => {
    await load(
      'Summary,\nOrders,2\nRevenue,30\n\nOrder ID,Date,Total\n1,2024-01-05,10\n2,2024-01-06,20\n\nProduct,Qty\nMug,3\n',
    );
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
    ]);
    expect(await reasons()).toEqual(['other_table', 'other_table']);
  });

  const sold = 'Order ID,Date,Email,Total\n1,2024-01-05,ann@example.com,10\n2,2024-01-06,bob@example.com,20\n';

  test.each([
    ['refunds', 'Refund ID,Refund Date,Agent,Amount refunded\nR1,2024-01-07,Cy,4\nR2,2024-01-08,Cy,6\n'],
    [
      'refunds in longer words',
      'Refund,Refund Date,Agent,Total amount refunded\nR1,2024-01-07,Cy,4\nR2,2024-01-08,Cy,6\n',
    ],
    ['sums by day', '\nStore,Date,Note,Total\nBerlin,2024-01-05,,10\nBerlin,2024-01-06,,20\n'],
  ])('another table behind, with dates and amounts of its own: %s', async (_, table) => {
    await load(sold + table);
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
    ]);
    expect((await reasons()).filter((reason) => reason !== 'blank')).toEqual(Array(3).fill('other_table'));
    expect(await query("select count from file_warnings where warning = 'other_table'")).toEqual([{ count: 3 }]);
  });

  test.each([
    ['numbers of letters', 'Order,Date,Customer,Total', 'INV-A,2024-01-05,Ann,10', 'INV-B,TBD,Bob,TBD', 'INV-C', 'Cy'],
    ['no number or address', 'Date,Customer,Total', '2024-01-05,Ann,10', 'N/A,Bob,N/A'],
    ['drafts', 'Order,Date,Customer,Total', '1,2024-01-05,Ann,10', 'Draft,Draft,Bob,Draft', '2', 'Cy'],
    ['a free order', 'Order,Date,Customer,Total', 'A,2024-01-05,Ann,10', 'B,unknown,Ann,free', 'C', 'Cy'],
    [
      'any word, by its number',
      'Order,Date,Customer,Total',
      'S-1,2024-01-05,Ann,10',
      'S-X,nigh,Bob,hefty',
      'S-2',
      'Cy',
    ],
    ['any word, by its address', 'Date,Email,Total', '2024-01-05,a@example.com,10', 'nigh,,hefty', '', 'c@example.com'],
    ['no row above', 'Order,Date,Customer,Total', 'Nix,nigh,Bob,hefty', '1,2024-01-05,Ann,10', '2', 'Cy'],
  ])('a row of words takes no order from below: %s', async (_, header, one, other, ref = '', who = 'Cy') => {
    const last = [...(ref ? [ref] : []), '2024-01-07', who, '20'].join(',');
    await load(`${header}\n${one}\n${other}\n${last}\n`);
    expect(await query('select total from all_orders order by 1')).toEqual([{ total: 10 }, { total: 20 }]);
    expect(await reasons()).toEqual(['no_date']);
  });

  test('a table that names the orders above is none of more orders', async () => {
    await load(`${sold}Order ID,Refund Date,Agent mail,Amount refunded\n1,2024-01-07,cy@example.com,4\n`);
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
    ]);
    expect(await reasons()).toEqual(['other_table', 'other_table']);
  });

  test('the same columns by other names are more orders', async () => {
    await load(`${sold}order no,order date,E-Mail,Amount\n3,2024-01-07,cy@example.com,30\n`);
    expect(await orders('order_id')).toEqual([{ order_id: '1' }, { order_id: '2' }, { order_id: '3' }]);
    expect(await reasons()).toEqual(['repeated_header']);
  });

  test('another table between two parts of the orders, with a title', async () => {
    await load(
      'Order ID,Date,Total\n1,2024-01-05,10\nProducts\nProduct,Qty,Revenue\nMug,3,30\nTote,1,12\nOrder ID,Date,Total\n2,soon,20\n3,2024-01-06,30\n4,never,40\n',
    );
    expect(await orders('order_id')).toEqual([{ order_id: '1' }, { order_id: '3' }]);
    expect(await reasons()).toEqual([
      ...['note', 'other_table', 'other_table', 'other_table'],
      ...['repeated_header', 'no_date', 'no_date'],
    ]);
    expect((await query('select value from unread_cells order by 1')).map(({ value }) => value)).toEqual([
      'never',
      'soon',
    ]);
  });

  test('comments before the header, and an order number that begins like one', async () => {
    await load('# exported 2024-02-01\n# shop: demo\nOrder ID,Date,Total\n#1001,2024-01-05,10\n');
    expect(await orders('order_id')).toEqual([{ order_id: '#1001' }]);
  });

  test('a table in Markdown', async () => {
    await load('| Order ID | Date | Total |\n|---|---|---|\n| 1 | 2024-01-05 | 10 |\n');
    expect(await orders('order_id, total')).toEqual([{ order_id: '1', total: 10 }]);
    expect(await reasons()).toEqual(['note']);
  });
});

describe('quotes and delimiters', () => {
  test('backslashes before quotes', async () => {
    const text =
      'Order ID,Date,Note,Total\n1,2024-01-05,"say \\"hi\\", ok",10\n2,2024-01-06,"a\n\\"b\\"",20\n3,x,,30\n';
    await load(text);
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
    ]);
    expect(await lineNumbers(await plan(text), [1, 2, 3])).toEqual([2, 3, 5]);
  });

  test.each([
    ['every row', '"Order ID,Date,Note,Total"\n"1,2024-01-05,""say hi, ok"",10"\n"2,2024-01-06,""a\nb"",20"\n'],
    [
      'with a mark, and old line ends',
      '\ufeff"Order ID;Date;Note;Total"\r\n"1;2024-01-05;x;10"\r\n"2;2024-01-06;;20"\r\n',
    ],
    ['rows with quotes alone', 'Order ID,Date,Note,Total\n1,2024-01-05,x,10\n"2,2024-01-06,""a, b"",20"\n'],
  ])('whole rows in one pair of quotes: %s', async (_, text) => {
    await load(text);
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '2', total: 20 },
    ]);
    expect(await query('from unread_cells')).toEqual([]);
  });

  test('a sentence in quotes above the header is no wrapped row', async () => {
    await load('"All amounts in USD, unless told"\nOrder ID,Date,Total\n1,2024-01-05,10\n2,2024-01-06,20\n');
    expect(await orders('total')).toEqual([{ total: 10 }, { total: 20 }]);
  });

  test('single quotes', async () => {
    const text = "'Order ID','Date','Name','Total'\n'1','2024-01-05','O''Neil, Inc','10'\n";
    expect((await plan(text)).dialect.columns).toEqual(['Order ID', 'Date', 'Name', 'Total']);
    await load(text);
    expect(await orders('order_id, customer_id, total')).toEqual([
      { order_id: '1', customer_id: "O'Neil, Inc", total: 10 },
    ]);
  });

  test('a space before the quote', async () => {
    await load('"Order ID", "Date", "Total"\n"1", "2024-01-05", "1,000.00"\n');
    expect(await orders('order_id, total')).toEqual([{ order_id: '1', total: 1000 }]);
  });

  test('the Arabic semicolon between cells, the Arabic comma in them', async () => {
    await load('رقم الطلب؛ التاريخ؛ المنتجات؛ الإجمالي\n1؛ 2024-01-05؛ تمر، قهوة؛ 120\n');
    expect(await orders('order_id, total')).toEqual([{ order_id: '1', total: 120 }]);
  });

  test('semicolons, where the header is full of commas', async () => {
    await load(
      'SKU (a, b, c);Order ID;Name (100 chars or less, required);Date;Total (EUR, gross)\nX;1;Foo;2024-01-05;10,50\nY;2;Bar;2024-01-06;20,00\n',
    );
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10.5 },
      { order_id: '2', total: 20 },
    ]);
  });
});

test('quotes that open or close nothing swallow no row', async () => {
  await load(
    'Order ID,Date,Note,Total\n1,2024-01-05,5" pipe,10\n2,2024-01-06,"said "hi" ok",20\n3,2024-01-07,fine,30\n',
  );
  expect(await orders('order_id, total')).toEqual([
    { order_id: '1', total: 10 },
    { order_id: '2', total: 20 },
    { order_id: '3', total: 30 },
  ]);
});

describe('headers', () => {
  test.each([
    ['more unnamed columns than named ones', 'Order ID,Date,Total,,,,\n1,2024-01-05,10,,,,\n'],
    ['spaces of all kinds around the names', '\u00a0Order ID ,  Date, Total \t\n1 , 2024-01-05 , 10 \n'],
    ['a spreadsheet’s hint above', 'sep=;\nOrder ID;Date;Total\n1;2024-01-05;10,0\n'],
  ])('%s', async (_, text) => {
    await load(text);
    expect(await orders('order_id, total')).toEqual([{ order_id: '1', total: 10 }]);
  });

  test('a name that stands twice is told apart, and asked about where it decides an amount', async () => {
    const found = await plan(
      'Order number,Date,Email,Country,Country,Total,Total\n1,2024-01-05,a@example.com,DE,US,10,12\n',
    );
    expect(found.dialect.columns.slice(3)).toEqual(['Country', 'Country (2)', 'Total', 'Total (2)']);
    expect(found.isGuess).toBe(true);
    expect(
      (await plan('Order number,Date,Email,Country,Country,Total\n1,2024-01-05,a@example.com,DE,US,10\n')).isGuess,
    ).toBe(false);
  });

  test('none at all: the columns are asked about', async () => {
    const found = await plan('1001,2024-01-05,a@example.com,10.50,USD\n1002,2024-01-06,b@example.com,20.00,USD\n');
    expect(found).toMatchObject({
      isGuess: true,
      dialect: { hasHeader: false },
      mapping: { ordered_at: 1, email: 2, order_total: 3 },
    });
  });
});
