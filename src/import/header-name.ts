/**
 * A column name with case, accents, currency signs, spacing, punctuation and invisible marks taken out: `\uFEFF Order_ID ` is `order id`,
 * `Référence` is `reference`. Arabic letters that are written in several ways become one.
 */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Sc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\ufffd\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[\s_\-./:()]+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

const normalised = new Map<string, string>();

/** The same for names that stand in the code, each done once. */
export function knownHeader(name: string): string {
  let found = normalised.get(name);
  if (found === undefined) normalised.set(name, (found = normaliseHeader(name)));
  return found;
}
