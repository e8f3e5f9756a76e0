import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { locale, t } from '../state/locale.svelte';
import { about, columnMeaning, relationMeaning } from './about';
import { defaultArguments, LIBRARY, type LibraryEntry } from './library';
import { asName, columnsIn, type NamedColumn } from './names';
import { schema, type SqlFunction } from './schema.svelte';
import { namedSteps, openCall } from './sources-in';
import { statementAt } from './workbench.svelte';

/** Places among the suggestions, the nearest to what is being written first. */
const BOOST = { parameter: 30, column: 20, step: 15, relation: 10, analysis: 5, function: -10, keyword: -20 };

/** The statement around a place, or the unfinished one before it. */
export function statementAround(state: EditorState, at: number): { sql: string; start: number } {
  return statementAt(state.doc.toString(), at) ?? { sql: '', start: 0 };
}

/** Whether the place lies in a string or a comment, where nothing is suggested. */
const isCode = (before: string) => !/--[^\n]*$/.test(before) && (before.match(/'/g)?.length ?? 0) % 2 === 0;

/** What may be written at the caret: columns of what the statement reads, relations, our analyses, functions, keywords. */
export function complete(context: CompletionContext): CompletionResult | null {
  const { sql, start } = statementAround(context.state, context.pos);
  const before = context.state.sliceDoc(start, context.pos);
  if (!isCode(before)) return null;
  const columns = columnsIn(sql, schema.relations);
  const member = context.matchBefore(/(\w+|"[^"]*")\.\w*/);
  if (member) {
    const [of] = member.text.split('.');
    const own = columns.filter(({ alias }) => alias.toLowerCase() === of!.replaceAll('"', '').toLowerCase());
    return { from: member.from + of!.length + 1, options: own.map(columnOption), validFor: /^\w*$/ };
  }
  const word = context.matchBefore(/\w+/);
  if (!word && !context.explicit) return null;
  const call = LIBRARY.find(({ macro }) => macro.name === openCall(before));
  return {
    from: word?.from ?? context.pos,
    options: [
      ...(call ? call.macro.params.map(({ name }) => parameterOption(call, name)) : []),
      ...unique(columns).map(columnOption),
      ...namedSteps(sql).map((name) => ({ label: name, type: 'variable', boost: BOOST.step })),
      ...relationOptions(),
      ...LIBRARY.map(analysisOption),
      ...schema.functions.map(functionOption),
      ...schema.keywords.map((label) => ({ label, type: 'keyword', boost: BOOST.keyword })),
    ],
    validFor: /^\w*$/,
  };
}

const unique = (columns: readonly NamedColumn[]) => [
  ...new Map(columns.toReversed().map((column) => [column.name, column])).values(),
];

const columnOption = (column: NamedColumn): Completion => ({
  label: column.name,
  apply: asName(column.name, schema.keywords),
  detail: [column.type, column.source].filter(Boolean).join(' · '),
  type: 'property',
  boost: BOOST.column,
  info: () => about(columnMeaning(column)),
});

const relationOptions = (): Completion[] =>
  schema.relations.map((relation) => ({
    label: relation.name,
    apply: asName(relation.name, schema.keywords),
    detail: t(`sql_group_${relation.group}`),
    type: 'class',
    boost: BOOST.relation,
    info: () => about(relationMeaning(relation)),
  }));

function analysisOption({ macro, analysis }: LibraryEntry): Completion {
  const fields = defaultArguments(macro).map(({ name, value }, i) =>
    value === undefined ? `\${${i}:${name}}` : `${name} := \${${i}:${value}}`,
  );
  return snippetCompletion(`${macro.name}(${fields.join(', ')})`, {
    label: macro.name,
    detail: t('sql_analysis'),
    type: 'function',
    boost: BOOST.analysis,
    info: () => about(analysis ? locale.of(analysis)('question') : undefined, macro.comment),
  });
}

function parameterOption({ params, macro }: LibraryEntry, name: string): Completion {
  const value = defaultArguments(macro).find((argument) => argument.name === name)?.value;
  return {
    label: name,
    apply: value === undefined ? name : `${name} := `,
    detail: value ?? '',
    type: 'variable',
    boost: BOOST.parameter,
    info: () => about(params[name]?.options?.map((option) => `'${option}'`).join(', ')),
  };
}

const functionOption = ({ name, parameters, description }: SqlFunction): Completion => ({
  label: name,
  apply: (view, _completion, from, to) => {
    const isCalled = view.state.sliceDoc(to, to + 1) === '(';
    view.dispatch({
      changes: { from, to, insert: isCalled ? name : `${name}()` },
      selection: { anchor: from + name.length + 1 },
    });
  },
  detail: `(${parameters.join(', ')})`,
  type: 'function',
  boost: BOOST.function,
  info: () => about(undefined, description),
});
