import * as v from 'valibot';
import { CHART_SPEC } from './chart-spec';
import { MAX_FRAGMENT_LENGTH } from './fragment';

/** What is packed in a link unpacks to this many bytes at most. */
const MAX_BYTES = 65_536;

/** Keys that no version knows are dropped, and a chart that none could draw. */
const LINKED_QUERY = v.object({
  sql: v.pipe(
    v.string(),
    v.check((sql) => sql.trim() !== ''),
  ),
  chart: v.fallback(v.optional(CHART_SPEC), undefined),
});

/** A query as a link carries it. */
export type LinkedQuery = v.InferOutput<typeof LINKED_QUERY>;

/** Why a link gives no query; `not_a_query` unpacks to something else. */
export type LinkFault = 'broken' | 'too_long' | 'too_big' | 'newer_version' | 'not_a_query';

/** Packs a query into letters, digits, `-` and `_`: JSON, deflated, in base64url. */
export async function encode({ sql, chart }: LinkedQuery): Promise<string> {
  const deflated = new Blob([JSON.stringify({ sql, chart })])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Unpacks what somebody put into a link; never throws, and unpacks no further than to what a query may be. */
export async function decode(z: string): Promise<{ ok: LinkedQuery } | { fault: LinkFault }> {
  if (z.length > MAX_FRAGMENT_LENGTH) return { fault: 'too_long' };
  let json: unknown;
  try {
    const text = await inflated(bytesOf(z));
    if (text === undefined) return { fault: 'too_big' };
    json = JSON.parse(text);
  } catch {
    return { fault: 'broken' };
  }
  const query = v.safeParse(LINKED_QUERY, json);
  return query.success ? { ok: query.output } : { fault: 'not_a_query' };
}

function bytesOf(z: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(z)) throw new Error('not base64url');
  return Uint8Array.from(atob(z.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

/** The text that was deflated; undefined as soon as it is too big. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MAX_BYTES) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
