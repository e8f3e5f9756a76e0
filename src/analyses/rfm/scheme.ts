import type { Literal } from '../../engine/sql-literal';
import { choice, cutOffs } from '../params';

/** How customers are scored and what the groups are called; the schemes named after others approximate them. */
export const SCORING = {
  scheme: choice(['regulars', 'classic', 'shopify_like', 'klaviyo_like'], 'regulars'),
  recency_cuts: cutOffs([4, 2], 0, 10_000),
  frequency_cuts: cutOffs([4, 2], 0, 10_000),
  monetary_cuts: cutOffs([4, 2], 0, 1e9),
  ties: choice(['values', 'ntile'], 'values'),
};

const CUTS = ['recency_cuts', 'frequency_cuts', 'monetary_cuts'] as const;

/** Cut-offs that are not as many as the scale of the scheme takes: it has five scores, or three. */
export function misfitCuts(values: Record<string, Literal>): string[] {
  const taken = values.scheme === 'klaviyo_like' ? 2 : 4;
  const count = (name: string) => (values[name] as readonly number[] | undefined)?.length ?? 0;
  return CUTS.filter((name) => ![0, taken].includes(count(name)));
}

export type Scheme = (typeof SCORING.scheme)['initial'];

/** The parameters that every macro of scored customers takes. */
export const SCORED_BY = Object.keys(SCORING) as (keyof typeof SCORING)[];

export interface Leading {
  best: string;
  gone: string;
  slipping: string;
  /** Those who are gone bought as often and as much as the best; else often or much. */
  isAlike: boolean;
}

/** The groups of those who buy often, much and of late, of those who did so until they fell silent, and of those next to these. */
export const LEADING: Record<Scheme, Leading> = {
  regulars: { best: 'best', gone: 'best_gone', slipping: 'slipping', isAlike: true },
  classic: { best: 'champions', gone: 'cannot_lose', slipping: 'at_risk', isAlike: false },
  shopify_like: { best: 'champions', gone: 'previously_loyal', slipping: 'at_risk', isAlike: true },
  klaviyo_like: { best: 'champions', gone: 'at_risk', slipping: 'needs_attention', isAlike: false },
};

/** Below this many customers, fifths are a handful of people each. */
export const FEW_CUSTOMERS = 25;
