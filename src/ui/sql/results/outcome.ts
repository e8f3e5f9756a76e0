import type { Formats } from '../../../locale/formats';
import type { Translate } from '../../../locale/translate';
import type { MessageKey } from '../../state/locale.svelte';
import { givesRows, type Run } from './run';

/** What came of a statement that has run, in words: how many rows, or that it is done, and to how many rows. */
export function outcome(run: Run, t: Translate<MessageKey>, { count }: Formats): string {
  const { rowCount, truncated } = run.result!;
  const counted = (n: number) => t('sql_rows', { n, count: count(n) });
  if (!givesRows(run))
    return rowCount === 1 ? `${t('sql_done')} · ${counted(Number(run.result!.cell(0, 0)))}` : t('sql_done');
  return truncated ? t('sql_first_rows', { count: count(rowCount) }) : counted(rowCount);
}
