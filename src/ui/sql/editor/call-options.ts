import { snippet, startCompletion, type Completion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Token } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';
import { about } from '../catalog/about';
import { defaultArguments } from '../catalog/library';
import { openAnalysis, same } from '../catalog/names';
import { BOOST, field } from './completion-options';

/** The settings of the analysis that are not given yet, where one may begin. */
export function parameterOptions(ahead: readonly Token[]): Completion[] {
  const call = openAnalysis(ahead);
  if (!call || !/^[(,]$/.test(ahead.at(-1)!.text)) return [];
  const isGiven = (name: string) =>
    call.given.some(
      (token, i) => token.name !== undefined && same(token.name, name) && call.given[i + 1]?.text === ':',
    );
  return defaultArguments(call.entry.macro)
    .filter(({ name }) => !isGiven(name))
    .map(({ name, value = '' }) => {
      const options = call.entry.params[name]?.options;
      return {
        label: name,
        detail: `:= ${value}`,
        type: 'variable',
        boost: BOOST.parameter,
        info: () => about(options?.map((option) => literal(option)).join(', ')),
        apply: (view: EditorView, completion: Completion, from: number, to: number) => {
          snippet(`${name} := ${options ? '' : field(0, value)}`)(view, completion, from, to);
          if (options) startCompletion(view);
        },
      };
    });
}

/** What a setting may be, where it is one of a few words and the text has come to its `:=`. */
export function valueOptions(ahead: readonly Token[]): Completion[] | null {
  const [name, colon, equals] = ahead.slice(-3);
  if (colon?.text !== ':' || equals?.text !== '=') return null;
  const options = openAnalysis(ahead)?.entry.params[name?.name ?? '']?.options;
  return (
    options?.map((option, i) => ({ label: literal(option), type: 'constant', boost: -i, apply: applyValue })) ?? null
  );
}

/** Takes the place of the quotes that are there already. */
function applyValue(view: EditorView, { label }: Completion, from: number, to: number): void {
  const start = view.state.sliceDoc(from - 1, from) === "'" ? from - 1 : from;
  const end = view.state.sliceDoc(to, to + 1) === "'" ? to + 1 : to;
  view.dispatch({ changes: { from: start, to: end, insert: label }, selection: { anchor: start + label.length } });
}
