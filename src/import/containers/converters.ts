import { Refusal } from '../refusal';
import type { JsonTable } from './json';
import type { Sheet } from './workbook';
import type { Answer, Question } from './worker-side';
import type { Zip } from './zip';

/** What turns files that are not text into comma separated text. */
export interface Converters {
  zip(blob: Blob, signal?: AbortSignal): Promise<Zip>;
  workbook(blob: Blob, signal?: AbortSignal): Promise<Sheet[]>;
  parquet(blob: Blob, signal?: AbortSignal): Promise<Blob>;
  json(blob: Blob, signal?: AbortSignal, encoding?: string): Promise<JsonTable[]>;
}

type LoadWorker = () => Promise<{ default: new () => Worker }>;

/** The worker's script stands as text in a chunk of its own and starts from a blob, so that the page's policy holds for it. */
const SCRIPTS = {
  zip: () => import('./zip.worker?worker&inline'),
  workbook: () => import('./workbook.worker?worker&inline'),
  parquet: () => import('./parquet.worker?worker&inline'),
  json: () => import('./json.worker?worker&inline'),
} satisfies Record<keyof Converters, LoadWorker>;

async function inWorker<T>(load: LoadWorker, blob: Blob, signal?: AbortSignal, encoding?: string): Promise<T> {
  const { default: ConvertingWorker } = await load().catch((cause: unknown) => {
    throw new Refusal('no_reader', { cause });
  });
  signal?.throwIfAborted();
  const worker = new ConvertingWorker();
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer<T>>) =>
        'value' in data ? resolve(data.value) : reject(new Refusal(data.refused));
      // The memory of a worker ends before that of the tab.
      worker.onerror = () => reject(new Refusal('too_big'));
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage({ blob, encoding } satisfies Question);
    });
  } finally {
    worker.terminate();
  }
}

/** Converts in workers that live for one file. */
export const workers: Converters = {
  zip: (blob, signal) => inWorker(SCRIPTS.zip, blob, signal),
  workbook: (blob, signal) => inWorker(SCRIPTS.workbook, blob, signal),
  parquet: (blob, signal) => inWorker(SCRIPTS.parquet, blob, signal),
  json: (blob, signal, encoding) => inWorker(SCRIPTS.json, blob, signal, encoding),
};

/** Fetches the workers' scripts, so that such files can be read without a connection. */
export const preloadWorkers = (): Promise<unknown>[] => Object.values(SCRIPTS).map((load) => load());
