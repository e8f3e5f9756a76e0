import { expect } from 'vitest';
import * as Plot from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { ANALYSES } from '../../src/analyses';
import type { Advice, Analysis, AnyAnalysis, Drawing, Queries, Results } from '../../src/analyses/define';
import { callMacro } from '../../src/analyses/macros';
import type { Params, ParamValues } from '../../src/analyses/params';
import type { Row } from '../../src/engine/arrow-rows';
import type { Engine } from '../../src/engine/engine';
import type { Literal } from '../../src/engine/sql-literal';
import { formatsFor, type Formats } from '../../src/locale/formats';
import ar from '../../src/locale/ar';
import en from '../../src/locale/en';
import { translator } from '../../src/locale/translate';
import { rows } from './shop';

const CATALOGUES = { en, ar };

/** Formats that refuse what would reach the reader as `NaN`, as 0 where there is nothing, or as 1970. */
function soundFormats(locale: string): Formats {
  const formats = Object.entries(formatsFor(locale, null)).map(([name, write]) => [
    name,
    (value: number & Date) => {
      const isSound = Array.isArray(value) ? value.every(Boolean) : value !== null && Number.isFinite(Number(value));
      if (!isSound) throw new Error(`not a value for ${name}: ${value}`);
      return write(value);
    },
  ]);
  return Object.fromEntries(formats);
}

/** What an analysis tells and draws with, for a shop without a currency; English unless told. */
export function telling<Messages extends Record<string, string>>(
  messages: Messages,
  options: { locale?: 'en' | 'ar'; money?: 'net' | 'gross'; width?: number } = {},
): Drawing<keyof Messages & string> {
  const { locale = 'en', money = 'gross', width = 900 } = options;
  return {
    t: translator<keyof Messages & string>(messages, locale, locale === 'ar' ? 'rtl' : 'ltr'),
    format: soundFormats(locale),
    basis: translator(CATALOGUES[locale], locale, 'ltr')('basis', { money, added: 'none' }),
    plot: Plot,
    width,
    colour: { accent: '#0f766e', highlight: '#b45309', quiet: '#6b645c', pale: '#cfc9c0', line: '#e4e0da' },
  };
}

/** What the macros of an analysis give for the shop that is loaded, with its default arguments unless told. */
export async function resultsOf<P extends Params, Q extends Queries, Key extends string>(
  engine: Engine,
  analysis: Analysis<P, Q, Key>,
  values: Record<string, Literal> = {},
): Promise<Results<Q>> {
  const { macros } = ANALYSES.find((entry) => entry.analysis === (analysis as unknown as AnyAnalysis))!;
  const results: Record<string, Row[]> = {};
  for (const macro of macros.values()) results[macro.name] = await rows(engine, callMacro(macro, values));
  return results as Results<Q>;
}

/** What the parameters of an analysis are before the reader changes any. */
export const paramDefaults = <P extends Params>({ params }: { params: P }): ParamValues<P> =>
  Object.fromEntries(Object.entries(params).map(([name, { initial }]) => [name, initial])) as ParamValues<P>;

/** Everything an analysis would put before the reader, as text; the chart is made for a phone and for a desk. */
export async function tell<P extends Params, Q extends Queries, Messages extends Record<string, string>>(
  engine: Engine,
  analysis: Analysis<P, Q, keyof Messages & string>,
  messages: Messages,
  values: Record<string, Literal> = {},
  options: Parameters<typeof telling>[1] = {},
): Promise<{ sentence: string; figures: string[]; points: string[]; chart: PlotOptions | undefined }> {
  const results = await resultsOf(engine, analysis, values);
  const drawing = telling(messages, options);
  const params = { ...paramDefaults(analysis), ...values } as ParamValues<P>;
  const figures = (analysis.figures?.(results, drawing) ?? []).map(
    ({ label, value, sentence }) => `${label}: ${value}. ${sentence}`,
  );
  if (analysis.isEmpty(results)) return { sentence: drawing.t('empty'), figures, points: [], chart: undefined };
  const points = (analysis.points?.(results, drawing, params) ?? []).map(({ label }) => label);
  checkedAdvice(analysis, results, params, drawing);
  const isBlank = analysis.isBlank?.(results, params, drawing) ?? false;
  if (!isBlank) analysis.chart?.(results, params, { ...drawing, width: 340 });
  const chart = isBlank ? undefined : analysis.chart?.(results, params, drawing);
  return { sentence: analysis.sentence(results, params, drawing).join(' '), figures, points, chart };
}

/** What an analysis advises, having checked that its page says it in these words and that they state the sum; undefined where nothing. */
export async function adviceOf<P extends Params, Q extends Queries, Messages extends Record<string, string>>(
  engine: Engine,
  analysis: Analysis<P, Q, keyof Messages & string>,
  messages: Messages,
  values: Record<string, Literal> = {},
  locale: 'en' | 'ar' = 'en',
): Promise<Advice | undefined> {
  const results = await resultsOf(engine, analysis, values);
  if (analysis.isEmpty(results)) return undefined;
  const params = { ...paramDefaults(analysis), ...values } as ParamValues<P>;
  const drawing = telling(messages, { locale });
  return checkedAdvice(analysis, results, params, drawing);
}

function checkedAdvice<P extends Params, Q extends Queries, Key extends string>(
  analysis: Analysis<P, Q, Key>,
  results: Results<Q>,
  params: ParamValues<P>,
  drawing: Drawing<Key>,
): Advice | undefined {
  const advice = analysis.advice?.(results, params, drawing);
  if (advice && advice.money > 0) {
    expect(analysis.sentence(results, params, drawing)).toContain(advice.sentence);
    expect(advice.sentence).toContain(drawing.format.money(advice.money));
  }
  return advice;
}
