import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { testShop } from '../../../../test/support/test-shop';
import { filledIn, openNames } from '../text/placeholders';
import { knownOf, knownSql, type Known } from './known-customers';
import { withoutPart, type Shared } from './take-out';
import { possibleNames, tellingParts } from './telling-literals';

const nobody: Known = new Map();
const found = (sql: string, known = nobody) => tellingParts(sql, known).map(({ kind, text }) => [kind, text]);

describe('what a query tells of somebody', () => {
  test.each([
    ["email = 'ann@example.com'", 'email', "'ann@example.com'"],
    ["email ilike '%ann.lee@example.com%'", 'email', "'%ann.lee@example.com%'"],
    ['email = $$ann@example.com$$', 'email', '$$ann@example.com$$'],
    ["country = 'DE' -- for ann@example.com", 'email', '-- for ann@example.com'],
    ["phone = '+49 (151) 2345-6789'", 'phone', "'+49 (151) 2345-6789'"],
    ['/* call 0151 2345 6789 */ true', 'phone', '/* call 0151 2345 6789 */'],
    ["order_id = '405-1234567-1234567'", 'phone', "'405-1234567-1234567'"],
    ['email = "ann@example.com"', 'email', '"ann@example.com"'],
    ["phone = '٠٥٠١٢٣٤٥٦٧'", 'id', "'٠٥٠١٢٣٤٥٦٧'"],
    ["phone = '+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧'", 'phone', "'+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧'"],
    ["customer_id = 'gid://shopify/Customer/6127341234567'", 'id', "'gid://shopify/Customer/6127341234567'"],
    ["customer_id = 'cus_9f8e7d6c5b4a3'", 'id', "'cus_9f8e7d6c5b4a3'"],
    ['customer_key = 6127341234567', 'id', '6127341234567'],
    ["customer_id = '6127341234567'", 'id', "'6127341234567'"],
  ])('%s', (condition, kind, text) => {
    expect(found(`from customers where ${condition}`)).toEqual([[kind, text]]);
  });

  test.each([
    "ordered_on >= date '2024-01-31'",
    "ordered_at < '2024-01-31 10:00:00'",
    "ordered_at < '31.01.2024'",
    "email like '%@example.com'",
    "product_name = 'Mug, 2 pieces'",
    'sales > 100000',
    'sales > 12345.67',
    "country = 'United Kingdom'",
    '"sales 2024" = 1',
    'true -- the best 20 of 100',
  ])('nothing: %s', (condition) => {
    expect(found(`from customers where ${condition}`)).toEqual([]);
  });

  test('a customer of the shop, whatever the text looks like', () => {
    const sql = "from customers where customer_name ilike '%Ann Lee%' or customer_id = 1042 or country = 'DE'";
    expect(possibleNames(sql).values).toEqual(['Ann Lee', '1042', 'DE']);
    expect(
      found(
        sql,
        new Map([
          ['Ann Lee', 'customer'],
          ['1042', 'customer'],
        ]),
      ),
    ).toEqual([
      ['customer', "'%Ann Lee%'"],
      ['customer', '1042'],
    ]);
  });
});

describe('a parameter in its place', () => {
  const replaced = (sql: string) =>
    tellingParts(sql, nobody).reduceRight((all, part) => withoutPart(all, part), { sql, chart: undefined } as Shared)
      .sql;

  test('stands in every place of the same text, and others get other names', () => {
    expect(replaced("from o where a = 'ann@example.com' or b = 'ann@example.com'")).toBe(
      'from o where a = $email or b = $email',
    );
    const other = "from o where a = $email or b = 'ben@example.com'";
    expect(replaced(other)).toBe('from o where a = $email or b = $email_2');
  });

  test.each([
    ["email like '%ann@example.com%'", "email like '%' || $email || '%'"],
    ["email like 'ann@example.com%'", "email like $email || '%'"],
    ["regexp_matches(email, '^ann@example.com$')", "regexp_matches(email, '^' || $email || '$')"],
    ['email like $$%ann@example.com$$', "email like '%' || $email"],
  ])('keeps what stands for any text around it: %s', (condition, expected) => {
    expect(replaced(`from o where ${condition}`)).toBe(`from o where ${expected}`);
  });

  const chart = { mark: 'bar', x: 'k', y: 'c1@example.com' } as const;
  const takenOut = (sql: string) => withoutPart({ sql, chart }, tellingParts(sql, nobody, chart)[0]!);

  test('of a name is a plain one, which the chart follows', () => {
    const sql =
      'select country as k, count(*) as "c1@example.com", 1 as column_1 from orders order by "c1@example.com"';
    expect(takenOut(sql)).toEqual({
      sql: 'select country as k, count(*) as column_1_2, 1 as column_1 from orders order by column_1_2',
      chart: { mark: 'bar', x: 'k', y: 'column_1_2' },
    });
  });

  test('takes the chart along that would still tell, and a chart that alone tells is pointed out', () => {
    expect(takenOut("select 'x' as k, count(*) filter (email = 'c1@example.com')").chart).toBeUndefined();
    const pivot = 'pivot orders on email using count(*)';
    expect(tellingParts(pivot, nobody, chart)).toMatchObject([{ stands: 'chart', text: 'c1@example.com' }]);
    expect(takenOut(pivot)).toEqual({ sql: pivot, chart: undefined });
  });

  test('a comment is left out', () => {
    expect(replaced('from o -- ann@example.com\nwhere true')).toBe('from o  \nwhere true');
  });

  test('the reader fills it in', () => {
    expect(openNames('select $a, \'$b\', $$ $c $$, "$d", x$e, $a -- $f')).toEqual(['a']);
    expect(filledIn('select $a, $b, $a', { a: { text: "O'Hara; --" } })).toBe(
      "select 'O''Hara; --', $b, 'O''Hara; --'",
    );
    expect(filledIn('select $constructor', {})).toBe('select $constructor');
  });
});

describe('whatever the value', () => {
  const shop = testShop();

  test('it is a value in the query, and nothing else', async () => {
    const values = fc
      .sample(fc.string({ unit: 'grapheme', maxLength: 30 }), 40)
      .filter((text) => text.trim() !== '' && !text.includes('\0'));
    for (const value of ["'", "''", "'; drop table x; --", '$a', '\\', '$$', ...values]) {
      const [row] = await shop.query(filledIn('select $a as a /* $a */', { a: { text: value, kind: 'text' } }));
      expect(row).toEqual({ a: value });
    }
  });
});

describe('customers of the shop, and parts of what they are known by', () => {
  const shop = testShop();
  beforeAll(async () => {
    const first = ['Anna', 'Ben', 'Cleo', 'Dan'];
    const buyers = Array.from({ length: 400 }, (_, i) => {
      const name = i === 7 ? 'Anna Keller7' : i === 8 ? 'Rosa Linen' : `${first[i % 4]} Buyer${i}`;
      const host = i === 9 ? 'tiny.example' : 'example.com';
      return `${5000 + i},2024-01-05,${name.split(' ')[0]!.toLowerCase()}${i}@${host},${name},+49 170 ${1234500 + i},Linen cup,1,5`;
    });
    await shop.load(
      `order id,order date,email,customer name,phone,product name,quantity,line total\n${buyers.join('\n')}\n`,
    );
  });
  const told = async (sql: string) => {
    const rows = await shop.query(knownSql(possibleNames(sql)));
    return tellingParts(sql, knownOf(rows)).map(({ text }) => text);
  };

  test.each([
    "'%keller7%'",
    "'%eller7'",
    "'Anna K%'",
    "'^Anna Keller7$'",
    "'anna keller7'",
    "'anna7@%'",
    "'%1234507'",
    "'%170 1234507'",
    '"Anna Keller7"',
    '-- orders of Anna Keller7',
    '-- Keller7',
    '/* what ANNA KELLER7 bought */',
    "'5307'",
    "'%5307'",
  ])('%s is pointed out', async (text) => {
    expect(await told(`select 1 from orders where x like ${text}\n`)).toEqual([text]);
  });

  test.each([
    "'%anna%'",
    "'%linen%'",
    "'Linen%'",
    "'%ann%'",
    "'month'",
    "'%example%'",
    "'%@tiny.example%'",
    "'%buyer%'",
    "'%170%'",
    "'keller'",
    '5307',
    "'3070'",
    '-- Anna is a common name',
    '-- what linen is bought, by month and buyer',
  ])('%s is not, for it tells of nobody', async (text) => {
    expect(await told(`select 1 from orders where x like ${text}\n`)).toEqual([]);
  });

  test('the name of a step or column tells, wherever it stands, if it is made of two words of one name', async () => {
    const sql =
      'with anna_keller7 as (from orders), keller7 as (from orders) select anna_keller7.sales as buyer from anna_keller7';
    const [part, ...others] = tellingParts(sql, knownOf(await shop.query(knownSql(possibleNames(sql)))));
    expect([part!.text, others]).toEqual(['anna_keller7', []]);
    expect(withoutPart({ sql, chart: undefined }, part!).sql).toBe(sql.replaceAll('anna_keller7', 'column_1'));
  });

  test('for the number of an order, its reader fills in one', async () => {
    const sql = "from orders where order_id = '5307'";
    const [part] = tellingParts(sql, knownOf(await shop.query(knownSql(possibleNames(sql)))));
    expect(withoutPart({ sql, chart: undefined }, part!).sql).toBe('from orders where order_id = $order_number');
  });
});
