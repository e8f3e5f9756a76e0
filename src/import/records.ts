/** One record of a delimited text and where it ends. */
export interface TextRecord {
  cells: string[];
  /** Index of the character after the record's line end. */
  end: number;
  /** Line ends inside the record, its own included. */
  lines: number;
}

/** The sign around cells that hold delimiters, and the sign that makes the next one of those plain. */
export interface Quoting {
  quote: string;
  escape: string;
}

export const USUAL_QUOTING: Quoting = { quote: '"', escape: '"' };

/**
 * Splits delimited text into records, as a sample to judge a file by (the engine reads the file itself). Quotes may hold line
 * ends and doubled quotes, and may stand behind spaces. With `complete` false the last, possibly cut record is left out. Blank lines are records of one
 * empty cell.
 */
export function records(
  text: string,
  delimiter: string,
  complete: boolean,
  limit = Infinity,
  { quote, escape } = USUAL_QUOTING,
): TextRecord[] {
  if (delimiter === 'whitespace') return alignedRecords(text, complete, limit);
  const found: TextRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  let lines = 0;
  const finish = (end: number) => {
    cells.push(cell);
    found.push({ cells, end, lines });
    cells = [];
    cell = '';
    started = false;
    lines = 0;
  };
  for (let i = 0; i < text.length && found.length < limit; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === escape && text[i + 1] === quote) {
        cell += quote;
        i++;
      } else if (char === quote) quoted = false;
      else {
        if (char === '\n') lines++;
        cell += char;
      }
    } else if (char === quote && !started) {
      cell = '';
      quoted = true;
      started = true;
    } else if (char === delimiter) {
      cells.push(cell);
      cell = '';
      started = false;
    } else if (char === '\n') {
      lines++;
      if (cell.endsWith('\r')) cell = cell.slice(0, -1);
      finish(i + 1);
    } else {
      started ||= char !== ' ';
      cell += char;
    }
  }
  if (complete && found.length < limit && (cell || cells.length)) finish(text.length);
  return found;
}

function alignedRecords(text: string, complete: boolean, limit: number): TextRecord[] {
  const found: TextRecord[] = [];
  let start = 0;
  while (start < text.length && found.length < limit) {
    const newline = text.indexOf('\n', start);
    if (newline < 0 && !complete) break;
    const end = newline < 0 ? text.length : newline + 1;
    found.push({ cells: text.slice(start, end).trim().split(/\s+/), end, lines: 1 });
    start = end;
  }
  return found;
}
