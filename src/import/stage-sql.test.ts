import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const load = (file: string | Buffer) =>
  loadModel(engine, [typeof file === 'string' ? file : new Blob([file as never])]);
const orders = (select: string) => rows(engine, `select ${select} from all_orders order by order_key`);
const unread = () => rows(engine, 'select record, column_name, value from unread_cells order by record, column_name');

const header = 'Order ID,Date,Customer,Total';
const text = `${header}\n1,2024-01-05,Zoë,10\n2,2024-01-06,"Müller, ""Jo""\nLtd",20\n`;
const expected = [
  { order_id: '1', customer_id: 'Zoë', total: 10 },
  { order_id: '2', customer_id: 'Müller, "Jo"\nLtd', total: 20 },
];

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le')],
  ['Windows-1252', Buffer.from(text, 'latin1')],
  ['gzip', gzipSync(text)],
  ['lone CR', Buffer.from(text.replaceAll('\n', '\r'))],
  ['mixed line ends', Buffer.from(text.replace('\n', '\r\n'))],
  ['semicolons', Buffer.from(text.replace(/,(?! )/g, ';'))],
  ['tabs', Buffer.from(text.replace(/,(?! )/g, '\t'))],
  ['bars', Buffer.from(text.replace(/,(?! )/g, '|'))],
  ['a preamble', Buffer.from(`My shop\n"All orders,\nall days"\n\n${text}`)],
  ['no line end at the end', Buffer.from(text.trimEnd())],
])('the same orders come out of %s', async (_, file) => {
  await load(file);
  expect(await orders('order_id, customer_id, total')).toEqual(expected);
  expect(await unread()).toEqual([]);
});

test('CRLF throughout keeps its own line end inside a quoted cell', async () => {
  await load(text.replaceAll('\n', '\r\n'));
  expect(await orders('order_id, customer_id')).toEqual([
    { order_id: '1', customer_id: 'Zoë' },
    { order_id: '2', customer_id: 'Müller, "Jo"\r\nLtd' },
  ]);
});

describe('rows of another width', () => {
  test('short rows are padded, and cells too many are listed', async () => {
    await load(
      `${header}\n1,2024-01-05,Ann,10\n2,2024-01-06\n3,2024-01-07,Bob,30,extra\n4,2024-01-08,Cyd,40,more,and more\n`,
    );
    expect(await orders('order_id, total')).toEqual([
      { order_id: '1', total: 10 },
      { order_id: '3', total: 30 },
      { order_id: '4', total: 40 },
    ]);
    expect(await unread()).toEqual([
      { record: 3, column_name: 'column 5', value: 'extra' },
      { record: 4, column_name: 'column 5', value: 'more' },
      { record: 4, column_name: 'column 6', value: 'and more' },
    ]);
    expect(await rows(engine, 'select record, reason from excluded_rows')).toEqual([
      { record: 2, reason: 'no_amount' },
    ]);
  });

  test('rows of delimiters alone are blank', async () => {
    await load(`${header}\n1,2024-01-05,Ann,10\n,,,\n\n2,2024-01-06,Bob,20\n`);
    expect(await rows(engine, 'select record, reason from excluded_rows')).toEqual([{ record: 2, reason: 'blank' }]);
  });

  test('columns beyond the named ones are no matter', async () => {
    await load(`${header},,,\n1,2024-01-05,Ann,10,,,\n`);
    expect(await orders('total')).toEqual([{ total: 10 }]);
    expect(await unread()).toEqual([]);
  });

  test('every cell that a row has beyond the header is listed, however many blank ones stand between', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `extra ${i}`);
    await load(
      [
        header,
        '1,2024-01-05,Ann,10,,',
        '4,2024-01-08,Cyd,40',
        '2,2024-01-06,Bob,20,a,,"c, d"',
        `3,2024-01-07,Bob,30${','.repeat(40)}z`,
      ].join('\n'),
    );
    expect(await orders('total')).toEqual([{ total: 10 }, { total: 20 }, { total: 30 }, { total: 40 }]);
    expect(await rows(engine, 'from unread_cells order by all')).toEqual([
      { file_id: 1, record: 3, column_name: 'column 5', value: 'a' },
      { file_id: 1, record: 3, column_name: 'column 7', value: 'c, d' },
      { file_id: 1, record: 4, column_name: 'column 44', value: 'z' },
    ]);
    await load(`${header}\n1,2024-01-05,Ann,10\n2,2024-01-05,Ann,10,${many.join(',')}\n`);
    expect((await rows(engine, 'select value from unread_cells')).map(({ value }) => value)).toEqual(many);
  });

  test('a footer is left out, and nothing is made of it', async () => {
    await load(`${header}\n1,2024-01-05,Ann,10\nTotal,,,10\n1 order downloaded\n`);
    expect(await orders('total')).toEqual([{ total: 10 }]);
    expect(await rows(engine, 'select record, reason, amount from excluded_rows order by 1')).toEqual([
      { record: 2, reason: 'summary_row', amount: 10 },
      { record: 3, reason: 'note', amount: null },
    ]);
  });
});

describe('cells that cannot be read', () => {
  test('are listed with their text and leave the row’s other cells alone', async () => {
    await load(
      `${header},Tax\n1,2024-01-05,Ann,10,1\n2,2024-01-06,Ann,20,some\n3,2024-01-32,Ann,30,2\n4,2024-01-07,Bob,forty,n/a\n5,2024-01-08,Bob,50,5\n6,2024-01-09,Bob,60,6\n`,
    );
    expect(await orders('order_id, total, taxes')).toEqual([
      { order_id: '1', total: 10, taxes: 1 },
      { order_id: '2', total: 20, taxes: 0 },
      { order_id: '5', total: 50, taxes: 5 },
      { order_id: '6', total: 60, taxes: 6 },
    ]);
    expect(await unread()).toEqual([
      { record: 2, column_name: 'Tax', value: 'some' },
      { record: 3, column_name: 'Date', value: '2024-01-32' },
      { record: 4, column_name: 'Total', value: 'forty' },
    ]);
  });

  test('doubled column names are told by their own column', async () => {
    await load('Order ID,Date,Total,Total\n1,2024-01-05,10,99\n2,2024-01-06,x,99\n3,2024-01-06,30,99\n');
    expect(await orders('total')).toEqual([{ total: 10 }, { total: 30 }]);
    expect(await unread()).toEqual([{ record: 2, column_name: 'Total', value: 'x' }]);
  });

  test('column names and cells that look like SQL are text', async () => {
    const name = "Total'); drop table x; --";
    await load(`Order ID,Date,"Customer",Total,"${name}"\n1,2024-01-05,"'; drop table all_orders; --",10,a\n`);
    expect(await orders('customer_id')).toEqual([{ customer_id: "'; drop table all_orders; --" }]);
  });

  test('columns may be called like parts of an object', async () => {
    await load('__proto__,constructor,Order ID,Date,Total\na,b,1,2024-01-05,10\n');
    expect(await orders('total')).toEqual([{ total: 10 }]);
  });
});

describe('day or month first', () => {
  /** Several samples long; the date that decides stands between two of them. */
  const long = (deciding: string) => {
    const filling = Array.from(
      { length: 28_000 },
      (_, i) => `a${i},0${1 + (i % 9)}/0${1 + (i % 7)}/2024,Ann Somebody,10.00`,
    );
    filling.splice(8000, 0, `x,${deciding},Ann,10.00`);
    return [header, ...filling].join('\n');
  };

  test.each([
    ['28/02/2024', '2024-02-09'],
    ['02/28/2024', '2024-09-02'],
  ])('one value far beyond the sample decides: %s', async (date, day) => {
    const plan = await planFile(new Blob([long(date)]));
    expect(plan.dateStyles).toEqual(['dmy', 'mdy']);
    await load(long(date));
    expect(
      await rows(engine, "select ordered_on from all_orders where order_id in ('a8', 'x') order by order_id"),
    ).toEqual([{ ordered_on: new Date(day) }, { ordered_on: new Date('2024-02-28') }]);
    expect(await unread()).toEqual([]);
  });

  test('where nothing decides both are left, and the day comes first', async () => {
    const lines = `${header}\n1,01/02/2024,Ann,10\n2,03/04/2024,Ann,10\n`;
    expect((await planFile(new Blob([lines]))).dateStyles).toEqual(['dmy', 'mdy']);
    await load(lines);
    expect(await orders('ordered_on')).toEqual([
      { ordered_on: new Date('2024-02-01') },
      { ordered_on: new Date('2024-04-03') },
    ]);
  });
});

test('cells with tabs, zero bytes and markup do no harm', async () => {
  await load(`${header}\n"1\t","2024-01-05\t","<img src=x onerror=alert(1)>","10\t"\n2,2024-01-06,A\u0000nn,20\n`);
  expect(await orders('order_id, customer_id, total')).toEqual([
    { order_id: '1', customer_id: '<img src=x onerror=alert(1)>', total: 10 },
    { order_id: '2', customer_id: 'Ann', total: 20 },
  ]);
});

test('a quoted cell after two thousand plain rows is read as one', async () => {
  const filling = Array.from({ length: 3000 }, (_, i) => `${i},2024-01-05,Ann,10`);
  await load(`${header}\n${filling.join('\n')}\nlast,2024-01-06,"Ann, or\nBob",20\n`);
  expect(await rows(engine, "select customer_id from all_orders where order_id = 'last'")).toEqual([
    { customer_id: 'Ann, or\nBob' },
  ]);
});

test('a megabyte in one cell is one cell', async () => {
  await load(`${header},Note\n1,2024-01-05,Ann,10,"${'x'.repeat(1_000_000)}"\n2,2024-01-06,Ann,20,\n`);
  expect(await orders('total')).toEqual([{ total: 10 }, { total: 20 }]);
  await load(`Order ID,Date,Note,Total\n1,2024-01-05,"${'x'.repeat(1_000_000)}",10\n`);
  expect(await orders('total')).toEqual([{ total: 10 }]);
});
