import { hoverTooltip } from '@codemirror/view';
import { significant, type Token } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';
import { locale } from '../../state/locale.svelte';
import { about, columnMeaning, relationMeaning } from '../catalog/about';
import { callText, defaultArguments, LIBRARY } from '../catalog/library';
import { columnsIn, openAnalysis, same, type NamedColumn } from '../catalog/names';
import { schema } from '../catalog/schema.svelte';
import { expectsSource, namedSteps, sourcesIn } from '../text/sources-in';
import { statementAround } from './completion';

/** A text about a name: how it is written in full, what it means in the reader's language, and what the engine says of it. */
export interface Meaning {
  code: string;
  text?: string | undefined;
  english?: string | undefined;
}

const ofColumn = (column: NamedColumn): Meaning => ({
  code: [`${column.source}.${column.name}`, column.type?.toLowerCase()].filter(Boolean).join('  '),
  text: columnMeaning(column),
});

function ofSource(name: string, sql: string): Meaning | undefined {
  const step = namedSteps(sql).find((each) => same(each.name, name));
  if (step) return { code: `${step.name} as (${step.query})` };
  const relation = schema.relations.find((each) => same(each.name, name));
  return relation ? { code: relation.name, text: relationMeaning(relation) } : ofCall(name);
}

function ofCall(name: string): Meaning | undefined {
  const entry = LIBRARY.find(({ macro }) => same(macro.name, name));
  if (entry) {
    const { macro, analysis } = entry;
    return { code: callText(macro), text: analysis && locale.of(analysis)('question'), english: macro.comment };
  }
  const called = schema.functions.find((each) => same(each.name, name));
  return called && { code: `${called.name}(${called.parameters.join(', ')})`, english: called.description };
}

function ofParameter(name: string, ahead: readonly Token[]): Meaning | undefined {
  const { entry } = openAnalysis(ahead) ?? {};
  const argument = entry && defaultArguments(entry.macro).find((each) => same(each.name, name));
  const options = entry?.params[name]?.options?.map((option) => literal(option)).join(' | ');
  return argument && { code: `${name} := ${argument.value ?? ''}`, english: options };
}

/** What the word at an offset of a statement is; nothing for keywords and for names that are made up there. */
export function meaningAt(sql: string, offset: number): (Meaning & { from: number; to: number }) | undefined {
  const all = significant(sql);
  const i = all.findIndex(
    ({ start, text, name }) => name !== undefined && start <= offset && offset <= start + text.length,
  );
  const token = all[i];
  if (!token) return undefined;
  const found = meaningOf(token, all.slice(0, i), all[i + 1]?.text, sql);
  return found && { ...found, from: token.start, to: token.start + token.text.length };
}

function meaningOf(token: Token, ahead: readonly Token[], next: string | undefined, sql: string): Meaning | undefined {
  const name = token.name!;
  const before = ahead.at(-1)?.text ?? '';
  const columns = columnsIn(sql, schema.relations, token.start).filter((column) => same(column.name, name));
  if (before === '.') {
    const of = ahead.at(-2)?.name ?? '';
    const column = columns.find(({ alias }) => same(alias, of));
    return column ? ofColumn(column) : ofSource(name, sql);
  }
  if (next === '(') return ofCall(name);
  if (expectsSource(ahead)) return ofSource(name, sql);
  if (next === ':') return ofParameter(name, ahead);
  if (/^as$/i.test(before) || (token.kind === 'word' && schema.reserved.has(name.toLowerCase()))) return undefined;
  const source = sourcesIn(sql, token.start).find(({ alias }) => same(alias, name));
  if (source && (next === '.' || columns.length === 0))
    return source.query === undefined ? ofSource(source.name, sql) : { code: `(${source.query}) as ${source.alias}` };
  return columns[0] && ofColumn(columns[0]);
}

/** Says what the name under the pointer is: from the comments of columns, tables, analyses and the engine's functions. */
export const hover = hoverTooltip((view, pos) => {
  const { sql, start } = statementAround(view.state, pos);
  const found = meaningAt(sql, pos - start);
  const dom = found && about(found.text, found.english, found.code);
  if (!dom) return null;
  return { pos: start + found.from, end: start + found.to, above: true, create: () => ({ dom }) };
});
