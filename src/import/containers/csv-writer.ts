import { Refusal } from '../refusal';

/** The most bytes that one dropped file may unpack to; more is taken for an attack on the tab's memory. */
export const MOST_BYTES = 4 * 2 ** 30;

const PART_CHARACTERS = 2 ** 20;
const quoted = (cell: string) =>
  /[",\r\n]/.test(cell) ? `"${cell.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"` : cell;

/** Collects records as comma separated UTF-8 text, which is how every other kind of file goes into the import. */
export class CsvWriter {
  #parts: Blob[] = [];
  #text = '';
  #size = 0;

  write(cells: readonly string[]): void {
    this.#text += `${cells.map(quoted).join(',')}\n`;
    if (this.#text.length > PART_CHARACTERS) this.#flush();
  }

  /** What was written, below a header when one is given. */
  finish(header: readonly string[] = []): Blob {
    this.#flush();
    const first = header.length > 0 ? [`${header.map(quoted).join(',')}\n`] : [];
    return new Blob([...first, ...this.#parts], { type: 'text/csv' });
  }

  /** Hands the text over to the browser, which may keep blobs outside the memory of the script. */
  #flush(): void {
    const part = new Blob([this.#text]);
    this.#text = '';
    this.#parts.push(part);
    this.#size += part.size;
    if (this.#size > MOST_BYTES) throw new Refusal('too_big');
  }
}
