import { describe, expect, test } from 'vitest';
import { detectDialect } from './dialect';
import { recognise } from './formats';
import { knownNames } from './guess';
import { normaliseHeader } from './header-name';
import { Refusal } from './refusal';

const detect = (head: string, later: string[] = []) =>
  detectDialect({ head, later, blob: new Blob([head]) }, (names) => (recognise(names) ? Infinity : knownNames(names)));

function refusal(head: string): string | undefined {
  try {
    detect(head);
    return undefined;
  } catch (error) {
    return (error as Refusal).reason;
  }
}

const table = (delimiter: string) =>
  [
    ['Order ID', 'Date', 'Total'],
    ['1001', '2024-01-05', '10.50'],
    ['1002', '2024-01-06', '20.00'],
  ]
    .map((row) => row.join(delimiter))
    .join('\n');

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j', (delimiter) => {
    expect(detect(table(delimiter))).toEqual({
      delimiter,
      quote: '"',
      escape: '"',
      columns: ['Order ID', 'Date', 'Total'],
      hasHeader: true,
      dataOffset: table(delimiter).indexOf('1001'),
      dataLine: 2,
      sample: [
        ['1001', '2024-01-05', '10.50'],
        ['1002', '2024-01-06', '20.00'],
      ],
    });
  });

  test('columns aligned with spaces', () => {
    const { delimiter, columns, sample } = detect(
      'id   date      value\n00001 19970101  11.77\n00002 19970112   9.00\n',
    );
    expect([delimiter, columns, sample[1]]).toEqual([
      'whitespace',
      ['id', 'date', 'value'],
      ['00002', '19970112', '9.00'],
    ]);
  });

  test('decimal commas do not make a comma file', () => {
    expect(detect('Order;Date;Total\n1;05.01.2024;1.234,56\n2;06.01.2024;19,90\n').delimiter).toBe(';');
  });

  test('commas in the header do not either', () => {
    const text =
      'Order, number;Date, local;Name, full;Total, gross;City, zip\n1;2024-01-05;Ann;10;Bonn\n2;2024-01-06;Bob;20;Köln\n';
    expect(detect(text).columns).toHaveLength(5);
  });

  test('commas in the numbers of a tab file do not either', () => {
    expect(detect('Order\tDate\tTotal\n1\t2024-01-05\t1,234.50\n').delimiter).toBe('\t');
  });
});

describe('the header', () => {
  test('stands below a preamble when its names are known, or are the first wide row of words', () => {
    const preamble = '"All amounts in USD, unless noted"\n"Exported, by ""Ann""\non Monday"\n\n';
    const { columns, dataLine, dataOffset } = detect(`${preamble}${table(',')}`);
    expect(columns).toEqual(['Order ID', 'Date', 'Total']);
    expect(dataLine).toBe(6);
    expect(`${preamble}${table(',')}`.slice(dataOffset)).toMatch(/^1001,/);
    const shopify = 'Name,Email,Financial Status,Total,Created at\n#1,a@example.com,paid,10,2024-01-05\n';
    expect(detect(`Shop,orders,of,all,time\n${shopify}`)).toMatchObject({
      columns: ['Name', 'Email', 'Financial Status', 'Total', 'Created at'],
      dataLine: 3,
    });
  });

  test('a byte order mark is not part of the first name, and counts in the offset', () => {
    const { columns, dataOffset } = detect(`\ufeff${table(',')}`);
    expect(columns[0]).toBe('Order ID');
    expect(dataOffset).toBe(new TextEncoder().encode(`\ufeff${table(',').split('\n')[0]}\n`).length);
  });

  test('the offset counts bytes, not characters', () => {
    const text = 'رقم الطلب,التاريخ,المبلغ\n1,2024-01-05,10\n';
    const { dataOffset } = detect(text);
    expect(new TextDecoder().decode(new TextEncoder().encode(text).slice(dataOffset))).toBe('1,2024-01-05,10\n');
  });

  test('empty names get a number, doubled names are told apart', () => {
    expect(detect(',Order ID,Date,Total,Total\n0,1,2024-01-05,10,11\n').columns).toEqual([
      'column 1',
      'Order ID',
      'Date',
      'Total',
      'Total (2)',
    ]);
  });

  test('a sign may be a name', () => {
    expect(detect('#,Date,Customer,Total\n1,2024-01-05,Ann,10\n').columns[0]).toBe('#');
  });

  test('a first row with a number, a date or an e-mail address is data', () => {
    const { hasHeader, columns, dataOffset, dataLine, sample } = detect(
      '1001,2024-01-05,a@example.com\n1002,2024-01-06,b@example.com\n',
    );
    expect([hasHeader, columns, dataOffset, dataLine]).toEqual([false, ['column 1', 'column 2', 'column 3'], 0, 1]);
    expect(sample).toHaveLength(2);
  });

  test('names are compared without case, marks, spacing and invisible characters', () => {
    expect(normaliseHeader('\ufeff\u200f  Order_ID:\u00a0')).toBe('order id');
    expect(normaliseHeader('E-Mail (billing)')).toBe('e mail billing');
    expect(normaliseHeader('الإجمـالي')).toBe('الاجمالي');
    expect(normaliseHeader('الأَجِرة إلى آخِر')).toBe('الاجره الي اخر');
    expect(normaliseHeader('Référence ($)')).toBe('reference');
  });
});

describe('the sample', () => {
  test('short rows are padded, long rows cut, blank rows left out', () => {
    expect(detect('Order ID,Date,Total\n1,2024-01-05\n\n,,\n2,2024-01-06,5,6,7\n').sample).toEqual([
      ['1', '2024-01-05', ''],
      ['2', '2024-01-06', '5'],
    ]);
  });

  test('quotes hold line ends, delimiters and doubled quotes, also behind a space', () => {
    expect(detect('Order ID,Note,Total\n1,"back door,\n\n""please""", "1,5"\n').sample).toEqual([
      ['1', 'back door,\n\n"please"', '1,5'],
    ]);
  });

  test('later pieces of the file are judged too, without their first, cut row', () => {
    const { sample } = detect('Order ID,Date,Total\n1,2024-01-05,1\n2,2024-0', ['01-06,2\n8,2024-01-07,8\n9,2']);
    expect(sample.map(([id]) => id)).toEqual(['1', '8']);
  });
});

test.each([
  ['no_rows', 'Order ID,Date,Total\n'],
  ['no_rows', 'Order ID,Date,Total'],
  ['no_rows', 'Order ID,Date,Total\n\n,,\n'],
  ['not_a_table', 'Orders\n1001\n1002\n'],
  ['not_a_table', 'hello'],
])('%s: %j', (reason, text) => {
  expect(refusal(text)).toBe(reason);
});
