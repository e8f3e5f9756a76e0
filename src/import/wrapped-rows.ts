import { DELIMITERS } from './dialect';
import { records } from './records';

/** A row that stands as a whole in one pair of quotes, in which its own quotes are doubled. */
const WRAPPED = /^(\ufeff?)"((?:[^"]|"")*)"$/gm;

/** A text without the quotes around whole rows. */
export const unwrapped = (text: string): string =>
  text.replace(WRAPPED, (_, mark: string, row: string) => mark + row.replaceAll('""', '"'));

/**
 * Whether rows of a text are wrapped in quotes as a whole, as a spreadsheet leaves a file that it has read as one column: taken
 * out, most of them have as many cells as the other rows.
 */
export function hasWrappedRows(head: string): boolean {
  // The last row may be cut.
  const whole = head.slice(0, head.lastIndexOf('\n') + 1).replaceAll('\r', '') || head;
  const rows = [...whole.matchAll(WRAPPED)].map(([, , row]) => row!.replaceAll('""', '"'));
  if (rows.length === 0) return false;
  return DELIMITERS.some((delimiter) => {
    const width = (row: string) => records(row, delimiter, true, 1)[0]?.cells.length ?? 0;
    const counts = new Map<number, number>();
    for (const { cells } of records(unwrapped(whole), delimiter, true))
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    return usual > 1 && rows.filter((row) => width(row) === usual).length > rows.length / 2;
  });
}

/** Takes the quotes around whole rows away; the text comes with LF alone. */
export function unwrapRows(): TransformStream<string, string> {
  let held = '';
  return new TransformStream({
    transform(chunk, controller) {
      held += chunk;
      // A row ends at a line end outside of quotes.
      let quotes = 0;
      let end = 0;
      for (let i = 0; i < held.length; i++) {
        if (held[i] === '"') quotes++;
        else if (held[i] === '\n' && quotes % 2 === 0) end = i + 1;
      }
      if (end > 0) controller.enqueue(unwrapped(held.slice(0, end)));
      held = held.slice(end);
    },
    flush: (controller) => controller.enqueue(unwrapped(held)),
  });
}
