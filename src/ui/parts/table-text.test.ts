import { expect, test } from 'vitest';
import { tableText } from './table-text';

test('a table becomes lines of cells that a spreadsheet reads as they are and never runs', () => {
  const columns = { day: 'date', name: 'text', sales: 'money' } as const;
  const rows = [
    { day: new Date('2024-01-31'), name: 'cup', sales: 1234.5 },
    { day: null, name: '=1+1\t2', sales: -7 },
  ];
  const words = (_: string, word: string) => (word === 'cup' ? 'Cup' : word);
  expect(tableText(columns, rows, (column) => column.toUpperCase(), words)).toBe(
    "DAY\tNAME\tSALES\n2024-01-31\tCup\t1234.5\n\t'=1+1 2\t-7",
  );
});
