import { defineAnalysis, type Advice, type Telling, type TypedRow } from '../define';
import { axisBelow, axisBeside } from '../marks';
import { earlyWarning, isKnown } from '../history';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  age_days: 'days',
  customer_count: 'count',
  early_count: 'count',
  value: 'money',
  first_day_value: 'money',
  settled_value: 'money',
  value_low: 'money',
  value_high: 'money',
} as const;

type Age = TypedRow<typeof columns>;

/** The age by which what was spent on winning a customer should be back. */
const SOON = 90;

const reached = (rows: readonly Age[]) => rows.filter((row) => row.value !== null);

/** The ages that the sentence speaks of: those with enough customers who are new for certain, or all where none has. */
function spokenOf(rows: readonly Age[]): Age[] {
  const certain = reached(rows).filter(isKnown);
  return certain.length > 1 ? certain : reached(rows);
}

/** Below this many a year, one in ten more is a handful of people. */
const MANY = 100;

/** What a tenth more new customers than in the last year would bring within a year of their first orders, as those before them did. */
function winMore(rows: readonly Age[], { t, format }: Telling<keyof typeof messages>): Advice | undefined {
  const countAt = (age: number) => rows.find(({ age_days }) => age_days === age)?.customer_count ?? 0;
  const won_count = countAt(0) - countAt(365);
  const year = spokenOf(rows).findLast(({ age_days, value_low }) => age_days! <= 365 && value_low !== null);
  const value = year && isKnown(year) ? (year.settled_value ?? 0) : 0;
  if (won_count < MANY || value <= 0) return undefined;
  const money = 0.1 * won_count * value;
  const sentence = t('action_more', {
    won_count: format.count(won_count),
    age: year!.age_days!,
    gain: format.money(money),
  });
  return { lever: 'new', sentence, money, days: 365 };
}

function pointLabel(row: Age, { t, format }: Telling<keyof typeof messages>): string {
  const told = {
    age: row.age_days!,
    value: format.exactMoney(row.value!),
    customer_count: row.customer_count!,
  };
  if (row.value_low === null) return t('point', told);
  return t('point_interval', {
    ...told,
    low: format.exactMoney(row.value_low),
    high: format.exactMoney(row.value_high!),
  });
}

/** What a customer has brought a month, a quarter, a year after the first order, counted only over those old enough. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: { ltv_by_age: { params: [], columns } },
  lists: {
    customers_by_age: {
      params: [],
      columns: { age_days: 'days', customer_key: 'count', won_on: 'date', sales_by_age: 'money' },
    },
  },
  steps: {
    won_customer_movements: {
      params: [],
      columns: {
        customer_key: 'count',
        won_on: 'date',
        as_of_on: 'date',
        moved_on: 'date',
        sales: 'money',
        customer_count: 'count',
      },
    },
  },
  behindTitle: (row, { t }) => t('old_enough', { age: Number(row.age_days) }),
  isEmpty: ({ ltv_by_age }) => ltv_by_age.length === 0,
  sentence({ ltv_by_age }, _params, telling) {
    const { t, format, basis } = telling;
    const ages = spokenOf(ltv_by_age);
    const first = ages[0]!;
    const last = ages.at(-1)!;
    if (last === first) return [t('finding_young', { value: format.money(first.value!), basis }), t('action_young')];
    const finding = t('finding', {
      age: last.age_days!,
      value: format.money(last.value!),
      first: format.money(last.first_day_value!),
      basis,
    });
    const range =
      last.value_low === null
        ? t('few')
        : t('range', {
            customer_count: last.customer_count!,
            low: format.money(last.value_low),
            high: format.money(last.value_high!),
          });
    const soon = ages.findLast(({ age_days }) => age_days! <= SOON)!;
    const limit = Math.min(soon.value_low ?? soon.value!, soon.settled_value ?? Infinity);
    const figure = { low: last.value_low, high: last.value_high, settled: last.settled_value };
    const warning = earlyWarning(last, figure, format.money, telling);
    const more = winMore(ltv_by_age, telling);
    return [
      ...(isKnown(last) ? [] : warning),
      finding,
      range,
      ...(isKnown(last) ? warning : []),
      ...(limit <= 0 || !isKnown(soon) ? [] : [t('action', { age: soon.age_days!, limit: format.money(limit) })]),
      ...(more ? [more.sentence] : []),
    ];
  },
  advice: ({ ltv_by_age }, _params, telling) =>
    reached(ltv_by_age).length > 1 ? winMore(ltv_by_age, telling) : undefined,
  chart({ ltv_by_age }, _params, drawing) {
    const { plot, t, format, colour, width, basis } = drawing;
    const isNarrow = width < 500;
    const ages = reached(ltv_by_age);
    const last = ages.at(-1)!;
    const told = spokenOf(ltv_by_age).at(-1)!;
    const values = ages.flatMap(({ value, value_low, value_high }) => [
      value!,
      value_low ?? value!,
      value_high ?? value!,
    ]);
    const tick = format.axisMoney;
    const highest = Math.max(...values);
    // The first months lie close together: on a phone, every other one keeps its number.
    const end = last.age_days!;
    const isFar = (a: Age, i: number) => {
      const next = ages[i + 1];
      return (
        !next ||
        ((next.age_days! - a.age_days!) / Math.max(end, 1)) * (width - 90) > textWidth(format.money(a.value!)) + 6
      );
    };
    const labelled = ages.filter(isFar);
    const position = { x: 'age_days', y: 'value' } as const;
    return {
      height: isNarrow ? 340 : 380,
      marginTop: 32,
      marginLeft: 16 + textWidth(tick(Math.min(highest, 999_999))),
      marginRight: isNarrow ? 24 : 40,
      marginBottom: 48,
      x: {
        domain: [0, Math.max(end, 30)],
        ticks: ages
          .map(({ age_days }) => age_days!)
          .filter((age) => end < 180 || age === 0 || age >= (isNarrow || end > 365 ? 90 : 60)),
        tickFormat: format.count,
        ...axisBelow(t('axis_age')),
      },
      y: {
        domain: [Math.min(0, ...values), Math.max(1e-9, 1.08 * highest)],
        ticks: 5,
        tickFormat: tick,
        ...axisBeside(t('axis_value', { basis })),
      },
      marks: [
        plot.areaY(
          ages.filter(({ value_low }) => value_low !== null),
          { x: 'age_days', y1: 'value_low', y2: 'value_high', fill: colour.accent, fillOpacity: 0.18 },
        ),
        plot.ruleY([0], { stroke: colour.line }),
        plot.lineY(ages, { ...position, stroke: colour.accent, strokeWidth: 2 }),
        plot.dot(ages, {
          ...position,
          r: (row: Age) => (row === told ? 6 : 4),
          fill: (row: Age) => (row === told ? colour.highlight : colour.accent),
        }),
        ...[false, true].map((isLast) =>
          plot.text(
            labelled.filter((row) => (row === last) === isLast),
            {
              ...position,
              text: (row: Age) => format.money(row.value!),
              dy: -16,
              // The last stands at the edge.
              textAnchor: isLast ? 'end' : 'middle',
              dx: isLast ? 8 : 0,
              stroke: 'var(--surface)',
              strokeWidth: 4,
              fill: (row: Age) => (row === told ? colour.highlight : colour.quiet),
              fontSize: (row: Age) => (row === told ? 15 : 12),
              fontWeight: 600,
            },
          ),
        ),
        plot.tip(ages, plot.pointerX({ ...position, ...tipFor(width), title: (row: Age) => pointLabel(row, drawing) })),
      ],
      r: { type: 'identity' },
      color: { type: 'identity' },
    };
  },
  note({ ltv_by_age }, { t, format }) {
    const early = reached(ltv_by_age).find((row) => !isKnown(row));
    const notes = [
      ...(early ? [t('early', { age: format.days(early.age_days!) })] : []),
      ...(ltv_by_age.some(({ value }) => value === null) ? [t('note_old')] : []),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
  },
  points: ({ ltv_by_age }, telling) => reached(ltv_by_age).map((row) => ({ label: pointLabel(row, telling) })),
});
