import { describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { query, load: loadText, loadPlan } = testShop();
const planOf = (lines: string[]) => planFile(new Blob([`${lines.join('\n')}\n`]));
const load = (...lines: string[]) => loadText(`${lines.join('\n')}\n`);
const orders = (select: string) => query(`select ${select} from all_orders order by order_key`);
const column = async (select: string) => (await orders(`${select} as value`)).map(({ value }) => value);
const times = () => column("strftime(ordered_at, '%Y-%m-%d %H:%M:%S')");
const unread = () => query('select record, column_name, value from unread_cells order by record, column_name');
const warnings = () =>
  query(
    "select warning, count, example from file_warnings where warning in ('rounded_ids', 'cut_ids', 'future_dates') order by warning",
  );
const notes = async (...lines: string[]) => (await planOf(lines)).notes;
const loadIn = async (timeZone: string, ...lines: string[]) => loadPlan({ ...(await planOf(lines)), timeZone });

const H = 'Order ID,Date,Total';

describe('numbers', () => {
  test('semicolons with decimal commas', async () => {
    await load('Order ID;Date;Total;Currency', '1;05.01.2024;1.234,56;EUR', '2;06.01.2024;19,90;EUR');
    expect(await column('total')).toEqual([1234.56, 19.9]);
  });

  test('commas with quoted decimal commas: the column decides what a single value leaves open', async () => {
    await load(H, '1,15.01.2024,"1.234,56"', '2,16.01.2024,"19,90"', '3,17.01.2024,"1,234"');
    expect(await column('total')).toEqual([1234.56, 19.9, 1.234]);
  });

  test('thousands in all forms', async () => {
    const written = ['1,234.50', '1 234.50', '1\u202f234,50', '1\u00a0234,50', "1'234.50", '1,23,456.50'];
    await load(H.replaceAll(',', ';'), ...written.map((total, i) => `${i};2024-01-0${i + 1};${total}`));
    expect(await column('total')).toEqual([1234.5, 1234.5, 1234.5, 1234.5, 1234.5, 123456.5]);
  });

  test('currencies around, and a rupee sign that was lost', async () => {
    const file = [
      H,
      ...['$10.50', 'USD 10.50', '10.50 USD', '"€10,50"', '"EUR 90,00"', '"AU $3,000.00"', '799.00 ر.س.'].map(
        (total, i) => `${i},2024-01-0${i + 1},${total}`,
      ),
      '8,2024-01-08,-$12.00',
      '9,2024-01-09,"116,99 €"',
      '10,2024-01-10,? 648',
    ];
    await load(...file);
    expect(await column('total')).toEqual([10.5, 10.5, 10.5, 10.5, 90, 3000, 799, 116.99, 648]);
    expect(await column('(select sum(amount) from all_returns)')).toContain(12);
    expect(await unread()).toEqual([]);
    expect(await column('currency')).toEqual(['USD', 'USD', 'USD', 'EUR', 'EUR', 'AUD', 'SAR', 'EUR', null]);
    expect(await notes(...file)).toMatchObject([{ kind: 'shared_sign', field: 'order_total' }]);
  });

  test('where thousands and decimals cannot be told apart the owner is told', async () => {
    const open = [H, '1,2024-01-05,1.250', '2,2024-01-06,2.500'];
    expect(await notes(...open)).toEqual([{ kind: 'open_decimals', field: 'order_total', example: '1.250' }]);
    await load(...open);
    expect(await column('total')).toEqual([1.25, 2.5]);
    await load(...open.map((line) => line.replaceAll(',', ';')));
    expect(await column('total')).toEqual([1250, 2500]);
  });

  test('Arabic, Persian and full-width digits', async () => {
    await load(
      'رقم الطلب,تاريخ الطلب,اسم العميل,الإجمالي',
      '١٠٠١,٢٠٢٤/٠١/٢٥,أحمد,١٬٢٣٤٫٥٠',
      '١٠٠٢,٢٦-٠١-٢٠٢٤,سارة,١٢٫٠٠ ر.س',
    );
    expect(await orders('order_id, ordered_on, total')).toEqual([
      { order_id: '1001', ordered_on: new Date('2024-01-25'), total: 1234.5 },
      { order_id: '1002', ordered_on: new Date('2024-01-26'), total: 12 },
    ]);
    await load(H, '１００１,２０２４/０１/０５,￥１，２００');
    expect(await orders('order_id, ordered_on, total')).toEqual([
      { order_id: '1001', ordered_on: new Date('2024-01-05'), total: 1200 },
    ]);
  });
});

describe('dates', () => {
  test('a spreadsheet’s days', async () => {
    await load(H, '1,45296,10', '2,45297.5,20', '3,45384.34789351852,30');
    expect(await times()).toEqual(['2024-01-05 00:00:00', '2024-01-06 12:00:00', '2024-04-02 08:20:58']);
  });

  test('one day over 12 decides for the column', async () => {
    await load(H, '1,01/02/2024,10', '2,13/02/2024,20', '3,28/02/2024,30');
    expect(await column('ordered_on')).toEqual(['2024-02-01', '2024-02-13', '2024-02-28'].map((day) => new Date(day)));
    const plan = await planFile(new Blob([`${H}\n1,01/02/2024,10\n2,03/04/2024,20\n`]));
    expect(plan.dateStyles).toEqual(['dmy', 'mdy']);
  });

  test('seconds and milliseconds since 1970 are UTC, and the owner is told', async () => {
    const file = [H, '1,1704412800,10', '2,1704499200000,20'];
    await load(...file);
    expect(await times()).toEqual(['2024-01-05 00:00:00', '2024-01-06 00:00:00']);
    expect(await notes(...file)).toMatchObject([{ kind: 'epoch' }]);
    await loadIn('America/New_York', ...file);
    expect(await times()).toEqual(['2024-01-04 19:00:00', '2024-01-05 19:00:00']);
  });

  test('a Persian calendar', async () => {
    const file = ['شماره سفارش,تاریخ,مبلغ', '۵۲۶۷۳,۱۴۰۱/۰۷/۳۰,۳۶٬۶۵۰٬۰۰۰'];
    await load(...file);
    expect(await orders('order_id, ordered_on, total')).toEqual([
      { order_id: '52673', ordered_on: new Date('2022-10-22'), total: 36650000 },
    ]);
    expect(await notes(...file)).toMatchObject([{ kind: 'persian_calendar', example: '1401/07/30' }]);
  });

  const zones = [
    H,
    '1,2024-01-05 23:30:00 -0500,10',
    '2,2024-01-05T23:30:00+05:30,20',
    '3,2024-01-05 23:30:00 UTC,30',
    '4,"Jan 5, 2024 11:30:00 PM PST",40',
    '5,2024-03-31 02:30:00 +0200,50',
    '6,2024-04-04 00:27:43 +0500,60',
    '7,2024-04-05 21:06:21 +0400,70',
  ];
  test('without a zone of the shop, the clock of the file counts', async () => {
    await load(...zones);
    const evening = '2024-01-05 23:30:00';
    expect(await times()).toEqual([
      ...[evening, evening, evening, evening],
      ...['2024-03-31 02:30:00', '2024-04-04 00:27:43', '2024-04-05 21:06:21'],
    ]);
  });

  test('with one, an order falls on its day there', async () => {
    await loadIn('Asia/Karachi', ...zones);
    expect(await orders("order_id, strftime(ordered_at, '%Y-%m-%d %H:%M') as at")).toEqual([
      { order_id: '2', at: '2024-01-05 23:00' },
      { order_id: '3', at: '2024-01-06 04:30' },
      { order_id: '1', at: '2024-01-06 09:30' },
      { order_id: '4', at: '2024-01-06 12:30' },
      { order_id: '5', at: '2024-03-31 05:30' },
      { order_id: '6', at: '2024-04-04 00:27' },
      { order_id: '7', at: '2024-04-05 22:06' },
    ]);
  });

  test('day, time and zone in columns of their own', async () => {
    const file = [
      'Order ID,Date,Time,Time Zone,Total',
      '1,2024-07-05,23:30:00,Eastern Time (US & Canada),10',
      '2,2024-07-06 00:00:00,11:30 PM,PDT,20',
      '3,2024-07-07,,,30',
    ];
    await load(...file);
    expect(await times()).toEqual(['2024-07-05 23:30:00', '2024-07-06 23:30:00', '2024-07-07 00:00:00']);
    await loadIn('UTC', ...file);
    expect(await times()).toEqual(['2024-07-06 03:30:00', '2024-07-07 00:00:00', '2024-07-07 06:30:00']);
  });

  test('a time that cannot be read is listed with its day', async () => {
    await load('Order ID,Date,Time,Total', '1,2024-07-05,23:30,10', '2,2024-07-06,23:99,20');
    expect(await unread()).toEqual([{ record: 2, column_name: 'Date', value: '2024-07-06 23:99' }]);
  });

  test('days that do not exist are listed, days to come are warned of', async () => {
    await load(H, '1,1970-01-01,1', '2,0000-00-00,2', '3,2024-02-30,3', '4,2099-12-31,4', '5,2024-01-05,5');
    expect(await column('order_id')).toEqual(['5', '4']);
    expect((await unread()).map(({ value }) => value)).toEqual(['1970-01-01', '0000-00-00', '2024-02-30']);
    expect(await warnings()).toEqual([{ warning: 'future_dates', count: 1, example: null }]);
  });
});

describe('ids', () => {
  test('eighteen digits, and zeros in front', async () => {
    await load(H, '576912345678901001,2024-01-05,10', '576912345678901002,2024-01-06,20');
    expect(await column('order_id')).toEqual(['576912345678901001', '576912345678901002']);
    expect(await warnings()).toEqual([]);
    await load('Order ID,Date,Customer ID,Total', '000123,2024-01-05,007,10', '123,2024-01-06,7,20');
    expect(await orders('order_id, customer_id')).toEqual([
      { order_id: '000123', customer_id: '007' },
      { order_id: '123', customer_id: '7' },
    ]);
    await load('Order ID,Date,Customer ID,Total', '="000123",2024-01-05,\'007,10');
    expect(await orders('order_id, customer_id')).toEqual([{ order_id: '000123', customer_id: '007' }]);
  });

  test('orders with a rounded number are never one', async () => {
    await load(H, '5.76912E+17,2024-01-05,10', '5.76912E+17,2024-01-05,20', '5.76912E+17,2024-01-05,20');
    expect(await column('total')).toEqual([10, 20, 20]);
    expect(await warnings()).toEqual([{ warning: 'rounded_ids', count: 3, example: '5.76912E+17' }]);
  });

  test('but lines of one buyer at one time of day are', async () => {
    await load(
      'Order ID,Date,Email,Line total',
      '5.76912E+17,2024-01-05 10:20,a@example.com,10',
      '5.76912E+17,2024-01-05 10:20,a@example.com,20',
      '5.76912E+17,2024-01-05 10:20,b@example.com,30',
      '5.76912E+17,2024-01-06 10:20,a@example.com,40',
    );
    expect(await column('total')).toEqual([30, 30, 40]);
  });

  test('rounded customers and telephone numbers name nobody, and are listed', async () => {
    await load('Order ID,Date,Phone,Total', '1,2024-01-05,9.66501E+11,10', '2,2024-01-06,+966501234567,20');
    expect(await column('customer_id')).toEqual([null, '+966501234567']);
    expect(await unread()).toEqual([{ record: 1, column_name: 'Phone', value: '9.66501E+11' }]);
  });

  test('long numbers that all end in zeros were cut', async () => {
    const file = ['576912345678901000', '576912345678902000', '576912345678903000'];
    await load(H, ...file.map((id) => `${id},2024-01-05,10`));
    expect(await warnings()).toEqual([{ warning: 'cut_ids', count: 3, example: file[0] }]);
  });
});

describe('text', () => {
  test('words for nothing are nobody and no number', async () => {
    const words = ['NULL', 'N/A', '\\N', 'nan', '(not set)', 'undefined'];
    const refunds = ['--', 'n/a', '-', 'None', '#N/A', 'null'];
    await load(
      'Order ID,Date,Email,Total,Refund',
      ...words.map((word, i) => `${i},2024-01-0${i + 1},${word},10,${refunds[i]}`),
    );
    expect(await column('customer_id')).toEqual(words.map(() => null));
    expect(await unread()).toEqual([]);
  });

  test('entities are decoded, accents composed', async () => {
    await load(
      'Order ID,Date,Customer name,Total',
      '1,2024-01-05,Tom &amp; Jerry &quot;Ltd&quot; 5&#039;9,10',
      '2,2024-01-06,Jose\u0301,10',
      '3,2024-01-07,José,10',
    );
    expect(await column('customer_id')).toEqual(['Tom & Jerry "Ltd" 5\'9', 'José', 'José']);
    expect(await query('select count(*) as n from all_customers')).toEqual([{ n: 2 }]);
  });

  test('zero bytes and the Ctrl-Z of old systems are left out', async () => {
    await load(H, '1,2024-01-05,1\u00000', '2,2024-01-06,20\u0000\u0000', '\u001a');
    expect(await column('total')).toEqual([10, 20]);
    expect(await query('select * from excluded_rows')).toEqual([]);
    expect(await unread()).toEqual([]);
  });
});
