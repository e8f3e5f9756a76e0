/** The SQL page, its results, and links that share a query. */
export default {
  sql_title: 'SQL',
  sql_question: 'Ask your own questions',
  sql_page_intro:
    'Everything here runs in this tab, on your orders. You can read all tables and keep tables of your own; the shop’s own tables cannot be changed.',
  sql_waiting: 'The tables appear here once there are orders. Add your export, or try a sample shop.',
  sql_editor: 'SQL editor',
  sql_run: 'Run',
  sql_run_all: 'Run all',
  sql_running: 'Running: {seconds} s',
  sql_results: 'Results',
  sql_error_column: 'There is no column “{name}” here.',
  sql_error_table: 'There is no table “{name}”.',
  sql_error_function: 'There is no function “{name}”.',
  sql_error_table_function: '“{name}” gives a table: write it after FROM, as in “{call}”.',
  sql_error_group:
    'The column “{name}” must also stand in GROUP BY, or inside a sum, count or any_value. “group by all” does it for you.',
  sql_error_syntax: 'The sentence breaks off at “{name}”: something before it is missing, or too much.',
  sql_error_end: 'The sentence ends too early: something is missing at its end.',
  sql_error_convert:
    '“{name}” cannot be read as {type}. Write try_cast(… as {type}) to get nothing instead of an error.',
  sql_error_parameters: '“{name}” does not take these settings. It is called like this: {call}',
  sql_error_arguments:
    'No function takes these kinds of values: {name}. A cast such as “::double” or “::date” may help.',
  sql_error_refused:
    'This page does not run “{name}”. A statement here reads (SELECT, FROM, WITH, DESCRIBE, SUMMARIZE, PIVOT …) or keeps something of your own (CREATE, INSERT, UPDATE, DROP …).',
  sql_error_outside: 'This tries to reach outside your data: files, addresses and settings are locked on this page.',
  sql_error_other: '{message}',
  sql_error_model_changed:
    'This would have changed the shop’s own tables, so all of it was undone. Keep a copy to change: {copy}',
  sql_error_name_taken:
    'The name “{name}” belongs to the shop’s own tables or analyses. Nothing was kept: choose another name.',
  sql_error_cancelled: 'Cancelled. Nothing was changed.',
  sql_error_timeout: 'This took longer than 30 seconds and was stopped. Ask for fewer days or fewer rows.',
  sql_error_memory: 'This needs more memory than the tab has. Ask for fewer rows or columns, or group them.',
  sql_error_crashed:
    'The database stopped at this statement. It is started again and your files are read anew; your own tables are gone.',

  link_title: 'A query came with this link',
  link_intro:
    'Somebody wrote this query and sent it to you. It has not run. Read it first: if you run it, it reads your orders in this tab, can change nothing, and nothing is sent to whoever wrote it.',
  link_query: 'The query of the link',
  link_what: 'What it reads',
  link_reads_tables: 'Tables of your shop:',
  link_reads_analyses: 'Analyses of this page:',
  link_part_of_analyses: 'part of several',
  link_reads_unknown: 'Something that is not of this page, so it may fail here:',
  link_reads_nothing: 'Nothing of your shop.',
  link_asks_people: 'It asks who your customers are: {columns}. Mind who looks at your screen, and what you pass on.',
  link_takes_people:
    'It takes whole rows of customers, so names, e-mail addresses and telephone numbers may show. Mind who looks at your screen, and what you pass on.',
  link_asks_nobody: 'It names no column that tells who a customer is.',
  link_chart:
    'It comes with a chart: {mark, select, bar {bars} line {a line} dot {dots} other {an area}} of {y} by {x}.',
  link_values: 'What it leaves to you',
  link_values_note: 'The query asks for these values. They stay in this tab.',
  link_refused:
    'This would not run here: “{part}”. A query that came with a link may only read the shop’s tables and analyses.',
  link_says_nothing: 'There is nothing in it that could run.',
  link_run: 'Run on my orders',
  link_edit: 'Open in the editor',
  link_run_note:
    'It can only read, gives at most 10,000 rows and stops after 30 seconds. It stays so after you edit it, until you save it as your own.',
  link_wait_import: 'Your files are still being read.',
  link_wait_query: 'Another query is running.',
  link_wait_values: 'Fill in the values first.',
  link_waiting:
    'The query waits: it can be shown as soon as there are orders. Add your export, or try a sample shop. It will not run before you say so.',
  link_to_editor: 'Write a query of your own',
  link_framed:
    'This page is shown inside another page, which could lay something over it. Queries of links are shown only in a tab of their own.',
  link_own_tab: 'Open it in its own tab',
  link_broken:
    'The query in this link cannot be read: part of the link is missing or changed. Ask for it again, best as a file.',
  link_too_long: 'This link is longer than 16,384 characters, so it was not read. Ask for the query as a .sql file.',
  link_too_big: 'This link unpacks to more than any query needs, so it was not read. Ask for the query as a .sql file.',
  link_newer_version:
    'This link was made by a newer version of this page. Reload the page to get it; if that does not help, ask for the query as a .sql file.',
  link_not_a_query: 'There is no query in this link. Ask for it again.',

  share_title: 'Share the question',
  share_sees: 'Whoever opens the link sees “{title}”, answered from their own orders.',
  share_sees_query:
    'Whoever opens the link sees exactly this query, and what it reads. It runs on their own orders, after they have said so.',
  share_no_settings: 'With the settings that the page starts with.',
  share_yes: 'yes',
  share_no_data:
    'The link holds what stands here, and none of your orders. It stays in the history of the browsers that open it.',
  share_link: 'Link',
  share_copy: 'Copy link',
  share_length: '{count, number} characters.',
  share_chat: 'Some chat programs cut links of more than 2,000.',
  share_qr: 'QR code for a phone',
  share_qr_label: 'The link as a QR code',
  share_telling: 'This may tell of somebody',
  share_part:
    '{kind, select, customer {is a customer of your shop} email {looks like an e-mail address} phone {looks like a telephone or order number} other {looks like a long id}}',
  share_replace: 'Let them fill it in',
  share_remove: 'Leave it out',
  share_too_long:
    'As a link this query has {count, number} characters; many programs cut such links. Send it as a file: its text can be pasted into the editor.',
  share_file: 'Download as query.sql',
  share_elsewhere: 'Run it outside of this page',
  share_elsewhere_note:
    'A script with the tables, the settings above, all analyses and this query. Put the CSV files of the cleaned data, from the page “Files and rows”, beside it and run: duckdb regulars.db < regulars.sql',
  share_script: 'Download regulars.sql',
};
