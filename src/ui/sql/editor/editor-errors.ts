import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { t } from '../../state/locale.svelte';
import { asName, columnsIn } from '../catalog/names';
import { schema } from '../catalog/schema.svelte';
import { faultOf } from '../mistakes/error-words';
import { nearest } from '../mistakes/nearest';
import { plainSign, strangeSigns, type Fault } from '../mistakes/text-faults';
import { askedOf, type Run } from '../results/run';
import { placeInOpen } from '../text/placeholders';

/** What says nothing about a place in the text. */
const NO_PLACE = ['cancelled', 'timeout', 'memory', 'crashed'];

/** What may have been meant; where the engine knows no column, those whose names are near. */
function candidatesOf({ key, values, candidates, from }: Fault, sql: string): string[] {
  if (key !== 'sql_error_column' || candidates.length > 0) return candidates;
  const names = columnsIn(sql, schema.relations, from).map(({ name }) => name);
  return nearest(values.name ?? '', names);
}

/** Plain signs for all of a statement's that are strange, where they still stand. */
function plainSigns(view: EditorView, sql: string, start: number): ChangeSpec[] {
  return strangeSigns(sql).flatMap(({ text, start: at }) => {
    const [from, to] = [start + at, start + at + text.length];
    const insert = plainSign(text);
    return insert !== undefined && view.state.sliceDoc(from, to) === text ? [{ from, to, insert }] : [];
  });
}

function diagnostic(run: Run, start: number): Diagnostic {
  const fault = faultOf(run.error!, askedOf(run), run.isUntrusted);
  const { key, values } = fault;
  const [from, to] = [fault.from, fault.to].map((at) => placeInOpen(run.sql, run.values, at)) as [number, number];
  const candidates = candidatesOf({ ...fault, from }, run.sql);
  return {
    from: start + from,
    to: start + to,
    severity: 'error',
    message: candidates.length > 0 ? `${t(key, values)} ${t('sql_did_you_mean')}` : t(key, values),
    actions: candidates.map((name) => ({
      name,
      apply: (view, at, end) => {
        const isSign = key === 'sql_error_character' || key === 'sql_error_space';
        const insert = /^\w+$/.test(name) ? asName(name, schema.reserved) : name;
        view.dispatch({ changes: isSign ? plainSigns(view, run.sql, at - from) : { from: at, to: end, insert } });
        view.focus();
      },
    })),
  };
}

/** Underlines where a run failed, whose statement begins at `start`; takes the lines away where there is nothing to show. */
export function underline(state: EditorState, run: Run | undefined, start: number | undefined): TransactionSpec {
  const isShown = run?.error && start !== undefined && !NO_PLACE.includes(run.error.code);
  return setDiagnostics(state, isShown ? [diagnostic(run, start)] : []);
}
