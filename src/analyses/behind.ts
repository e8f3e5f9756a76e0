import type { ListOrder, Question } from './define';

/**
 * The further list of a question that the values of a link open: its name and what picks its customers, a value each; undefined where they
 * open the list behind the question's own rows.
 */
export function otherList(
  behind: Question['behind'],
  [list = '', ...picked]: readonly string[],
): (ListOrder & { list: string; by: readonly string[] }) | undefined {
  const other = behind?.others && Object.hasOwn(behind.others, list) ? behind.others[list] : undefined;
  const by = other?.by ?? [];
  return other && by.length === picked.length ? { ...other, list, by } : undefined;
}
