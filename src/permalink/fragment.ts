import * as v from 'valibot';
import { otherList } from '../analyses/behind';
import type { Question } from '../analyses/define';
import type { Param } from '../analyses/params';
import type { Literal } from '../engine/sql-literal';
import { parseRates } from '../warehouse/money-basis';
import type { Scope } from '../warehouse/scope';
import type { LinkFault } from './sql-link';

/** What a link says of the scope; null leaves a setting at its default. The words are frozen with `v=1`. */
export type ScopeWish = { [K in keyof Scope]: Scope[K] | null };

export interface Address {
  /** `home`, one of the shop's own pages, or the id of an analysis. */
  page: string;
  /** Values by parameter; absent ones are at their defaults. */
  params: Record<string, Literal>;
  scope: ScopeWish;
  /** The row whose customers are open: its values in the columns that pick them. */
  behind?: readonly string[];
  /** On the SQL page, the packed query of a link, or why there is none in it. */
  query?: { z: string } | { fault: LinkFault };
  /** Parts of the link that meant nothing and were left out. */
  ignored: string[];
}

/** In a link, the word for orders whose file names no currency. */
export const NO_CURRENCY = 'none';

const DAY = v.pipe(
  v.string(),
  v.isoDate(),
  // Some browsers read the 30th of February as the 1st of March.
  v.check((text) => new Date(text).toJSON()?.startsWith(text)),
);
const NAME = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const SCOPE: Record<string, { key: keyof Scope; schema: v.GenericSchema<string> }> = {
  from: { key: 'from', schema: DAY },
  to: { key: 'to', schema: DAY },
  asof: { key: 'asOf', schema: DAY },
  currency: { key: 'currency', schema: v.pipe(v.string(), v.regex(/^(.{1,3}|none)$/u)) },
  rates: {
    key: 'rates',
    schema: v.pipe(
      v.string(),
      v.maxLength(400),
      v.check((text) => parseRates(text) !== null),
    ),
  },
  money: { key: 'money', schema: v.picklist(['net', 'discounted', 'gross']) },
  shipping: { key: 'shipping', schema: v.literal('in') },
  taxes: { key: 'taxes', schema: v.literal('in') },
  returns: { key: 'returnsOn', schema: v.picklist(['order', 'refund']) },
  country: { key: 'country', schema: NAME },
  channel: { key: 'channel', schema: NAME },
  won_from: { key: 'wonFrom', schema: DAY },
  won_to: { key: 'wonTo', schema: DAY },
  won_country: { key: 'wonCountry', schema: NAME },
  won_channel: { key: 'wonChannel', schema: NAME },
  won_discount: { key: 'wonDiscount', schema: v.picklist(['with', 'without']) },
  compare: { key: 'compare', schema: v.picklist(['previous', 'year']) },
};

export const ANY_SCOPE: ScopeWish = {
  from: null,
  to: null,
  asOf: null,
  currency: null,
  rates: null,
  money: null,
  shipping: null,
  taxes: null,
  returnsOn: null,
  country: null,
  channel: null,
  wonFrom: null,
  wonTo: null,
  wonCountry: null,
  wonChannel: null,
  wonDiscount: null,
  compare: null,
};

/** Settings whose default has a word. */
const DEFAULT_SCOPE: Partial<ScopeWish> = { money: 'net', returnsOn: 'order', compare: 'previous' };

/** Pages that are no questions. */
export const OWN_PAGES: readonly string[] = ['data', 'platforms', 'sql'];

/** What stands behind so many characters is not read. */
export const MAX_FRAGMENT_LENGTH = 16_384;
const MAX_VALUE_LENGTH = 200;

/** Percent-escapes that are no characters make `decodeURIComponent` throw; `URLSearchParams` reads them as they are. */
function parts(hash: string): { page: string; entries: [string, string][] } {
  const [path = '', query = ''] = hash
    .slice(0, MAX_FRAGMENT_LENGTH)
    .replace(/^#\/?/, '')
    .split(/\?(.*)/s);
  return { page: path.replaceAll('-', '_').replace(/\/$/, ''), entries: [...new URLSearchParams(query)] };
}

/**
 * Reads an untrusted fragment. Nothing in it reaches SQL except through the schemas of the scope and of the page's parameters;
 * whatever does not fit is left at its default and listed. `questionOf` gives a page's analysis, or undefined for no such page.
 */
export function parseFragment(hash: string, questionOf: (page: string) => Question | undefined): Address {
  const { page, entries } = parts(hash);
  const ignored: string[] = [];
  const isOwn = page === '' || OWN_PAGES.includes(page);
  const question = isOwn ? undefined : questionOf(page);
  const known = isOwn ? {} : question?.params;
  if (!known) ignored.push(page.slice(0, 60));
  const address: Address = { page: known ? page || 'home' : 'home', params: {}, scope: { ...ANY_SCOPE }, ignored };

  const behind = entries.filter(([name]) => name === 'of').map(([, text]) => text);
  const { by = [], optional = [] } = question?.behind ?? {};
  const isOther = otherList(question?.behind, behind) !== undefined;
  const isFull = behind.length <= by.length && behind.length >= by.length - optional.length;
  const isBehind = (isOther || isFull) && behind.every((text) => text.length <= MAX_VALUE_LENGTH);
  if (isBehind && behind.length > 0) address.behind = behind;

  const z = page === 'sql' ? entries.find(([name]) => name === 'z')?.[1] : undefined;
  if (z !== undefined) {
    const isNewer = entries.some(([name, text]) => name === 'v' && text !== '1');
    const isCut = hash.length > MAX_FRAGMENT_LENGTH;
    address.query = isNewer ? { fault: 'newer_version' } : isCut ? { fault: 'too_long' } : { z };
  }

  for (const [name, text] of entries) {
    if (name === 'of' && isBehind) continue;
    if (z !== undefined && (name === 'v' || (name === 'z' && text === z))) continue;
    const setting = Object.hasOwn(SCOPE, name) ? SCOPE[name] : undefined;
    const param: Param | undefined = known && Object.hasOwn(known, name) ? known[name] : undefined;
    const schema = setting?.schema ?? param?.schema;
    const parsed = schema ? v.safeParse(schema, text) : undefined;
    if (name === 'v' && text === '1') continue;
    if (!parsed?.success) ignored.push(`${name}=${text}`.slice(0, 60));
    else if (setting) Object.assign(address.scope, { [setting.key]: parsed.output });
    else address.params[name] = parsed.output;
  }
  for (const name of question?.misfits?.(address.params) ?? []) {
    ignored.push(`${name}=${known![name]!.write(address.params[name]!)}`.slice(0, 60));
    delete address.params[name];
  }
  return address;
}

/** The fragment of an address, without what is at its default. */
export function formatFragment(address: Omit<Address, 'ignored'>, question?: Question): string {
  const query = new URLSearchParams();
  for (const [name, param] of Object.entries(question?.params ?? {})) {
    const value = address.params[name];
    if (value !== undefined && param.write(value) !== param.write(param.initial)) query.set(name, param.write(value));
  }
  for (const [name, { key }] of Object.entries(SCOPE)) {
    const value = address.scope[key];
    if (value !== null && value !== DEFAULT_SCOPE[key]) query.set(name, value);
  }
  for (const value of address.behind ?? []) query.append('of', value);
  if (address.query && 'z' in address.query) {
    query.set('v', '1');
    query.set('z', address.query.z);
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#/${address.page === 'home' ? '' : address.page}${text && `?${text}`}`;
}
