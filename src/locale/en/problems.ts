/** What the engine and the files can fail by. */
export default {
  engine_starting: 'Starting the database in this tab: {done}',
  engine_starting_label: 'Share of the database that is loaded',
  files_in: '{count, plural, one {# file is in} other {# files are in}}: the page answers from it now.',
  importing: 'Reading {name}: {done} of {size}',
  importing_label: 'Share of the import that is done',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  try_again: 'Try again',
  link_ignored: 'Part of this link does not fit this page or these orders and was left out: {parts}',
  engine_not_started:
    'The database of this page did not start, so nothing can be computed yet. Reload the page; if it stays like this, try another browser.',
  engine_outdated_browser:
    'This browser is too old to compute inside the page. Update it, or use a current Chrome, Edge, Firefox or Safari; nothing of yours was sent anywhere.',
  engine_restarted: 'The database stopped and was started again; your files were read anew. The numbers are complete.',
  engine_crashed:
    'The database stopped while reading {name}. What was loaded before is being read again; add the file once more, or a smaller part of it.',
  engine_memory:
    '{name} is too big for the memory of this tab, so it was not added; what was loaded before stays. Export fewer years, or close other tabs.',
  engine_sql:
    '{name} could not be read; what was loaded before stays. Its layout may be damaged: export it again as CSV.',
  engine_cancelled: 'Reading {name} was cancelled.',
  engine_timeout: 'Reading {name} took too long and was stopped; what was loaded before stays.',
  engine_refused: '{name} could not be read. Choose it again; what was loaded before stays.',
  refused_empty: '{name} is empty, so there is nothing to count. Export it again from your shop.',
  refused_no_rows: '{name} has column names but no orders below them. Export a longer period.',
  refused_not_a_table: '{name} is not a table: it has a single column or none. Export the orders as CSV.',
  refused_xls:
    '{name} is an Excel file of the old kind (before 2007), or one locked with a password. Open it in a spreadsheet, save the orders as CSV or .xlsx without a password, and drop that.',
  refused_office:
    '{name} is the document of an office program, but no Excel workbook. Open it, save the table of orders as CSV or .xlsx, and drop that.',
  refused_archive:
    '{name} is packed in a way that this page does not unpack. Unpack it on your computer and drop the files inside.',
  refused_empty_archive: '{name} is a zip archive without a file in it. Export or pack the orders again.',
  refused_locked: '{name} is locked with a password. Unpack it on your computer and drop the files inside.',
  refused_too_big:
    '{name} holds more than this tab can unpack, so nothing of it was counted. Save the orders as CSV and drop that, or export fewer years.',
  refused_pdf: '{name} is a PDF, made to be printed: its rows cannot be read safely. Export the orders as CSV instead.',
  refused_html:
    '{name} is a web page, not a file of orders. Use the export button of your shop, and choose CSV rather than saving the page.',
  refused_html_table:
    '{name} is a web page or XML that goes by the name of a spreadsheet. Open it in a spreadsheet, save it as CSV or .xlsx, and drop that.',
  refused_login_page:
    '{name} is a saved sign-in page: the shop had signed you out before the export came. Sign in and export the orders again.',
  refused_json:
    '{name} is JSON, but not a list of orders: a list of flat records, alone, under a key or one per line, can be read. Export the orders as CSV instead.',
  refused_lfs_pointer: '{name} only points to the real file (Git LFS). Fetch the real file and drop that.',
  refused_encoding:
    '{name} is written in a character encoding (UTF-32) that browsers do not read. Open it in a text editor, save it as UTF-8, and drop that.',
  refused_binary: '{name} is not text, nor another kind of table that this page knows. Export the orders as CSV.',
  refused_no_reader:
    '{name} needs a part of this page that could not be fetched. Check the connection to this site and drop the file again; nothing of it was sent.',
  refused_unreadable:
    '{name} could not be read: it is damaged, or it was moved or changed after you chose it. Choose it again.',
  refused_no_orders:
    'No row of {name} could be read as an order. Check that it is an export of orders, with a day and an amount.',
  refused_part_alone:
    '{name} tells only a part of the orders, such as customers or payments, so nothing could be counted. Drop it together with the files of the orders and their lines.',
  refused_other_report:
    '{name} is {report}. It is not a list of orders, so nothing of it was counted. Take this instead: {instead}',
  report_shopify_payouts: 'a Shopify payout report (what was paid to your bank)',
  report_amazon_settlement: 'an Amazon settlement report (payouts and fees)',
  report_amazon_returns: 'an Amazon report of returned pieces, without amounts',
  report_amazon_business: 'an Amazon business report (sums per product)',
  report_amazon_unshipped: 'an Amazon list of orders to ship, without prices',
  report_etsy_payments: 'an Etsy payments report (payouts and fees)',
  report_etsy_statement: 'an Etsy monthly statement (fees and deposits)',
  report_tiktok_settlement: 'a TikTok Shop settlement report (payouts and fees)',
  report_products: 'a list of products',
  report_subscriptions: 'a list of subscriptions (what is agreed to be charged, not what was paid)',
  report_refunds:
    'a list of refunds or returns (what was given back, not what was sold; a column of refunded amounts in the export of orders tells both)',
  refused_already_loaded: '{name} holds exactly what a file that is already here holds, so it was not counted twice.',
};
