import { locale } from '../../state/locale.svelte';
import type { Relation, SchemaColumn } from './schema.svelte';
import { words } from './words.svelte';

/** What a column holds: as its maker said, else as the shop's tables mean it. */
export const columnMeaning = ({ name, comment }: Pick<SchemaColumn, 'name' | 'comment'>): string | undefined =>
  comment ?? words.column(name);

/** What a relation holds. */
export const relationMeaning = ({ name, group, comment }: Relation): string | undefined =>
  (group === 'own' ? undefined : words.relation(name)) ?? comment ?? undefined;

/** A small text about a name in the reader's language; `code` stands above it, what the library says of itself below. */
export function about(text: string | undefined, english?: string, code?: string): HTMLElement | null {
  if (!text && !english && !code) return null;
  const box = document.createElement('div');
  box.className = 'about-name';
  if (code) box.append(element('code', code, 'en', 'ltr'));
  if (text) box.append(element('p', text, locale.id, 'auto'));
  if (english) box.append(element('p', english, 'en', 'ltr'));
  return box;
}

function element(tag: string, text: string, lang: string, dir: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.lang = lang;
  made.dir = dir;
  return made;
}
