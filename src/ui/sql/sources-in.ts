import { tokens, type Token } from '../../engine/lexer';

/** Something that a statement reads rows from, as it is called there. */
export interface Source {
  name: string;
  alias: string;
}

/** Words that may follow a relation and are no alias of it. */
const NO_ALIAS =
  /^(where|group|order|limit|join|left|right|full|inner|cross|natural|positional|asof|semi|anti|on|using|select|having|qualify|window|union|except|intersect|pivot|unpivot|tablesample|set|returning|values|offset|fetch|at)$/i;

const significant = (sql: string): Token[] => [...tokens(sql)].filter(({ kind }) => kind !== 'space');

/** The place after a bracket that opens at `at` has closed; `at` itself where none opens. */
function afterBrackets(all: readonly Token[], at: number): number {
  if (all[at]?.text !== '(') return at;
  let depth = 0;
  for (let i = at; i < all.length; i++) {
    if (all[i]!.text === '(') depth++;
    if (all[i]!.text === ')' && --depth === 0) return i + 1;
  }
  return all.length;
}

/** The relations, macros and named steps that a statement reads, whatever else it says and however unfinished it is. */
export function sourcesIn(sql: string): Source[] {
  const all = significant(sql);
  const found: Source[] = [];
  let isInFrom = false;
  for (let i = 0; i < all.length; i++) {
    const { text } = all[i]!;
    if (/^(from|join|into|update)$/i.test(text)) isInFrom = true;
    else if (text !== ',' || !isInFrom) {
      if (text === ')' || NO_ALIAS.test(text)) isInFrom = false;
      continue;
    }
    let at = i + 1;
    while (all[at + 1]?.text === '.' && all[at]?.name !== undefined) at += 2;
    const name = all[at]?.name;
    if (name === undefined) continue;
    const next = afterBrackets(all, at + 1);
    const alias = all[/^as$/i.test(all[next]?.text ?? '') ? next + 1 : next];
    found.push({ name, alias: alias?.name !== undefined && !NO_ALIAS.test(alias.name) ? alias.name : name });
    i = next - 1;
  }
  return found;
}

/** The steps that a statement names with `with ... as (`. */
export function namedSteps(sql: string): string[] {
  const all = significant(sql);
  const isStep = (i: number) =>
    /^as$/i.test(all[i + 1]?.text ?? '') && /^(\(|materialized|not)$/i.test(all[i + 2]?.text ?? '');
  if (!all.some(({ text }) => /^with$/i.test(text))) return [];
  return all.flatMap(({ name }, i) => (name !== undefined && isStep(i) ? [name] : []));
}

/** The function or macro within whose brackets the text ends. */
export function openCall(before: string): string | undefined {
  const all = significant(before);
  let depth = 0;
  for (let i = all.length - 1; i > 0; i--) {
    if (all[i]!.text === ')') depth++;
    if (all[i]!.text === '(' && --depth < 0) return all[i - 1]!.name;
  }
  return undefined;
}
