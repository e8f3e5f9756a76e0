/** What goes wrong with a statement of the SQL page, and what to do about it. */
export default {
  sql_error_column: 'There is no column “{name}” here.',
  sql_error_table: 'There is no table “{name}”.',
  sql_error_function: 'There is no function “{name}”.',
  sql_error_table_function: '“{name}” gives a table: write it after FROM, as in “{call}”.',
  sql_error_group:
    'The column “{name}” must also stand in GROUP BY, or inside a sum, count or any_value. “group by all” does it for you.',
  sql_error_syntax: 'The statement breaks off at “{name}”: something before it is missing, or too much.',
  sql_error_end: 'The statement ends too early: something is missing at its end.',
  sql_error_convert:
    '“{name}” cannot be read as {type}. Write try_cast(… as {type}) to get nothing instead of an error.',
  sql_error_parameters: '“{name}” does not take these settings. It is called like this: {call}',
  sql_error_ambiguous:
    'Several of the tables have a column “{name}”: say which one you mean, with the table’s name and a dot before it.',
  sql_error_type: 'There is no type “{name}”. Common ones are integer, double, date, timestamp, varchar and boolean.',
  sql_error_over:
    '“{name}” looks at the rows around: it needs OVER behind it, as in rank() over (order by sales desc).',
  sql_error_extension: 'The function “{name}” is not part of this page.',
  sql_error_today: '“{name}” is not part of this page. For the present day take as_of_on from the table “scope”.',
  sql_error_where_sum:
    'WHERE chooses rows before they are added up, so it cannot hold a sum or a count. Put this condition into HAVING, after GROUP BY.',
  sql_error_group_sum:
    'A sum or a count cannot be grouped by. Group by the columns beside it; “group by all” does it for you.',
  sql_error_window:
    '{clause} cannot hold a function with OVER. Put this condition into QUALIFY, after WHERE and GROUP BY.',
  sql_error_nested:
    'A sum of sums needs two steps: make the inner one a step of its own, with step as (select …), and add up from it.',
  sql_error_compare:
    "{left} and {right} cannot be compared. Write a day as date '2024-01-31'; a cast such as “::double” or “::varchar” makes one kind of the other.",
  sql_error_cast:
    "{left} cannot be made into {right}. Write a day as date '2024-01-31'; to compare years, take year(…) of the day.",
  sql_error_date:
    "“{name}” cannot be read as a day. Write year, month and day: '2024-01-31'. For another notation: strptime(…, '%d.%m.%Y').",
  sql_error_value: '“{name}” is none of the words that may stand here.',
  sql_error_call: '“{name}” is an analysis: it is called with brackets, as in: from {call}',
  sql_error_step_twice: 'Two steps of the query are called “{name}”. Give one of them another name.',
  sql_error_no_columns: 'Between SELECT and FROM nothing is named. Write the columns that you want, or * for all.',
  sql_error_union: 'Both sides of UNION must have the same number of columns, in the same order.',
  sql_error_limit: 'LIMIT takes one number. To leave rows out first, write: limit 20 offset 10.',
  sql_error_character: 'The sign “{name}” is none of SQL’s own; word processors and chats put it there.',
  sql_error_space: 'Here stands a sign that cannot be seen ({name}) and that is no plain space.',
  sql_error_comment: 'The comment that begins here has no end, or has another one inside it. It ends with */.',
  sql_error_quote: 'The text that begins here has no closing quote. A quote inside of a text is written twice.',
  sql_error_name_quote: 'The name that begins here has no closing double quote.',
  sql_error_bracket_open: 'The bracket “{name}” that opens here is never closed.',
  sql_error_bracket_close:
    'The bracket “{name}” closes nothing: an opening one is missing before it, or it is too much.',
  sql_error_clause:
    'A statement cannot begin with “{name}”. If it belongs to the one before, take away the semicolon between them.',
  sql_error_only_reads:
    'This text came from elsewhere, so it can only read, and “{name}” is not run. Save the text to make it your own.',
  sql_error_reserved:
    '“{name}” is a word of SQL’s own. If it is a name, put it in double quotes: {quoted}. If not, a name is missing before it.',
  sql_error_in: 'IN is followed by a list in brackets.',
  sql_error_comma:
    'Before “{name}” something is missing, such as a comma or an operator; or the word before it is misspelt.',
  sql_error_text_as_name:
    'There is no column “{name}”. Double quotes are for names; if it is a text, write it in single quotes: {text}',
  sql_error_arguments:
    '“{name}” does not work with these kinds of values: {types}. A cast such as “::double”, “::date” or “::interval” may help.',
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
    'The database stopped at this statement. It is started again and your files are read anew. Your own tables went with it; above the editor they can be made again.',
  sql_lost:
    '{count, plural, one {The database was started again, and what your own statement had kept is gone.} other {The database was started again, and what your # own statements had kept is gone.}}',
  sql_make_again: 'Run them again',
  sql_not_made_again: 'Not everything could be made again. The first that failed:',
};
