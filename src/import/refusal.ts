import type { OtherReport } from './other-reports';

/** Why a file cannot be read as orders; each has a sentence in every language saying what it is and what to do. */
export type RefusalReason =
  | 'empty'
  | 'no_rows'
  | 'not_a_table'
  | 'xls'
  | 'office'
  | 'archive'
  | 'empty_archive'
  | 'locked'
  | 'too_big'
  | 'pdf'
  | 'html'
  | 'html_table'
  | 'login_page'
  | 'json'
  | 'lfs_pointer'
  | 'encoding'
  | 'binary'
  | 'unreadable'
  | 'no_reader'
  | 'no_orders'
  | 'part_alone'
  | 'other_report'
  | 'already_loaded';

/** A file that is not taken in; nothing already loaded is touched. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** What the file is, for `other_report`. */
  readonly report: OtherReport | undefined;

  constructor(reason: RefusalReason, options: { cause?: unknown; report?: OtherReport } = {}) {
    super(`file refused: ${reason}`, options);
    this.name = 'Refusal';
    this.reason = reason;
    this.report = options.report;
  }
}

/** What a file is by its first bytes when it can never become a table; names and extensions are not believed. */
export function refusalOfBytes(head: Uint8Array): RefusalReason | undefined {
  const startsWith = (...prefix: number[]) => prefix.every((byte, i) => head[i] === byte);
  if (head.length === 0) return 'empty';
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (startsWith(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // Rar, 7-Zip, bzip2, xz and Zstandard.
  const isArchive =
    startsWith(0x52, 0x61, 0x72, 0x21) ||
    startsWith(0x37, 0x7a, 0xbc, 0xaf) ||
    startsWith(0x42, 0x5a, 0x68) ||
    startsWith(0xfd, 0x37, 0x7a, 0x58) ||
    startsWith(0x28, 0xb5, 0x2f, 0xfd);
  if (isArchive) return 'archive';
  // UTF-32; its little-endian mark begins like that of UTF-16.
  if (startsWith(0xff, 0xfe, 0, 0) || startsWith(0, 0, 0xfe, 0xff)) return 'encoding';
  return undefined;
}

/** A web page, or a table that a program has saved as one, often under the name of a spreadsheet. */
function refusalOfMarkup(head: string): RefusalReason {
  const page = head.toLowerCase();
  if (/type=["']?password|<title>[^<]*(sign|log)[ -]?(in|on)\b|<title>[^<]*تسجيل الدخول/.test(page))
    return 'login_page';
  return /<table\b|<(ss:)?workbook\b|schemas-microsoft-com:office/.test(page) ? 'html_table' : 'html';
}

/** What a file is by its first characters, when that is not a table. */
export function refusalOfText(head: string): RefusalReason | undefined {
  const text = head.replace(/^[\ufeff\s]+/, '');
  const start = text.slice(0, 2000);
  if (start === '') return 'empty';
  if (/^version https:\/\/git-lfs\./.test(start)) return 'lfs_pointer';
  if (/^<(!doctype|html|head|body|table|meta|style|div|\?xml|!--)/i.test(start)) return refusalOfMarkup(text);
  if (/^mime-version:/i.test(start)) return 'html_table';
  const controls = start.replace(/[^\u0001-\u0008\u000e-\u0019\u001b-\u001f]/g, '').length;
  if (controls > start.length / 50) return 'binary';
  return undefined;
}

/** Whether text is made of JSON records. */
export const isJson = (head: string): boolean => /^[\ufeff\s]*(\{\s*["}]|\[\s*[{[\]])/.test(head);
