import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { missingFields } from '../../src/import/guess';
import { isComplete, planFile, type FilePlan } from '../../src/import/plan';
import { records } from '../../src/import/records';
import { Refusal } from '../../src/import/refusal';
import { unpack } from '../../src/import/unpack';
import { loadFiles } from '../../src/warehouse/load';
import { direct } from '../support/direct-converters';
import { openTestEngine } from '../support/node-engine';
import { expectReconciled } from '../support/reconcile';
import { rows } from '../support/shop';

const FOLDER = new URL('../../../shared/data/nasty/', import.meta.url);
const isThere = existsSync(FOLDER);

/**
 * What becomes of each file: the orders with day, buyer and amount, then what the page says. Files that the manifest would have
 * refused are read where they can be: JSON and a workbook by any name, the Arabic semicolon without asking. Bare quotes and zero
 * bytes lose nothing, so nothing is said of them.
 */
const BEHAVIOUR: Record<string, string> = {
  '01_utf8_bom.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '02_utf16le_bom_tab.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '03_utf16be_bom.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '05_windows1252.csv':
    '1 2024-01-05 José Müller “VIP” 10.5 GBP, 2 2024-01-06 Zoë – Ltd 20 EUR; warnings: several_currencies; says shared_sign',
  '06_iso8859_1.csv':
    '1 2024-01-05 10.5, 2 2024-01-06 1234; warnings: no_customer; asks about columns; asks day or month',
  '08_double_encoded.csv': '1 2024-01-05 JosÃ© MÃ¼ller 10; warnings: broken_text',
  '09_crlf.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '10_cr_only.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '12_lfcr_in_quotes.csv': '1 2024-01-05 10, 2 2024-01-06 20; warnings: no_customer; asks about columns',
  '13_unbalanced_quote.csv':
    '1 2024-01-05 10, 2 2024-01-06 20, 3 2024-01-07 30; warnings: no_customer; asks about columns',
  '15_backslash_escape.csv': '1 2024-01-05 10; warnings: no_customer; asks about columns',
  '16_semicolon_decimal_comma.csv':
    '1 2024-01-05 1234.56 EUR, 2 2024-01-06 19.9 EUR; warnings: no_customer; asks about columns',
  '17_comma_sep_quoted_decimal_comma.csv':
    '1 2024-01-05 1234.56, 2 2024-01-06 19.9, 3 2024-01-07 1.234; warnings: no_customer; asks about columns',
  '18_thousands_variants.csv':
    '1 2024-01-05 1234.5, 2 2024-01-06 1234.5, 3 2024-01-07 1234.5, 4 2024-01-08 1234.5, 5 2024-01-09 1234.5, 6 2024-01-10 123456.5; warnings: no_customer; asks about columns',
  '19_currency_symbols.csv':
    '12 orders; returned: 11 12, 12 12; warnings: no_customer, several_currencies; asks about columns; says shared_sign',
  '21_trailing_summary.csv':
    '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD; left out: 1 blank, 1 summary_row',
  '22_ebay_footer.csv': '12-34567-89012 2025-07-21 buyer_1 45.99 USD; left out: 2 note; says shared_sign',
  '23_amazon_preamble.csv':
    '111-1 2024-01-01 01:05:07 10 -10.0; returned: 111-1 10; left out: 1 withdrawal; warnings: no_customer',
  '25_description_row.csv': '576912345678901001 2024-06-25 13:03:57 user1 123.3; left out: 1 description',
  '26_sep_line.csv': '1 2024-01-05 10.5; warnings: no_customer; asks about columns',
  '28_duplicate_headers.csv': '1 2024-01-05 A 10; asks about columns',
  '29_empty_header.csv': '1 2024-01-05 10, 2 2024-01-06 20; warnings: no_customer; asks about columns',
  '30_whitespace_headers.csv': '1 2024-01-05 a@example.com 10',
  '32_trailing_commas.csv': '1 2024-01-05 10, 2 2024-01-06 20; warnings: no_customer; asks about columns',
  '34_header_only.csv': 'refused: no_rows',
  '35_zero_byte.csv': 'refused: empty',
  '37_no_header.csv': '1-1 2024-01-05 a@example.com 10.5 USD, 1-2 2024-01-06 b@example.com 20 USD; asks about columns',
  '38_one_column.csv': 'refused: not_a_table',
  '39_single_cell_lines.csv': 'refused: not_a_table',
  '40_nul_bytes.csv': '1 2024-01-05 10, 2 2024-01-06 20; warnings: no_customer; asks about columns',
  '41_long_field.csv': '1 2024-01-05 10; warnings: no_customer; asks about columns',
  '42_10k_columns.csv': '1 2024-01-05 10; warnings: no_customer; asks about columns',
  '44_ids_big_ints.csv':
    '576912345678901001 2024-01-05 10, 576912345678901002 2024-01-06 20; warnings: no_customer; asks about columns',
  '45_leading_zeros.csv': '000123 2024-01-05 007 10, 123 2024-01-06 7 20',
  '47_excel_serial_dates.csv':
    '1 2024-01-05 10, 2 2024-01-06 12:00:00 20, 3 2024-04-02 08:20:58 30; warnings: no_customer; asks about columns',
  '48_dates_ambiguous.csv':
    '1 2024-02-01 10, 2 2024-04-03 20, 3 2024-06-05 30; warnings: no_customer; asks about columns; asks day or month',
  '49_dates_dmy_decided.csv':
    '1 2024-02-01 10, 2 2024-02-13 20, 3 2024-02-28 30; warnings: no_customer; asks about columns',
  '51_epoch.csv': '1 2024-01-05 10, 2 2024-01-06 20; warnings: no_customer; asks about columns; says epoch',
  '52_timezones.csv':
    '1 2024-01-05 23:30:00 10, 2 2024-01-05 23:30:00 20, 3 2024-01-05 23:30:00 30, 4 2024-01-05 23:30:00 40, 5 2024-03-31 02:30:00 50, 6 2024-04-04 00:27:43 60, 7 2024-04-05 21:06:21 70; warnings: no_customer; asks about columns',
  '54_arabic_digits.csv': '1001 2024-01-05 أحمد 1234.5 SAR, 1002 2024-01-06 سارة 12 SAR; asks day or month',
  '55_persian_digits_jalali.csv':
    '52673 2022-10-22 36650000; warnings: no_customer; asks about columns; says persian_calendar',
  '57_arabic_semicolon_comma.csv': '1 2024-01-05 120; warnings: no_customer; asks about columns',
  '58_null_tokens.csv':
    '1 2024-01-05 10, 2 2024-01-06 20, 3 2024-01-07 30, 4 2024-01-08 40, 5 2024-01-09 50, 6 2024-01-10 60; warnings: no_customer; asks about columns',
  '60_email_variants.csv':
    '1 2024-01-05 a@example.com 10, 2 2024-02-05 a@example.com 20, 3 2024-03-05 a@example.com 30, 4 2024-03-06 a@example.com, b@example.com 40',
  '61_masked_emails.csv':
    '111-1 2024-01-05 10:00:00 zjzhk7tmf7ts1q1@marketplace.amazon.com 10, 111-2 2024-02-05 10:00:00 zjzhk7tmf7ts1q1@marketplace.amazon.com 20',
  '62_overlapping_a.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '63_overlapping_b.csv': '1002 2024-01-06 b@example.com 20 USD, 1003 2024-01-07 c@example.com 30 USD',
  '64_duplicate_rows.csv': '#1 2024-01-05 a@example.com 20',
  '65_line_items_blank_totals.csv':
    '#1001 2024-01-05 10:00:00 a@example.com 46, #1002 2024-01-06 10:00:00 10; warnings: no_customer',
  '67_line_items_no_order_total.csv': '536365 2010-12-01 08:26:00 17850 22.08; returned: C536379 27.5',
  '69_mixed_currencies.csv':
    '1 2024-01-05 a@example.com 10 USD, 2 2024-01-06 b@example.com 10 EUR, 3 2024-01-07 c@example.com 1500 JPY, 4 2024-01-08 d@example.com 10; warnings: several_currencies',
  '70_refunds.csv':
    '#1 2024-01-05 a@example.com 100, #2 2024-01-06 b@example.com 100 -40.0, #3 2024-01-07 c@example.com 100 -100.0, #5 2024-01-09 e@example.com 100, #6 2024-01-10 f@example.com 100; returned: #2 40, #3 100; left out: 1 cancelled',
  '72_test_orders.csv': '2 2024-01-06 a@example.com 50; left out: 2 test',
  '73_subscription_marks.csv': '#1 2024-01-05 a@example.com 20, #2 2024-02-05 a@example.com 20',
  '75_html_entities.csv': '1 2024-01-05 Tom & Jerry "Ltd" 5\'9 10',
  '76_xss.csv': '1 2024-01-05 <img src=x onerror=alert(1)> 10',
  '77_pipe.csv': '1 2024-01-05 a@example.com 10',
  '78_tab_named_csv.csv': '1 2024-01-05 a@example.com 1234.5',
  '79_semicolon_header_full_of_commas.csv':
    '1 2024-01-05 10.5, 2 2024-01-06 20; warnings: no_customer; asks about columns',
  '81_quote_after_2048_rows.csv':
    '2047 orders; left out: 1 no_date; unread: date ",; warnings: no_customer, unread_cells; asks about columns',
  '83_space_after_comma_quotes.csv': '1 2024-01-05 1000; warnings: no_customer; asks about columns',
  '84_single_quotes.csv': "1 2024-01-05 O'Neil, Inc 10",
  '86_markdown_table.csv': '1 2024-01-05 10; left out: 1 note; warnings: no_customer; asks about columns',
  '87_comment_lines.csv': '1 2024-01-05 10; warnings: no_customer; asks about columns',
  '89_two_tables.csv':
    '1 2024-01-05 10, 2 2024-01-06 20; left out: 2 other_table; warnings: no_customer, other_table; asks about columns',
  '91_boolean_and_enum_langs.csv': '1001 2024-01-02 150; left out: 1 cancelled; warnings: no_customer; asks for amount',
  '93_gzip.csv.gz': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '94_gzip_named.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '96_xlsx_renamed.csv': '1001 2024-01-05 10.5; warnings: no_customer; asks about columns',
  '97_xls_ole_header.csv': 'refused: xls',
  '99_json_as_csv.csv': '1 2024-01-05 10; warnings: no_customer; asks about columns',
  '100_pdf_as_csv.csv': 'refused: pdf',
  '102_login_page.csv': 'refused: login_page',
  '104_ctrl_z_eof.csv': '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD',
  '105_bom_mid_file.csv':
    '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD, 1003 2024-01-07 c@example.com 30 USD; left out: 1 repeated_header',
  '108_fullwidth_digits.csv':
    '1001 2024-01-05 1200 JPY; warnings: no_customer; asks about columns; says open_decimals; says shared_sign',
};

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

async function plansOf(name: string): Promise<FilePlan[]> {
  const { tables } = await unpack(new File([readFileSync(new URL(name, FOLDER))], name), { converters: direct });
  return Promise.all(tables.map(({ blob }) => planFile(blob)));
}

/** What the model holds after loading, in short words. */
async function summary(): Promise<string[]> {
  const list = async (sql: string) =>
    (await rows(engine, sql)).map((row) =>
      Object.values(row)
        .filter((value) => value !== null)
        .join(' '),
    );
  const orders = await list(
    `select order_id, strftime(ordered_at, '%Y-%m-%d %H:%M:%S').replace(' 00:00:00', ''), customer_id,
      gross_sales::double, case when returns > 0 then '-' || returns::double end, currency
    from all_orders order by order_key`,
  );
  const parts = {
    returned: await list('select return_id, amount::double from all_returns order by all'),
    'left out': await list('select count(*), reason from excluded_rows group by reason order by reason'),
    unread: await list("select column_name || ' ' || left(value, 20) from unread_cells order by all"),
    warnings: await list("select warning from file_warnings where warning <> 'partial_last_month' order by warning"),
  };
  return [
    orders.length > 8 ? `${orders.length} orders` : orders.join(', '),
    ...Object.entries(parts).flatMap(([name, found]) => (found.length > 0 ? [`${name}: ${found.join(', ')}`] : [])),
  ];
}

async function behaviour(...names: string[]): Promise<string> {
  try {
    const plans = (await Promise.all(names.map(plansOf))).flat();
    const asked = plans.flatMap((plan) => [
      ...(plan.isGuess ? ['asks about columns'] : []),
      ...missingFields(plan.mapping).map((field) => `asks for ${field}`),
    ]);
    if (!plans.every(isComplete)) return asked.join('; ');
    await loadFiles(
      engine,
      plans.map((plan, i) => ({ id: i + 1, plan })),
    );
    await expectReconciled(engine);
    const said = plans.flatMap((plan) => plan.notes.map(({ kind }) => `says ${kind}`));
    const dates = plans.flatMap((plan) => (plan.dateStyles.length > 1 ? ['asks day or month'] : []));
    return [...(await summary()), ...asked, ...dates, ...said].join('; ');
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.reason}`;
    throw error;
  }
}

describe.skipIf(!isThere)('awkward files, by their manifest (skipped: ../shared/data/nasty is not there)', () => {
  const manifest = isThere
    ? records(readFileSync(new URL('MANIFEST.tsv', FOLDER), 'utf8'), '\t', true)
        .slice(1)
        .map(({ cells }) => ({ file: cells[0]!, what: cells[2]!, expected: cells[3]! }))
    : [];
  const table: { file: string; what: string; expected: string; got: string }[] = [];
  afterAll(() =>
    console.log(
      table
        .map((row) =>
          Object.entries(row)
            .map((entry) => entry.join(': '))
            .join('\n'),
        )
        .join('\n\n'),
    ),
  );

  test.each(manifest)('$file: $what', async ({ file, what, expected }) => {
    const got = await behaviour(file);
    table.push({ file, what, expected, got });
    expect(got).toBe(BEHAVIOUR[file]);
  });

  test('two overlapping exports are three orders, one of them told as a duplicate', async () => {
    expect(await behaviour('62_overlapping_a.csv', '63_overlapping_b.csv')).toBe(
      '1001 2024-01-05 a@example.com 10.5 USD, 1002 2024-01-06 b@example.com 20 USD, 1003 2024-01-07 c@example.com 30 USD; left out: 1 duplicate',
    );
  });
});
