import { Refusal, refusalOfText } from './refusal';
import { hasWrappedRows, unwrapped, unwrapRows } from './wrapped-rows';

/** A file as plain UTF-8 text with one kind of line end, and pieces of it to judge it by. */
export interface TextFile {
  blob: Blob;
  encoding: string;
  /** The first characters of the file. */
  head: string;
  /** Pieces from the middle and the end; each begins and may end inside a record. */
  later: string[];
}

const SAMPLE_BYTES = 192 * 1024;

/** A piece of a blob, long enough to judge it by. */
export async function bytesOf(blob: Blob, start: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(start, start + SAMPLE_BYTES).arrayBuffer());
}

/** The bytes of a blob, piece by piece; Safari's streams are no async iterables. */
export async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** UTF-8 that a cut at either end may have broken inside a character. */
function isUtf8(bytes: Uint8Array): boolean {
  let start = 0;
  while (start < 4 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start++;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a file whose samples are UTF-8 is so throughout: the engine refuses a file for a single byte that is not. */
async function isUtf8Throughout(blob: Blob, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksOf(blob)) {
      signal?.throwIfAborted();
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Windows-1256 or Windows-1252, for text that is no Unicode. Both have the accents of French in the same places; where one has
 * Arabic letters the other has those of its other languages. Arabic stands in words of its own, those within Latin words.
 */
function singleByteEncoding(samples: readonly Uint8Array[]): string {
  const arabic = new TextDecoder('windows-1256');
  const words = samples.flatMap((bytes) => arabic.decode(bytes).match(/[\p{L}\p{M}]{2,}/gu) ?? []);
  const own = words.filter((word) => /^[\p{Script_Extensions=Arabic}]+$/u.test(word)).length;
  const mixed = words.filter((word) => /\p{Script_Extensions=Arabic}/u.test(word) && /\p{Script=Latin}/u.test(word));
  return own > mixed.length ? 'windows-1256' : 'windows-1252';
}

/** The UTF-16 that a file's first bytes are, if any. */
export function utf16(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text in UTF-16 has a zero in every other byte.
  const probe = head.subarray(0, 1000);
  const zeros = [0, 0];
  probe.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  const most = probe.length * 0.35;
  if (zeros[1]! > most && zeros[0]! < most / 10) return 'utf-16le';
  if (zeros[0]! > most && zeros[1]! < most / 10) return 'utf-16be';
  return undefined;
}

/**
 * DuckDB joins rows where line ends are mixed, and keeps a lone CR as text; every line end becomes LF on the way. Zero bytes,
 * which some databases pad their cells with, are left out.
 */
function oneLineEnd(): TransformStream<string, string> {
  let heldCr = false;
  return new TransformStream({
    transform(chunk, controller) {
      let text = heldCr ? `\r${chunk}` : chunk;
      heldCr = text.endsWith('\r');
      if (heldCr) text = text.slice(0, -1);
      controller.enqueue(tidy(text));
    },
    flush(controller) {
      if (heldCr) controller.enqueue('\n');
    },
  });
}

async function rewritten(blob: Blob, encoding: string, isWrapped: boolean, signal?: AbortSignal): Promise<Blob> {
  const lines = blob
    .stream()
    .pipeThrough(
      new TextDecoderStream(encoding, { ignoreBOM: true }) as unknown as TransformStream<Uint8Array, string>,
      { signal },
    )
    .pipeThrough(oneLineEnd());
  const text = isWrapped ? lines.pipeThrough(unwrapRows()) : lines;
  const bytes = text.pipeThrough(
    new TextEncoderStream() as unknown as TransformStream<string, Uint8Array<ArrayBuffer>>,
  );
  return new Response(bytes).blob();
}

const tidy = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

/** Mixed or old line ends, or zero bytes; a file with uniform LF or CRLF and none of these is read where it lies. */
function needsRewriting(samples: string[]): boolean {
  const text = samples.join('');
  if (text.includes('\0')) return true;
  const crlf = text.split('\r\n').length - 1;
  const cr = text.split('\r').length - 1 - crlf;
  const lf = text.split('\n').length - 1 - crlf;
  return cr > 0 || (crlf > 0 && lf > 0);
}

/**
 * Opens a file as text: other encodings become UTF-8, odd line ends become LF, quotes around whole rows
 * go; a plain UTF-8 file is not copied. `encoding` overrules what the samples say. Throws a `Refusal` for anything that is not text.
 */
export async function openText(file: Blob, signal?: AbortSignal, encoding?: string): Promise<TextFile> {
  let blob = file;
  const head = await bytesOf(blob, 0);
  const starts = blob.size > SAMPLE_BYTES ? [Math.floor(blob.size / 2), blob.size - SAMPLE_BYTES] : [];
  const later = await Promise.all(starts.map((start) => bytesOf(blob, start)));
  const isPlain = async () =>
    [head, ...later].every(isUtf8) && (starts.length === 0 || (await isUtf8Throughout(blob, signal)));
  const chosen = encoding ?? utf16(head) ?? ((await isPlain()) ? 'utf-8' : singleByteEncoding([head, ...later]));
  const decode = (bytes: Uint8Array) => new TextDecoder(chosen, { ignoreBOM: true }).decode(bytes);
  let samples = [head, ...later].map(decode);
  const notText = refusalOfText(samples[0]!);
  if (notText) throw new Refusal(notText);

  const isWrapped = hasWrappedRows(samples[0]!);
  if (chosen !== 'utf-8' || isWrapped || needsRewriting(samples)) {
    blob = await rewritten(blob, chosen, isWrapped, signal);
    samples = samples.map((sample) => (isWrapped ? unwrapped(tidy(sample)) : tidy(sample)));
  }
  // Old systems end a text with Ctrl-Z.
  const end = /\x1a\s*$/.exec(samples.at(-1)!)?.[0].length ?? 0;
  if (end > 0) {
    blob = blob.slice(0, -end);
    samples[samples.length - 1] = samples.at(-1)!.slice(0, -end);
  }
  return { blob, encoding: chosen, head: samples[0]!, later: samples.slice(1) };
}
