import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Refusal } from '../refusal';
import { MOST_BYTES } from './csv-writer';

/** A file inside an archive; no blob where it could not be unpacked. */
export interface ArchivedFile {
  name: string;
  blob: Blob | undefined;
}

/** What a zip is: files packed together, an Excel workbook, or the document of another office program. */
export type Zip = { kind: 'archive'; files: ArchivedFile[] } | { kind: 'workbook' } | { kind: 'office' };

const MOST_FILES = 1000;

/** Folders, hidden files, and what macOS and Windows put beside the files that somebody packed. */
const isBeside = (path: string) => /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)|\/$/i.test(path);

/** Unpacks a zip, or says that it is a document of one piece. Throws a `Refusal` for one that is damaged, locked or a bomb. */
export async function readZip(blob: Blob, mostBytes = MOST_BYTES): Promise<Zip> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const listed: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        listed.push(file);
        return false;
      },
    });
  } catch (cause) {
    throw new Refusal('unreadable', { cause });
  }
  const names = new Set(listed.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return { kind: 'workbook' };
  if (names.has('[Content_Types].xml') || names.has('mimetype') || names.has('Index/Document.iwa')) {
    return { kind: 'office' };
  }
  // The lowest bit of the first entry's flags says that it is encrypted.
  if (bytes[6]! & 1) throw new Refusal('locked');

  const wanted = listed.filter(({ name }) => !isBeside(name));
  if (wanted.length === 0) throw new Refusal('empty_archive');
  const size = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > mostBytes || wanted.length > MOST_FILES) throw new Refusal('too_big');

  const files = wanted.map(({ name }) => {
    try {
      // One at a time, so that a damaged entry spoils no other; a buffer of the declared size cannot grow.
      const unpacked = unzipSync(bytes, { filter: (file) => file.name === name })[name]!;
      return { name, blob: new Blob([unpacked as Uint8Array<ArrayBuffer>]) };
    } catch {
      return { name, blob: undefined };
    }
  });
  return { kind: 'archive', files };
}
