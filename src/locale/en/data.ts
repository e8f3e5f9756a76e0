/** The page on the files: their ledger, their rules and their warnings. */
export default {
  data_title: 'Files and rows',
  data_question: 'Is every row of my files counted?',
  data_intro: 'Each row of a file is in an order, is a return, or is left out for a reason given here.',
  file_taken_for: 'Taken for: {format}. {size}, {encoding}.',
  file_range: 'From {from} to {to}',
  sheet_question: '{name} is a workbook of {count, plural, one {# sheet} other {# sheets}}. This one is read:',
  sheet_choice: '{sheet} ({rows, plural, one {# row} other {# rows}})',
  change_columns: 'Change the columns',
  remove: 'Remove',
  remove_file: 'Remove {name}',
  remove_own_too: 'Your own tables of the page SQL go with the last file.',
  ledger_caption: 'What became of the rows of {name}',
  ledger_items: 'Order lines that count',
  ledger_returns: 'Returns',
  ledger_details: 'Rows that tell more of orders or customers',
  ledger_rows: 'Rows in the file',
  ledger_amount: '({amount})',
  ledger_closes: '✓ Every row is accounted for.',
  ledger_open:
    'The rows do not add up. This is a mistake of ours: do not trust the numbers of this file, and keep it to report the mistake.',
  reason_blank: 'Left out: blank row',
  reason_repeated_header: 'Left out: the column names once more',
  reason_summary_row: 'Left out: a row that only adds up others',
  reason_note: 'Left out: a line of text, no row of the table',
  reason_description: 'Left out: a row that describes the columns',
  reason_other_table: 'Left out: another table in the same file',
  reason_pending: 'Left out: payment pending',
  reason_unpaid: 'Left out: not paid',
  reason_conversion: 'Left out: exchange of currencies',
  reason_hold: 'Left out: money held back or set free',
  reason_withdrawal: 'Left out: transfer or payout',
  reason_other_event: 'Left out: fee or other movement of money that is no sale',
  reason_duplicate: 'Left out: the same line in another file',
  reason_no_date: 'Left out: no readable date',
  reason_no_amount: 'Left out: no readable amount',
  reason_zero_value: 'Left out: order of no value',
  reason_cancelled: 'Left out: cancelled',
  reason_voided: 'Left out: voided, failed or declined',
  reason_draft: 'Left out: draft or abandoned',
  reason_test: 'Left out: test order',
  reason_adjustment: 'Left out: bookkeeping adjustment',
  reason_stock_write_off: 'Left out: stock correction',
  reason_zero_price: 'Left out: price of zero',
  unread_summary: '{count, plural, one {# cell} other {# cells}} could not be read',
  unread_cell: 'Line {line}, {column}: “{value}”',
  unread_not_listed:
    'The cells that could not be read cannot be listed: the file was moved or changed after you chose it. The numbers stand; choose the file again to see the list.',
  unread_beyond: 'Line {line}, {column}, which the header does not have: “{value}”',
  dates_ambiguous:
    '{name}: every date can be read with the day or the month first. They are read with the {style, select, mdy {month} other {day}} first until you say; if that is wrong, orders stand in the wrong months.',
  dates_settle: 'Say which',
  date_order: 'Day or month first',
  date_order_question: 'Every date here can be read two ways ({example}). Which comes first?',
  date_order_dmy: 'The day (31/01)',
  date_order_mdy: 'The month (01/31)',
  currency_question: 'Some of your files do not name a currency. What are their amounts in?',
  file_currency: 'Its amounts are in',
  currency_assumed:
    '{names}: no currency is named, so the amounts are taken to be in {currency}, which you named last time.',
  that_is_right: 'That is right',
  change: 'Change',
  name_currency: 'Name the currency',
  currency_choose: 'Choose a currency',
  file_identity:
    '{count, plural, one {One order} other {# orders}}; the customer is known for {orders} of them and for {sales} of sales.',
  file_identity_orders:
    '{count, plural, one {One order} other {# orders}}; the customer is known for {orders} of them.',
  file_currencies: 'Currency: {currencies}',
  taken_for_why: 'Known by these columns: {columns}',
  taken_for_guess: 'Guessed by the names and the values of the columns: {columns}',
  taken_for_named: 'Read as its columns are named: {columns}',
  warnings_title: 'What to look at',
  warnings_none: 'Nothing looks wrong in this file.',
  warning_at_stake: '{amount} at stake',
  warning_unread_cells:
    '{count, plural, one {One cell} other {# cells}} could not be read as a number or a date ({example}). Their rows count without them, or are left out: correct them in the file, or say what the column means.',
  warning_rounded_ids:
    '{count, plural, one {One row has an order number} other {# rows have order numbers}} that a spreadsheet rounded, such as {example}. No two are taken for the same order, so orders of several lines may count more than once. Export again, and do not save the file in a spreadsheet first.',
  warning_broken_text:
    '{count, plural, one {One row has} other {# rows have}} broken letters, such as “{example}”. Amounts are not touched; export again as UTF-8 to read the names.',
  warning_cut_off:
    'The file ends in the middle of a row, as if a download had broken off. Later orders may be missing: export it again.',
  warning_items_differ:
    'In {count, plural, one {one order} other {# orders}} the items, discounts, shipping and tax do not add up to the total, for example in {example}. Tips and duties do this, missing lines too; sales follow the items.',
  warning_over_refunded:
    '{count, plural, one {One order was refunded} other {# orders were refunded}} more than was paid, for example {example}. Returns go as far as the order; the amount beyond is in no figure. Check the column of refunds.',
  warning_other_table:
    '{count, plural, one {One row stands} other {# rows stand}} below a header of another table in the same file. They are left out: if they are orders, put them in a file of their own.',
  warning_future_dates:
    '{count, plural, one {One order is} other {# orders are}} dated after today, the last on {last}. They count; check whether day and month are swapped.',
  warning_no_customer:
    '{count, plural, one {One order names} other {# orders name}} no customer. They count in the shop’s totals, and in nothing about customers.',
  warning_several_currencies:
    'Orders are in {count} currencies ({example}). They are never added: choose one in the bar above.',
  warning_idle_days:
    '{count, plural, one {One day} other {# days}} without any order in a shop that sells on such days; the longest run is {first} to {last}. If the shop was open, part of the export is missing.',
  warning_short_last_day:
    'The last day, {last}, has {count, plural, one {one order} other {# orders}}; such days have about {example}. The export was probably made during that day: leave it out of the dates to compare.',
  warning_partial_last_month: 'The last month ends on {last}. Compare it with no whole month.',
  policies_orders: 'Which orders count?',
  policies_orders_intro:
    'Shops differ about these. A change is made for all files at once, and remembered on this device.',
  policies_identity: 'Who is one customer?',
  policies_identity_intro:
    'An e-mail address is one person everywhere; a platform’s own numbers, and the masked addresses of a marketplace, only there. Switch on what holds for your shop. An order that names nobody counts in totals alone.',
  policy_accounts: 'A customer number is one person, whatever addresses it orders with',
  policy_phones: 'A phone number alone is the one person who gave it with an e-mail address or a customer number',
  policy_placeholders:
    'An address under which five names or more order is nobody’s, and so is a customer number with five addresses',
  policy_plus_tags: 'ann+shop@example.com is ann@example.com',
  policy_dots: 'Dots before @gmail.com make no difference',
  policy_names: 'Who gives no address and no number is known by name and postcode',
  merged_none: 'By these rules no customer is written in several ways.',
  merged_local_numbers:
    '{count, plural, one {One customer gives} other {# customers give}} only a phone number without a country code, such as {example}, and nothing tells the country. Name the shop’s country above, so that one number written in two ways is one customer.',
  merged_phones:
    '{count, plural, one {One phone number was} other {# phone numbers were}} taken for someone known otherwise, such as {example}.',
  merged_accounts:
    '{count, plural, one {One customer} other {# customers}} ordered under a customer number with several addresses or without one, such as {example}.',
  merged_names:
    '{count, plural, one {One name with a postcode stands} other {# names with a postcode stand}} for several orders, such as {example}.',
  merged_phone_numbers:
    '{count, plural, one {One customer’s} other {# customers’}} phone number is written in several ways, such as {example}.',
  merged_addresses:
    '{count, plural, one {One customer’s} other {# customers’}} address is written in several ways or used on several platforms, such as {example}.',
  merged_placeholders:
    '{count, plural, one {One address belongs} other {# addresses belong}} to nobody: many names order under it, such as {example}.',
  policy_test: 'Test orders',
  policy_cancelled: 'Cancelled orders',
  policy_voided: 'Orders whose payment was voided, failed or declined',
  policy_draft: 'Drafts and abandoned orders',
  policy_pending: 'Orders whose payment is pending',
  policy_unpaid: 'Orders not paid yet',
  policy_zero_value: 'Orders of no value',
  policy_note_counted: 'Counted on your wish: {kinds}.',
  policy_note_left_out: 'Left out on your wish: {kinds}.',
  policy_change: 'Change',
  excluded_title: 'Rows left out',
  excluded_intro: 'Each with its line in the file and the reason.',
  excluded_none: 'No row was left out.',
  excluded_no_match: 'No row fits this filter.',
  excluded_file: 'File',
  excluded_all_files: 'All files',
  excluded_reason: 'Reason',
  excluded_all_reasons: 'All reasons',
  excluded_search: 'Search order, day or amount',
  excluded_line: 'Line',
  excluded_order: 'Order',
  excluded_on: 'Day',
  excluded_amount: 'Amount',
  excluded_count: '{count, plural, one {One row} other {# rows}}',
  excluded_download: 'Download as CSV',
  profile_open: 'Look at the columns',
  profile_close: 'Hide the columns',
  profile_reading: 'Reading the columns: {done}',
  profile_title: 'The columns of {name}',
  profile_column: 'Column',
  profile_meaning: 'Taken for',
  profile_filled: 'Filled',
  profile_distinct: 'Different values',
  profile_values: 'From, to, or most frequent',
  profile_range: '{low} – {high}',
  profile_top: '{value} ({share})',
  profile_spread: 'How the values are spread',
  copy_table: 'Copy for a spreadsheet: {name}',
  bridge_link: 'How the files become the figures, step by step',
  country_question: 'Which country is the shop in?',
  country_from_files: 'As the files tell',
  country_hint:
    'Phone numbers without a country code are taken for numbers of the country that the order goes to, and else of this one. So 050… and +966 50… are one customer.',
  zone_question: 'Which time zone is the shop in?',
  zone_as_written: 'Times as the files have them',
  zone_here: '{zone} (where you are)',
  zone_hint:
    'Times that say where they were taken, such as +0500, PST or UTC, are turned to the shop’s clock, so each order falls on the day it had there. Other times are taken for the shop’s own.',
  note_open_decimals:
    'Column “{column}”: “{example}” can be read two ways, and nothing else in the file decides. Points are taken for decimals and commas for thousands; if amounts look a thousand times too small or too large, export the file again with two decimals.',
  note_shared_sign:
    'Column “{column}”: several currencies are written as in “{example}”. The best known of them is taken; if the shop sells in another, choose it above.',
  note_persian_calendar: 'Dates such as {example} are read as days of the Persian calendar.',
  note_epoch:
    'Times such as {example} are counted in UTC, so orders near midnight may fall on another day. Set the shop’s time zone to have its own days.',
  warning_cut_ids:
    'All long order numbers end in zeros, such as {example}: a spreadsheet kept 15 digits, so different orders may have become one. Export again, and do not save the file in a spreadsheet first.',
  take_along_title: 'Take the cleaned data along',
  take_along: 'The orders as counted here, for a spreadsheet or another database.',
  take_along_all: 'All as one zip file',
  take_along_writing: 'Writing {file}',
  take_along_run:
    'The zip file also holds regulars.sql, with all analyses in the scope as it is now. To ask on in DuckDB on your computer:',

  nothing_counts: 'No order of {name} counts. {reasons}.',
  left_out: 'Not counted here: {parts}.',
  left_out_other_currency: '{count, plural, one {# order in another currency} other {# orders in other currencies}}',
  left_out_excluded: '{count, plural, one {# row left out for a reason} other {# rows left out for a reason}}',
  left_out_unread: '{count, plural, one {# cell that could not be read} other {# cells that could not be read}}',
};
