import type { Result } from '../../../engine/result';
import { cellText, tabSeparated } from '../../../engine/cell-text';
import { columnWidths, decimalPlaces, inPlaces, isCut, sortedRows } from './grid-rows';

/** A cell by its place on the screen; row -1 is the header. */
export interface Place {
  row: number;
  column: number;
}

const NARROWEST = 40;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What is in focus, selected, sorted and how wide in the grid of one result. */
export class Grid {
  widths = $state.raw<number[]>([]);
  sorted = $state.raw<{ column: number; isDown: boolean; rows: Uint32Array }>();
  active = $state.raw<Place>({ row: 0, column: 0 });
  readonly #places: readonly number[];
  /** The cell that the selection was begun at. */
  #anchor = $state.raw<Place>({ row: 0, column: 0 });
  readonly #selected = $derived({
    top: Math.max(0, Math.min(this.active.row, this.#anchor.row)),
    bottom: Math.max(this.active.row, this.#anchor.row),
    left: Math.min(this.active.column, this.#anchor.column),
    right: Math.max(this.active.column, this.#anchor.column),
  });

  constructor(readonly result: Result) {
    this.widths = columnWidths(result);
    this.#places = decimalPlaces(result);
    // Of a plan, say, the lines are what was asked for; of no rows there are the names of the columns.
    const cells = result.rowCount === 1 ? result.columns.map((_, column) => cellText(result, 0, column)) : [];
    this.move({ row: 0, column: cells.findIndex((text) => text.includes('\n')) }, false);
  }

  /** What stands in a cell at a place on the screen; undefined for null. */
  textAt(place: number, column: number): string | undefined {
    const row = this.rowAt(place);
    if (this.result.cell(row, column) === null) return undefined;
    return inPlaces(cellText(this.result, row, column), this.#places[column]!);
  }

  /** What the active cell says, where its column is too narrow for all of it. */
  get whole(): string | undefined {
    const { row, column } = this.active;
    const text = row < 0 ? '' : cellText(this.result, this.rowAt(row), column);
    return isCut(text, this.widths[column]!) ? text : undefined;
  }

  /** The row of the result that stands at this place. */
  rowAt(place: number): number {
    return this.sorted?.rows[place] ?? place;
  }

  isActive(row: number, column: number): boolean {
    return this.active.row === row && this.active.column === column;
  }

  isSelected(row: number, column: number): boolean {
    const { top, bottom, left, right } = this.#selected;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  sort(column: number): void {
    const isNumber = this.result.columns[column]!.type === 'number';
    const isDown = this.sorted?.column === column ? !this.sorted.isDown : isNumber;
    this.sorted = { column, isDown, rows: sortedRows(this.result, column, isDown) };
  }

  /** Goes to a place within the grid; the selection grows to it or starts at it. */
  move({ row, column }: Place, grows: boolean): void {
    this.active = {
      row: Math.max(-1, Math.min(this.result.rowCount - 1, row)),
      column: Math.max(0, Math.min(this.result.columns.length - 1, column)),
    };
    if (!grows) this.#anchor = this.active;
  }

  select(anchor: Place, active: Place): void {
    this.#anchor = anchor;
    this.active = active;
  }

  resize(column: number, width: number): void {
    this.widths = this.widths.with(column, Math.max(NARROWEST, Math.round(width)));
  }

  /** Gives a column the width that it had at first. */
  fit(column: number): void {
    this.resize(column, columnWidths(this.result)[column]!);
  }

  /** Copies what is selected and gives the number of cells. */
  async copy(): Promise<number> {
    const { top, bottom, left, right } = this.#selected;
    const rows = range(top, bottom).map((place) => this.rowAt(place));
    const columns = range(left, right);
    // A single cell is taken as it is.
    if (top === bottom && left === right) {
      await navigator.clipboard.writeText(cellText(this.result, rows[0]!, left));
      return 1;
    }
    await navigator.clipboard.writeText(tabSeparated(this.result, rows, columns));
    return rows.length * columns.length;
  }

  /** Does what a key asks for, with `page` rows to a page; whether it was one of the grid's keys. */
  key(event: KeyboardEvent, page: number): boolean {
    const { row, column } = this.active;
    const isMod = event.ctrlKey || event.metaKey;
    const lastRow = this.result.rowCount - 1;
    const lastColumn = this.result.columns.length - 1;
    const moves: Record<string, Place> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + page, column },
      PageUp: { row: Math.max(0, row - page), column },
      Home: { row: isMod ? 0 : row, column: 0 },
      End: { row: isMod ? lastRow : row, column: lastColumn },
    };
    const to = moves[event.key];
    if (event.altKey) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
      this.resize(column, this.widths[column]! + (event.key === 'ArrowRight' ? 16 : -16));
    } else if (to) this.move(to, event.shiftKey);
    else if (event.key === 'Enter') this.sort(column);
    else if (isMod && event.key.toLowerCase() === 'a')
      this.select({ row: 0, column: 0 }, { row: lastRow, column: lastColumn });
    else if (event.key === ' ' && event.shiftKey) this.select({ row, column: 0 }, { row, column: lastColumn });
    else if (event.key === ' ' && isMod) this.select({ row: 0, column }, { row: lastRow, column });
    else return false;
    return true;
  }
}
