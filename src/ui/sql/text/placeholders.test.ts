import { expect, test } from 'vitest';
import { testShop } from '../../../../test/support/test-shop';
import { formatSql } from '../editor/format-sql';
import { filledIn, missingNames, placeInOpen, type Kind } from './placeholders';

const shop = testShop();

test.each([
  ['select $a + 1', '2', 'select 2 + 1'],
  ['select 1 -$a', '-2.5', 'select 1 -(-2.5)'],
  ['from o where on < $a', '2024-02-29', "from o where on < date '2024-02-29'"],
  ['from o where on < $a', '2024-02-30', "from o where on < '2024-02-30'"],
  ['from o where a = $a', ' DE', "from o where a = ' DE'"],
  ['from o where a = $a', '0170', "from o where a = '0170'"],
  ['from o where a = $a', '+49 170', "from o where a = '+49 170'"],
  ['from o where a = $a', '1e5', "from o where a = '1e5'"],
  ['from o where a = $a', '1; drop table x', "from o where a = '1; drop table x'"],
  ['from o where a ilike $a', '12', "from o where a ilike '12'"],
  ["from o where a like '%' || $a || '%'", '12', "from o where a like '%' || '12' || '%'"],
  ['from o where a = $a', ' ', 'from o where a = $a'],
])('%s with %j', (sql, text, filled) => {
  expect(filledIn(sql, { a: { text } })).toBe(filled);
});

test('what stands for somebody is text, as the tables have it; its reader can say otherwise', () => {
  expect(filledIn('select $phone, $id_2', { phone: { text: '1234567' }, id_2: { text: '5', kind: 'number' } })).toBe(
    "select '1234567', 5",
  );
  expect(filledIn('select $a', { a: { text: 'x', kind: 'number' } })).toBe("select 'x'");
});

test('values do in sums, comparisons and limits', async () => {
  const values = Object.entries({ a: '2', day: '2024-01-31', n: '1' });
  const sql =
    "select $a + 1 as three, date '2024-02-01' > $day as later, $day + $n as next from range(9) where range = $a limit $n";
  const filled = filledIn(sql, Object.fromEntries(values.map(([name, text]) => [name, { text }])));
  expect(await shop.query(filled)).toEqual([{ three: 3, later: true, next: new Date('2024-02-01') }]);
});

test('a name is missing as long as nothing is given for it', () => {
  expect(missingNames('select $a, $b, $toString', { a: { text: 'x' }, b: { text: ' ' } })).toEqual(['b', 'toString']);
});

test('places in a filled query are found in the open one', () => {
  const sql = 'select $a, nonsense';
  const values = { a: { text: 'a long text', kind: 'text' as Kind } };
  const filled = filledIn(sql, values);
  expect(placeInOpen(sql, values, filled.indexOf('nonsense'))).toBe(sql.indexOf('nonsense'));
  expect(placeInOpen(sql, values, filled.indexOf('long'))).toBe(sql.indexOf('$a'));
  expect(placeInOpen(sql, values, filled.length)).toBe(sql.length);
});

test('a text with open names is tidied up', () => {
  expect(formatSql("select $a + 1,$$ $b $$ from o where x like '%'||$name_2").replace(/\s+/g, ' ')).toBe(
    "select $a + 1, $$ $b $$ from o where x like '%' || $name_2",
  );
});
