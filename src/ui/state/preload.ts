import { aboutOf, messagesOf, QUESTIONS } from '../../analyses/questions';
import { preloadWorkers } from '../../import/containers/converters';
import { LOCALES } from '../../locale/locales';
import { PARTS } from './lazy-parts';
import { CATALOGUES } from './locale.svelte';

/** Fetches in idle time whatever a later click would fetch, so that the page goes on without a connection. */
export function preloadRest(): void {
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  later(() => {
    const parts = [
      import('@observablehq/plot'),
      ...preloadWorkers(),
      ...Object.values(PARTS).map((fetchPart) => fetchPart()),
      ...LOCALES.flatMap(({ id }) => [
        CATALOGUES[id](),
        messagesOf(id),
        ...QUESTIONS.map((entry) => aboutOf(entry.id, id)),
      ]),
    ];
    // A part that does not come now is fetched again when it is needed.
    void Promise.allSettled(parts);
  });
}
