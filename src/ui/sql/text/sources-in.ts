import { significant, type Token } from '../../../engine/lexer';

/** Something that a statement reads rows from, as it is called there. */
export interface Source {
  name: string;
  alias: string;
  /** Of a query in brackets, its text; it has no name. */
  query?: string;
}

/** What a statement names with `with ... as (`. */
export interface Step {
  name: string;
  query: string;
  /** Where the statement names them: `with step(a, b) as (`. */
  columns: string[];
}

/** Words that may follow a relation and are no alias of it. */
const NO_ALIAS =
  /^(where|group|order|limit|join|left|right|full|inner|cross|natural|positional|asof|semi|anti|on|using|select|having|qualify|window|union|except|intersect|pivot|unpivot|tablesample|set|returning|values|offset|fetch|at)$/i;
const SOURCE_FOLLOWS = /^(from|join|into|update|table|describe|summarize|pivot|unpivot)$/i;
const QUERY = /^(select|from|with|values|table|pivot|unpivot|describe|summarize)$/i;

/** The place after a bracket that opens at `at` has closed; `at` itself where none opens. */
export function afterBrackets(all: readonly Token[], at: number): number {
  if (all[at]?.text !== '(') return at;
  let depth = 0;
  for (let i = at; i < all.length; i++) {
    if (all[i]!.text === '(') depth++;
    if (all[i]!.text === ')' && --depth === 0) return i + 1;
  }
  return all.length;
}

/** The text between the brackets of which the first stands at `at`, also where the second is still missing. */
const between = (sql: string, all: readonly Token[], at: number): string =>
  sql.slice(
    all[at]!.start + 1,
    all[afterBrackets(all, at) - 1]?.text === ')' ? all[afterBrackets(all, at) - 1]!.start : undefined,
  );

/** The words of a statement without those of the queries in brackets that the caret is not in: what they read is theirs. */
function around(all: readonly Token[], caret: number): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < all.length; i++) {
    kept.push(all[i]!);
    if (all[i]!.text !== '(' || !QUERY.test(all[i + 1]?.text ?? '')) continue;
    const next = afterBrackets(all, i);
    const isOpen = all[next - 1]!.text !== ')';
    if (caret > all[i]!.start && (isOpen || caret <= all[next - 1]!.start)) continue;
    i = next - 2;
  }
  return kept;
}

/** The relations, macros, steps and queries in brackets that a statement reads at the caret, however unfinished it is. */
export function sourcesIn(sql: string, caret: number): Source[] {
  const whole = significant(sql);
  const all = around(whole, caret);
  const found: Source[] = [];
  let isInFrom = false;
  for (let i = 0; i < all.length; i++) {
    const { text } = all[i]!;
    if (SOURCE_FOLLOWS.test(text)) isInFrom = true;
    else if (text !== ',' || !isInFrom) {
      if (text === ')' || NO_ALIAS.test(text)) isInFrom = false;
      continue;
    }
    let at = i + 1;
    while (all[at + 1]?.text === '.' && all[at]?.name !== undefined) at += 2;
    const name = all[at]?.name;
    const isQuery = all[at]?.text === '(' && all[at + 1]?.text === ')';
    if (name === undefined && !isQuery) continue;
    const next = isQuery ? at + 2 : afterBrackets(all, at + 1);
    const given = all[/^as$/i.test(all[next]?.text ?? '') ? next + 1 : next]?.name;
    const alias = given !== undefined && !NO_ALIAS.test(given) ? given : (name ?? '');
    if (name !== undefined) found.push({ name, alias });
    else found.push({ name: '', alias, query: between(sql, whole, whole.indexOf(all[at]!)) });
    i = next - 1;
  }
  return found;
}

/** The steps of a statement in their order. */
export function namedSteps(sql: string): Step[] {
  const all = significant(sql);
  if (!all.some(({ text }) => /^with$/i.test(text))) return [];
  return all.flatMap(({ text }, i): Step[] => {
    if (!/^as$/i.test(text)) return [];
    let open = i + 1;
    while (/^(not|materialized)$/i.test(all[open]?.text ?? '')) open++;
    let named = i - 1;
    while (all[i - 1]?.text === ')' && named > 0 && all[named]!.text !== '(') named--;
    const columns = all.slice(named, i).flatMap(({ name }) => name ?? []);
    if (all[named]?.text === '(') named--;
    const name = all[named]?.name;
    if (all[open]?.text !== '(' || name === undefined) return [];
    return [{ name, query: between(sql, all, open), columns: columns.length > 0 && named < i - 1 ? columns : [] }];
  });
}

/** What stands before the innermost bracket that is still open at the end, and where the bracket's inside begins. */
export function openBracket(all: readonly Token[]): { name: string | undefined; inside: number } | undefined {
  let depth = 0;
  for (let i = all.length - 1; i >= 0; i--) {
    if (all[i]!.text === ')') depth++;
    if (all[i]!.text === '(' && --depth < 0) return { name: all[i - 1]?.name, inside: i + 1 };
  }
  return undefined;
}

/** Whether a relation is expected after these words: behind `from` or `join`, or behind a comma in their list. */
export function expectsSource(before: readonly Token[]): boolean {
  const last = before.at(-1)?.text ?? '';
  if (SOURCE_FOLLOWS.test(last)) return true;
  if (last !== ',') return false;
  const { inside } = openBracket(before) ?? { inside: 0 };
  let depth = 0;
  for (let i = before.length - 1; i >= inside; i--) {
    const { text } = before[i]!;
    if (text === ')') depth++;
    else if (text === '(') depth--;
    else if (depth === 0 && SOURCE_FOLLOWS.test(text)) return true;
    else if (depth === 0 && NO_ALIAS.test(text)) return false;
  }
  return false;
}
