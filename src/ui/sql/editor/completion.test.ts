import { CompletionContext, type Completion } from '@codemirror/autocomplete';
import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import { loadOrders } from '../../../../test/support/shop';
import type { Engine } from '../../../engine/engine';

const room = vi.hoisted(() => ({ engine: undefined as Engine | undefined }));
vi.mock('../../state/engine-room.svelte', () => ({ engineRoom: { run: (sql: string) => room.engine!.run(sql) } }));
const { complete } = await import('./completion');
const { meaningAt } = await import('./hover');
const { locale } = await import('../../state/locale.svelte');
const { schema } = await import('../catalog/schema.svelte');

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await locale.choose('en');
  room.engine = await openTestEngine();
  await loadOrders(room.engine, ['ann 2024-01-05 10']);
  await room.engine.own('create table my_table as select 1 as my_column, 2 as "Two Words"');
  await room.engine.own('create macro my_share(part, whole) as part / whole');
  await room.engine.own('create macro my_days(n := 7) as table from range(n) as t(day)');
  await schema.refresh();
});

/** A text whose caret stands at `|`. */
function caret(marked: string): { state: EditorState; pos: number } {
  const pos = marked.indexOf('|');
  return { state: EditorState.create({ doc: marked.replace('|', ''), selection: { anchor: pos } }), pos };
}

interface Offer {
  options: readonly Completion[];
  labels: string[];
  from: number;
}

/** What is offered at the caret that begins with what is written there, the first first. */
function offer(marked: string, explicit = false): Offer {
  const { state, pos } = caret(marked);
  const found = complete(new CompletionContext(state, pos, explicit));
  const from = found?.from ?? pos;
  const written = state.sliceDoc(from, pos).toLowerCase();
  const options = (found?.options ?? [])
    .filter(({ label }) => label.toLowerCase().startsWith(written))
    .toSorted((a, b) => (b.boost ?? 0) - (a.boost ?? 0));
  return { options, labels: options.map(({ label }) => label), from };
}

/** The text after one of the offers was taken, the caret at `|`, what is selected between `[` and `]`. */
function taken(marked: string, label: string): string {
  const { state, pos } = caret(marked);
  const { options, from } = offer(marked, true);
  const option = options.find((each) => each.label === label)!;
  const view = {
    state,
    dispatch: (change: Transaction | TransactionSpec) =>
      (view.state = 'state' in change ? change.state : view.state.update(change).state),
  };
  if (typeof option.apply === 'function') option.apply(view as unknown as EditorView, option, from, pos);
  else {
    const insert = option.apply ?? label;
    view.dispatch({ changes: { from, to: pos, insert }, selection: { anchor: from + insert.length } });
  }
  const { from: start, to: end } = view.state.selection.main;
  const text = view.state.doc.toString();
  const selected = start === end ? '|' : `⟦${text.slice(start, end)}⟧`;
  return text.slice(0, start) + selected + text.slice(end);
}

describe('what is offered first is what can stand there', () => {
  test.each([
    ['from or|', 'orders'],
    ['from my|', 'my_table'],
    ['from my_d|', 'my_days'],
    ['from par|', 'pareto'],
    ['from o|', 'orders'],
    ['from coh|', 'cohorts'],
    ['from orders wh|', 'where'],
    ['from pareto(|)', 'steps'],
    ['from gen|', 'generate_series'],
    ['select country from orders join cus|', 'customers'],
    ['select 1 from orders, all_c|', 'all_customers'],
    ['sel|', 'select'],
    ['select 1; sel|', 'select'],
    ['par|', 'pareto'],
    ['select cou| from orders', 'country'],
    ['select cou|', 'country'],
    ['select o.sal| from orders o', 'sales'],
    ['from orders as o where o."sal|"', 'sales'],
    ['from pareto() p where p.cust|', 'customer_share'],
    ['select customer_s| from pareto()', 'customer_share'],
    ['from my_table where my_c|', 'my_column'],
    ['select my_s|', 'my_share'],
    ['select row_n|', 'row_number'],
    ['select lag|', 'lag'],
    ['select date_tr|', 'date_trunc'],
    ['select sales from orders gro|', 'group by'],
    ['with best as (from orders) select 1 from be|', 'best'],
    [
      'with best as (select country as land, sum(sales) as total from orders group by 1) select tot| from best',
      'total',
    ],
    ['with best as (select o.country from orders o) from best b where b.c|', 'country'],
    ['with best(a, total) as (select 1, 2) select tot| from best', 'total'],
    ['select s.n| from (select count(*) as n_orders from orders) as s', 'n_orders'],
    ['select country from orders o where exists (select 1 from customers c where c.cus|)', 'customer_key'],
    ['from orders as best where be|', 'best'],
    ['select * fr|', 'from'],
    ['select 2 * sal| from orders', 'sales'],
    ['update my_table set my_c|', 'my_column'],
    ['from pareto(st|', 'steps'],
    ['from cohorts(gr|', 'grain'],
    ["from cohorts(grain := '|')", "'month'"],
    ["from cohorts(grain := '|", "'month'"],
    ["from cohorts(grain := 'qu|')", "'quarter'"],
    ['from cohorts(grain := |)', "'month'"],
    ['select sales::int|', 'int'],
    ['select cast(sales as dou|', 'double'],
    ['create table x as sel|', 'select'],
  ])('%s: %s', (marked, first) => {
    expect(offer(marked).labels[0]).toBe(first);
  });
});

describe('what cannot stand there is not offered', () => {
  test.each([
    ['from orders where country = 5|', ''],
    ['from orders limit 10|', ''],
    ['from customers c|', ''],
    ['from orders oi|', ''],
    ["select 'sel|'", ''],
    ['select $$sel|', ''],
    ['-- sel|', ''],
    ['/* sel|', ''],
    ["select '--', coun| from orders", 'country count count_if count_star countif'],
    ['select sum(sales) as sal| from orders', ''],
    ['select |', ''],
    ['select own.|', ''],
    ['from orders; |', ''],
    ['select count(*) from rea|', ''],
    ['select verify_p|', ''],
  ])('%s: %s', (marked, only) => {
    expect(offer(marked).labels.join(' ')).toBe(only);
  });

  test('columns of a query in brackets are not those of the query around it', () => {
    expect(offer('with best as (select country as land from orders) select coun| from best').labels).not.toContain(
      'country',
    );
  });

  test('a setting that is given is not offered again', () => {
    expect(offer("from cohorts(grain := 'month', g|").labels).not.toContain('grain');
  });

  test('tables are not offered where a column belongs, nor columns where a table does', () => {
    expect(offer('select coun| from orders').options.map(({ type }) => type)).not.toContain('class');
    expect(offer('select country from co|').options.map(({ type }) => type)).not.toContain('property');
  });
});

describe('what is taken is written so that it runs', () => {
  test.each([
    ['from par|', 'pareto', 'from pareto(steps := ⟦100⟧)'],
    ['par|', 'pareto', 'from pareto(steps := ⟦100⟧)'],
    ['from par|(steps := 5)', 'pareto', 'from pareto|(steps := 5)'],
    ['from pareto(st|)', 'steps', 'from pareto(steps := ⟦100⟧)'],
    ['from cohorts(gr|)', 'grain', 'from cohorts(grain := |)'],
    ["from cohorts(grain := 'qu|')", "'quarter'", "from cohorts(grain := 'quarter'|)"],
    ['from cohorts(grain := |)', "'quarter'", "from cohorts(grain := 'quarter'|)"],
    ['select Tw| from my_table', 'Two Words', 'select "Two Words"| from my_table'],
    ['select t."Tw|" from my_table t', 'Two Words', 'select t."Two Words|" from my_table t'],
    ['select coun|', 'count', 'select count(|)'],
    ['select now|', 'now', 'select now()|'],
    ['SEL|', 'select', 'SELECT|'],
    ['sel|', 'select', 'select|'],
    ['select su|(sales) from orders', 'sum', 'select sum|(sales) from orders'],
    ['select row_n|', 'row_number', 'select row_number()|'],
  ])('%s + %s = %s', (marked, label, after) => {
    expect(taken(marked, label)).toBe(after);
  });

  test('a column called like a word that needs no quotes gets none', async () => {
    expect(schema.reserved.has('month')).toBe(false);
    expect(schema.reserved.has('order')).toBe(true);
  });
});

describe('what a name means is told', () => {
  /** What is told of the word at the caret. */
  const told = (marked: string) => meaningAt(marked.replace('|', ''), marked.indexOf('|'))?.code;
  test.each([
    ['select cou|ntry from orders', 'orders.country  varchar'],
    ['select o.cou|ntry from customers c, orders o', 'orders.country  varchar'],
    ['select c.cou|ntry from customers c, orders o', 'customers.country  varchar'],
    ['select |c.country from customers c', 'customers'],
    ['from ord|ers', 'orders'],
    ['from my_t|able', 'my_table'],
    ['select my_c|olumn from my_table', 'my_table.my_column  integer'],
    ['from par|eto()', 'pareto(steps := 100)'],
    ['from pareto(st|eps := 5)', 'steps := 100'],
    ["from cohorts(gra|in := 'year')", "grain := 'month'"],
    ['select customer_sh|are from pareto()', 'pareto.customer_share'],
    ['select dat|e_trunc(1)', 'date_trunc(part, timestamp)'],
    ['select rou|nd(1.5, 1)', 'round(x, precision)'],
    ['select my_sh|are(1, 2)', 'my_share(part, whole)'],
    ['with best as (select sum(sales) as total from orders) select tot|al from best', 'best.total'],
    ['with best as (from orders) from be|st', 'best as (from orders)'],
    ['sel|ect 1', undefined],
    ['select 1 from orders or|der by 1', undefined],
    ['select 1 from orders le|ft join customers using (customer_key)', undefined],
    ['select sum(sales) as sal|es from orders', undefined],
    ["select 'cou|ntry' from orders", undefined],
    ['select 1 -- cou|ntry', undefined],
  ])('%s: %s', (marked, code) => {
    expect(told(marked)).toBe(code);
  });
});
