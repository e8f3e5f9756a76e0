import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { t } from '../state/locale.svelte';
import { errorPlace, errorWords } from './error-words';
import { asName } from './names';
import type { Run } from './run';
import { schema } from './schema.svelte';

/** What says nothing about a place in the text. */
const NO_PLACE = ['cancelled', 'timeout', 'memory', 'crashed'];

function diagnostic(run: Run, start: number): Diagnostic {
  const { key, values, candidates } = errorWords(run.error!);
  const { from, to } = errorPlace(run.error!, run.sql, run.isUntrusted);
  return {
    from: start + from,
    to: start + to,
    severity: 'error',
    message: candidates.length > 0 ? `${t(key, values)} ${t('sql_did_you_mean')}` : t(key, values),
    actions: candidates.map((name) => ({
      name,
      apply: (view, at, end) => {
        view.dispatch({ changes: { from: at, to: end, insert: asName(name, schema.reserved) } });
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
