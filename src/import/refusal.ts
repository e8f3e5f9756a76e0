import type { OtherReport } from './other-reports';

/** Why a file cannot be read as orders; each has a sentence in every language saying what it is and what to do. */
export type RefusalReason =
  | 'empty'
  | 'no_rows'
  | 'not_a_table'
  | 'xlsx'
  | 'xls'
  | 'zip'
  | 'pdf'
  | 'html'
  | 'json'
  | 'parquet'
  | 'lfs_pointer'
  | 'binary'
  | 'unreadable'
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

const startsWith = (bytes: Uint8Array, ...prefix: number[]) => prefix.every((byte, i) => bytes[i] === byte);

/** What a file is by its first bytes, when that is not text; names and extensions are not believed. */
export function refusalOfBytes(head: Uint8Array): RefusalReason | undefined {
  if (head.length === 0) return 'empty';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
    // A workbook is a zip whose first entries are named like this.
    const names = new TextDecoder('latin1').decode(head);
    return /\[Content_Types\]\.xml|xl\/|_rels\//.test(names) ? 'xlsx' : 'zip';
  }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  return undefined;
}

/** What a file is by its first characters, when that is not a table. */
export function refusalOfText(head: string): RefusalReason | undefined {
  const start = head.trimStart().slice(0, 2000);
  if (start === '') return 'empty';
  if (/^version https:\/\/git-lfs\./.test(start)) return 'lfs_pointer';
  if (/^<(!doctype|html|head|body|table|\?xml)\b/i.test(start)) return 'html';
  if (/^(\{\s*"|\[\s*[{[])/.test(start)) return 'json';
  const controls = start.replace(/[^\u0001-\u0008\u000e-\u0019\u001b-\u001f]/g, '').length;
  if (controls > start.length / 50) return 'binary';
  return undefined;
}
