import { records } from '../../src/import/records';

type Cells = Record<string, string | number>;

/**
 * An export as its platform writes it: the header to the letter, and a line per row with cells by column name. A column whose name
 * stands twice is filled the first time.
 */
export function exportFile(header: string, rows: readonly Cells[], delimiter = ','): string {
  const names = records(`${header}\n`, delimiter, true)[0]!.cells.map((name) => name.trim());
  const quoted = (text: string) =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => {
    const unknown = Object.keys(row).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`no such column: ${unknown.join(', ')}`);
    return names.map((name, i) => (names.indexOf(name) === i ? quoted(String(row[name] ?? '')) : '')).join(delimiter);
  });
  return [header, ...lines, ''].join('\n');
}
