import { IntlMessageFormat } from 'intl-messageformat';

export type Values = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** Keeps a value's own direction inside a sentence that runs the other way (U+2068 first strong isolate, U+2069 pop). */
const isolated = (value: string | number) => (typeof value === 'string' ? `\u2068${value}\u2069` : value);

/** Reads ICU messages of one catalogue; numbers are grouped as the language does; in right-to-left languages inserted texts are isolated from the sentence. */
export function translator<Key extends string>(
  catalogue: Record<Key, string>,
  locale: string,
  dir: 'ltr' | 'rtl',
): Translate<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(locale);
  return (key, values) => {
    let message = parsed.get(key);
    if (!message) {
      if (catalogue[key] === undefined) throw new Error(`missing message: ${key}`);
      message = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    // A selector such as a parameter's option must reach the message as it is.
    const selectors = /\{(\w+), select,/g;
    const chosen = new Set([...catalogue[key].matchAll(selectors)].map((match) => match[1]));
    const inserted = Object.entries(values ?? {}).map(([name, value]) => {
      const isPlain = typeof value === 'number' && !catalogue[key].includes(`{${name},`);
      const written = isPlain ? numbers.format(value) : value;
      return [name, dir === 'rtl' && !chosen.has(name) ? isolated(written) : written];
    });
    return message.format(Object.fromEntries(inserted)) as string;
  };
}
