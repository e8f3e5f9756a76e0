import { NO_CURRENCY, type ScopeWish } from '../../../permalink/fragment';
import { formatRates, parseRates } from '../../../warehouse/money-basis';
import type { Extent } from '../../../warehouse/load';
import type { Scope } from '../../../warehouse/scope';

export interface EffectiveScope {
  scope: Scope;
  /** Wishes of the link that this shop's orders cannot meet. */
  unmet: string[];
}

/** The scope in force: what the link wishes where the shop has it, else the default (all days, the commonest currency, net). */
export function effectiveScope(wish: ScopeWish | undefined, extent: Extent): EffectiveScope {
  const unmet: string[] = [];
  const among = (wished: string | null | undefined, present: readonly string[]): string | null => {
    if (wished === null || wished === undefined || present.includes(wished)) return wished ?? null;
    unmet.push(wished);
    return null;
  };
  const codes = extent.currencies.map((currency) => currency ?? NO_CURRENCY);
  const currency = among(wish?.currency, codes) ?? codes[0] ?? NO_CURRENCY;
  const rising = (from: string | null = null, to: string | null = null): [string | null, string | null] => {
    if (!from || !to || from <= to) return [from, to];
    unmet.push(`${from}..${to}`);
    return [null, null];
  };
  const [from, to] = rising(wish?.from, wish?.to);
  const [, asOf] = rising(from, wish?.asOf);
  const [wonFrom, wonTo] = rising(wish?.wonFrom, wish?.wonTo);
  return {
    scope: {
      from,
      to,
      asOf,
      currency: currency === NO_CURRENCY ? null : currency,
      rates: currency === NO_CURRENCY ? null : foreign(wish?.rates, currency, codes),
      money: wish?.money ?? 'net',
      shipping: wish?.shipping ?? null,
      taxes: wish?.taxes ?? null,
      returnsOn: wish?.returnsOn ?? 'order',
      country: among(wish?.country, extent.countries),
      channel: among(wish?.channel, extent.channels),
      wonFrom,
      wonTo,
      wonCountry: among(wish?.wonCountry, extent.countries),
      wonChannel: among(wish?.wonChannel, extent.channels),
      wonDiscount: wish?.wonDiscount ?? null,
      compare: wish?.compare ?? 'previous',
    },
    unmet,
  };
}

/** The rates of currencies that the shop has, other than the scope's own. */
function foreign(wished: string | null | undefined, own: string, present: readonly string[]): string | null {
  const rates = parseRates(wished ?? '') ?? new Map<string, number>();
  return formatRates(new Map([...rates].filter(([code]) => code !== own && present.includes(code))));
}
