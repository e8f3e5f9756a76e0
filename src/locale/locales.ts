/** The languages of the page. A further one is a catalogue here, and `messages` and `about` files in the analysis folders. */
export const LOCALES = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

export type LocaleId = (typeof LOCALES)[number]['id'];

/** The first of the reader's languages that there is a catalogue for, else English. */
export function preferredLocale(wanted: readonly string[]): LocaleId {
  const found = wanted.map((tag) => LOCALES.find(({ id }) => id === tag.split('-')[0])).find(Boolean);
  return found?.id ?? 'en';
}
