import { insertBracket, pickedCompletion, snippet, type Completion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { locale, t } from '../../state/locale.svelte';
import { about, columnMeaning, relationMeaning } from '../catalog/about';
import { defaultArguments, type LibraryEntry } from '../catalog/library';
import { asName, type NamedColumn } from '../catalog/names';
import { schema, type SqlFunction } from '../catalog/schema.svelte';

/** Places among the suggestions, the nearest to what is being written first. */
export const BOOST = {
  parameter: 30,
  column: 20,
  step: 15,
  relation: 10,
  analysis: 5,
  partOfAnalysis: 0,
  elsewhere: -5,
  function: -10,
  keyword: -15,
};

/** A name or a word that explains itself. */
export const plainOption = (label: string, type: string, boost: number, detail?: string): Completion => ({
  label,
  type,
  boost,
  ...(detail && { detail }),
  apply: type === 'keyword' || type === 'type' ? applyKeyword : asName(label, schema.reserved),
});

/** In capitals for those who write their keywords so. */
function applyKeyword(view: EditorView, completion: Completion, from: number, to: number): void {
  const written = view.state.sliceDoc(from, to);
  const isCapital = written !== written.toLowerCase() && written === written.toUpperCase();
  const insert = isCapital ? completion.label.toUpperCase() : completion.label;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
  });
}

/** Keywords, parted by commas, the likelier first. */
export const keywordOptions = (words: string): Completion[] =>
  words.split(',').map((word, i) => plainOption(word, 'keyword', BOOST.keyword - i / 100));

/** Of a name that stands in quotes already, the name alone. */
export const columnOption = (column: NamedColumn, isQuoted = false, boost = BOOST.column): Completion => ({
  label: column.name,
  apply: isQuoted ? column.name : asName(column.name, schema.reserved),
  detail: [column.type?.toLowerCase(), column.source].filter(Boolean).join(' · '),
  type: 'property',
  boost,
  info: () => about(columnMeaning(column)),
});

/** Every table and view, those that most questions are asked of first. */
export const relationOptions = (): Completion[] =>
  schema.relations.map((relation, i) => ({
    ...plainOption(relation.name, 'class', BOOST.relation - i / 100, t(`sql_group_${relation.group}`)),
    info: () => about(relationMeaning(relation)),
  }));

/** A place of a snippet, to be written over. */
export const field = (place: number, value: string): string => `\${${place}:${value.replace(/[{}\\]/g, '\\$&')}}`;

/** The call of an analysis with all its settings, behind `lead`. */
export function analysisOption({ macro, analysis, isMain }: LibraryEntry, lead: string): Completion {
  const fields = defaultArguments(macro).map(({ name, value }, i) =>
    value === undefined ? field(i, name) : `${name} := ${field(i, value)}`,
  );
  return {
    label: macro.name,
    detail: t('sql_analysis'),
    type: 'function',
    boost: isMain ? BOOST.analysis : BOOST.partOfAnalysis,
    info: () => about(analysis ? locale.of(analysis)('question') : undefined, macro.comment),
    apply: (view, completion, from, to) => {
      const isCalled = view.state.sliceDoc(to, to + 1) === '(';
      snippet(`${lead}${macro.name}${isCalled ? '' : `(${fields.join(', ')})`}`)(view, completion, from, to);
    },
  };
}

/** A function of the engine's or a macro of the owner's; the caret comes between its brackets. */
export const functionOption = ({ name, parameters, description, isTable }: SqlFunction): Completion => ({
  label: name,
  apply: (view, completion, from, to) => {
    const isCalled = view.state.sliceDoc(to, to + 1) === '(';
    const brackets = isCalled || parameters.length > 0 ? '' : '()';
    view.dispatch({
      changes: { from, to, insert: name + brackets },
      selection: { anchor: from + name.length + brackets.length },
      annotations: pickedCompletion.of(completion),
    });
    if (isCalled || brackets) return;
    // As if it were typed, so that the closing bracket can be typed over.
    view.dispatch(insertBracket(view.state, '(') ?? view.state.replaceSelection('('));
  },
  detail: `(${parameters.join(', ')})`,
  type: 'function',
  boost: isTable ? BOOST.keyword : BOOST.function,
  info: () => about(undefined, description),
});
