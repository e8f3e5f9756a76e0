/** Links that bring a query, and sharing one's own. */
export default {
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
  link_may_show_people:
    'It may show who your customers are: its words alone do not tell. Mind who looks at your screen, and what you pass on.',
  link_asks_nobody: 'It names no column that tells who a customer is.',
  link_chart:
    'It comes with a chart: {mark, select, bar {bars} line {a line} dot {dots} other {an area}} of {y} by {x}.',
  link_values: 'What it leaves to you',
  link_values_note: 'The query asks for these values. They stay in this tab.',
  link_value_kind: 'What {name} is',
  link_value_text: 'text',
  link_value_number: 'number',
  link_value_date: 'day',
  link_refused:
    'This would not run here: “{part}”. A query that came with a link must be one select that reads the shop’s tables and analyses: PIVOT, EXPLAIN, tables of your own and the lists of what the engine holds are not for it.',
  link_says_nothing: 'There is nothing in it that could run.',
  link_run: 'Run on my orders',
  link_edit: 'Open in the editor',
  link_run_note:
    'It can only read, gives at most 10,000 rows and stops after 30 seconds. It stays so after you edit it, until you save it as your own.',
  link_own_tables:
    'You keep tables of your own: if the query brings the database down, they go with it, and the SQL page offers to make them again.',
  link_wait_import: 'Your files are still being read.',
  link_wait_query: 'Another query is running.',
  link_wait_reads: 'What it reads is being found out.',
  link_reads_not_known: 'What it reads could not be found out, so it does not run here.',
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
  share_behind: 'Open list of customers',
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
    '{kind, select, customer {is, or is part of, what a customer of your shop is known by} order {is the number of an order of your shop} email {looks like an e-mail address} phone {looks like a telephone or order number} other {looks like a long id}}',
  share_replace: 'Let them fill it in',
  share_rename: 'Give it a plain name',
  share_remove: 'Leave it out',
  share_own:
    'It names what you keep here yourself: {names}. A link carries the question, never the data, so for whoever opens it the query will not run. Write what it needs into the query, as steps after WITH, or take regulars.sql along.',
  share_remove_chart: 'Leave the chart out',
  share_without_chart: 'The chart is left out of the link, for its columns would still tell of it.',
  share_too_long:
    'As a link this query has {count, number} characters; many programs cut such links. Send it as a file: its text can be pasted into the editor.',
  share_file: 'Download as query.sql',
  share_elsewhere: 'Run it outside of this page',
  share_elsewhere_note:
    'A script with the tables, the settings above, all analyses and this query. Put the CSV files of the cleaned data, from the page “Files and rows”, beside it and run: duckdb regulars.db < regulars.sql. Nothing locks it in there: what it says of files and addresses happens.',
  share_script_rows: 'Mind who gets them: the rows of your own tables go along ({names}).',
  share_script_files: 'Longer tables come as CSV files, to be put beside it.',
  share_own_file: 'Download {file}',
  share_script_untrusted:
    'This text came from elsewhere. A script runs outside of this page, where nothing locks it in, so there is none of it before you have read it and saved it as your own.',
  share_script_refused:
    'There is no script of this: it has a statement that this page does not run, or a line that begins with a dot, which the DuckDB command line would obey.',
  share_script: 'Download regulars.sql',
};
