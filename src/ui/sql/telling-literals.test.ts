import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testShop } from '../../../test/support/test-shop';
import { filledIn, openNames } from './placeholders';
import { possibleNames, tellingParts, withParameter } from './telling-literals';

const nobody: ReadonlySet<string> = new Set();
const found = (sql: string, customers = nobody) => tellingParts(sql, customers).map(({ kind, text }) => [kind, text]);

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
    expect(possibleNames(sql)).toEqual(['Ann Lee', '1042', 'DE']);
    expect(found(sql, new Set(['Ann Lee', '1042']))).toEqual([
      ['customer', "'%Ann Lee%'"],
      ['customer', '1042'],
    ]);
  });
});

describe('a parameter in its place', () => {
  const replaced = (sql: string) =>
    tellingParts(sql, nobody).reduceRight((text, part) => withParameter(text, part), sql);

  test('stands in every place of the same text, and others get other names', () => {
    expect(replaced("from o where a = 'ann@example.com' or b = 'ann@example.com'")).toBe(
      'from o where a = $email or b = $email',
    );
    const other = "from o where a = $email or b = 'ben@example.com'";
    expect(withParameter(other, tellingParts(other, nobody)[0]!)).toBe('from o where a = $email or b = $email_2');
  });

  test('a comment is left out', () => {
    expect(replaced('from o -- ann@example.com\nwhere true')).toBe('from o  \nwhere true');
  });

  test('the reader fills it in', () => {
    expect(openNames('select $a, \'$b\', $$ $c $$, "$d", x$e, $a -- $f')).toEqual(['a']);
    expect(filledIn('select $a, $b, $a', { a: "O'Hara; --" })).toBe("select 'O''Hara; --', $b, 'O''Hara; --'");
    expect(filledIn('select $constructor', {})).toBe('select $constructor');
  });
});

describe('whatever the value', () => {
  const shop = testShop();

  test('it is a value in the query, and nothing else', async () => {
    const values = fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }), 40).filter((text) => !text.includes('\0'));
    for (const value of ["'", "''", "'; drop table x; --", '$a', '\\', '$$', ...values]) {
      const [row] = await shop.query(filledIn('select $a as a /* $a */', { a: value }));
      expect(row).toEqual({ a: value });
    }
  });
});
