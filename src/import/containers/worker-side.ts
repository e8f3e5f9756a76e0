import { Refusal, type RefusalReason } from '../refusal';

/** What a converting worker is asked. */
export interface Question {
  blob: Blob;
  encoding?: string | undefined;
}

/** What it answers. */
export type Answer<T> = { value: T } | { refused: RefusalReason };

/** Lets a worker convert the one blob it is sent. */
export function answerWith<T>(convert: (blob: Blob, encoding?: string) => Promise<T>): void {
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    const answer = (message: Answer<T>) => self.postMessage(message);
    try {
      answer({ value: await convert(data.blob, data.encoding) });
    } catch (error) {
      answer({ refused: error instanceof Refusal ? error.reason : 'unreadable' });
    }
  };
}
