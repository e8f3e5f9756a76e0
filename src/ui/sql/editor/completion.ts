import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { significant, tokens, type Token } from '../../../engine/lexer';
import { t } from '../../state/locale.svelte';
import { LIBRARY } from '../catalog/library';
import { columnsIn, same, type NamedColumn } from '../catalog/names';
import { schema } from '../catalog/schema.svelte';
import { expectsSource, namedSteps, openBracket, sourcesIn } from '../text/sources-in';
import { statementAt } from '../workbench.svelte';
import { parameterOptions, valueOptions } from './call-options';
import {
  analysisOption,
  BOOST,
  columnOption,
  functionOption,
  keywordOptions,
  plainOption,
  relationOptions,
} from './completion-options';
import { TYPES } from './dialect';

/** Keywords that a statement or a formula begins with, and those that go on after a name or a value; the likelier first. */
const BEGINNING =
  'select,from,with,distinct,case,not,exists,date,interval,timestamp,null,true,false,values,describe,summarize,pivot,unpivot,show tables,create table,create or replace table,create view,create macro,insert into,update,delete from,drop table,drop view,drop macro';
const GOING_ON =
  'where,group by,group by all,order by,order by all,limit,from,as,and,or,join,left join,cross join,on,using,having,qualify,in,is null,is not null,not,between,like,ilike,then,else,end,when,asc,desc,nulls last,nulls first,over,partition by,filter,exclude,replace,offset,union all,union,except,intersect,select,set,values';

/** The statement around a place, or the unfinished one before it; nothing after its semicolon. */
export function statementAround(state: EditorState, at: number): { sql: string; start: number } {
  const statement = statementAt(state.doc.toString(), at);
  const isBehind = statement && statement.end < at && state.sliceDoc(statement.end, at).includes(';');
  return !statement || statement.start > at || isBehind ? { sql: '', start: at } : statement;
}

/** In what the text ends: in code, or behind the mark at `from` in what is not ended yet. */
interface Inside {
  kind: 'code' | 'string' | 'quoted' | 'comment';
  from: number;
}

function insideOf(before: string): Inside {
  const all = [...tokens(before)];
  for (const [i, { kind, text, start }] of all.entries()) {
    const next = all[i + 1];
    if (kind !== 'sign') continue;
    if (text === "'" || (text === '$' && next?.text === '$')) return { kind: 'string', from: start + 1 };
    if (text === '"') return { kind: 'quoted', from: start + 1 };
    if (text === '/' && next?.text === '*') return { kind: 'comment', from: start };
  }
  const last = all.at(-1);
  const isComment = last?.kind === 'space' && last.text.startsWith('--');
  return { kind: isComment ? 'comment' : 'code', from: before.length };
}

/** What may be written at the caret: columns of what the statement reads, relations, our analyses, functions, keywords. */
export function complete(context: CompletionContext): CompletionResult | null {
  const { sql, start } = statementAround(context.state, context.pos);
  const before = context.state.sliceDoc(start, context.pos);
  const inside = insideOf(before);
  if (inside.kind === 'comment') return null;
  const written = /[\p{L}\p{N}_]*$/u.exec(before)![0];
  const from = context.pos - written.length;
  const ahead = significant(before.slice(0, inside.kind === 'code' ? before.length - written.length : inside.from - 1));
  const result = (options: Completion[], at = from) => ({ from: at, options, validFor: /^[\p{L}\p{N}_]*$/u });

  const values = valueOptions(ahead);
  if (inside.kind === 'string') return values && result(values, start + inside.from - 1);
  if (values && (written || context.explicit || ahead.at(-1)?.text === '=')) return result(values);

  const columns = columnsIn(sql, schema.relations, context.pos - start);
  const isQuoted = inside.kind === 'quoted';
  if (ahead.at(-1)?.text === '.') {
    const of = ahead.at(-2)?.name;
    const own = columns.filter(({ alias }) => of !== undefined && same(alias, of));
    return result(unique(own).map((column) => columnOption(column, isQuoted)));
  }
  const isSource = expectsSource(ahead);
  const steps = namedSteps(sql).map(({ name }) => plainOption(name, 'variable', BOOST.step, t('sql_step')));
  if (isQuoted)
    return result(
      isSource
        ? [...steps, ...schema.relations.map(({ name }) => plainOption(name, 'class', 0))]
        : unique(columns).map((column) => columnOption(column, true)),
    );
  const parameters = parameterOptions(ahead);
  if (!written && parameters.length > 0) return result(parameters);
  if (/^\p{N}/u.test(written) || (!written && !context.explicit)) return null;
  if (expectsType(ahead)) return result(TYPES.map((name) => plainOption(name, 'type', 0)));
  if (isSource)
    return result([
      ...steps,
      ...relationOptions(),
      ...LIBRARY.filter(({ macro }) => macro.kind === 'table').map((entry) => analysisOption(entry, '')),
      ...schema.functions.filter(({ isTable }) => isTable).map(functionOption),
      ...keywordOptions('select,lateral,values'),
    ]);
  if (endsOperand(ahead)) {
    // A single letter is more often an alias; and what is no beginning of the word is no guess at all.
    const fitting = keywordOptions(GOING_ON).filter(({ label }) => label.startsWith(written.toLowerCase()));
    return written.length > 1 || context.explicit ? { from, options: fitting } : null;
  }
  // A name is being made up.
  if (/^as$/i.test(ahead.at(-1)?.text ?? '') && !context.explicit && !/^create$/i.test(ahead[0]!.text)) return null;
  const isStart = ahead.length === 0;
  return result([
    ...parameters,
    ...(isStart ? [] : unique(columns).map((column) => columnOption(column))),
    ...(isStart || sourcesIn(sql, context.pos - start).length > 0 ? [] : columnsElsewhere()),
    ...(isStart ? [] : aliasOptions(sql, context.pos - start).filter(({ label }) => label !== written)),
    ...LIBRARY.flatMap((entry) => {
      if (entry.macro.kind !== 'table') return isStart ? [] : [analysisOption(entry, '')];
      return isStart ? [analysisOption(entry, 'from ')] : [];
    }),
    ...(isStart ? [] : schema.functions.filter(({ isTable }) => !isTable).map(functionOption)),
    ...keywordOptions(BEGINNING),
  ]);
}

/** Whether the words end with something that only a keyword or a name of one's own can follow. */
function endsOperand(ahead: readonly Token[]): boolean {
  const last = ahead.at(-1);
  if (!last) return false;
  if (last.text === '*') return /^(select|distinct|,|\(|\.)$/i.test(ahead.at(-2)?.text ?? '');
  if (last.kind === 'word')
    return !schema.reserved.has(last.text.toLowerCase()) && !/^(set|macro|view)$/i.test(last.text);
  return last.kind !== 'sign' || /^[\d)\]}]$/.test(last.text);
}

/** Whether a type is expected: behind `::`, and behind the `as` of a cast. */
function expectsType(ahead: readonly Token[]): boolean {
  const last = ahead.at(-1)?.text ?? '';
  if (last === ':' && ahead.at(-2)?.text === ':') return true;
  return /^as$/i.test(last) && /^(try_)?cast$/i.test(openBracket(ahead)?.name ?? '');
}

const unique = (columns: readonly NamedColumn[]) => [
  ...new Map(columns.toReversed().map((column) => [column.name, column])).values(),
];

/** Before it is said what is read, the columns of the owner's tables and of those in the scope, each of the first that has it. */
const columnsElsewhere = (): Completion[] =>
  unique(
    schema.relations.flatMap(({ name, group, columns }) =>
      (group === 'model' ? [] : columns).map((column) => ({ ...column, source: name, alias: name })),
    ),
  ).map((column) => columnOption(column, false, BOOST.elsewhere));

/** The names by which the statement calls what it reads, where they are not the relations' own. */
const aliasOptions = (sql: string, caret: number): Completion[] =>
  sourcesIn(sql, caret)
    .filter(({ alias }) => alias)
    .map(({ alias, name }) => plainOption(alias, 'variable', BOOST.step, same(alias, name) ? '' : name));
