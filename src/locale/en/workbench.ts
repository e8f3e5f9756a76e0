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
};
