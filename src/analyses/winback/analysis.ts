import { defineAnalysis, type Advice, type Telling, type TypedRow } from '../define';
import { axisBelow } from '../marks';
import { earlyWarning, isTooShort, mayLookNew, tooShort } from '../history';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  order_number: 'count',
  customer_count: 'count',
  gap_source: 'text',
  gap_count: 'count',
  gap_median: 'days',
  gap_p80: 'days',
  gap_p90: 'days',
  early_gap_count: 'count',
  settled_p80: 'days',
  settled_p90: 'days',
  flattening_days: 'days',
  history_days: 'days',
  late_after_days: 'days',
  late_count: 'count',
  late_share: 'share',
  late_return_count: 'count',
  value_at_stake: 'money',
  expected_count: 'number',
  expected_sales: 'money',
} as const;

type Group = TypedRow<typeof columns>;

/** Below this many, each can be written to by hand. */
const FEW = 20;

/** All who are late, one order of each, and what of it is to be expected within a year. */
function lateOnes(winback: readonly Group[]) {
  const sum = (value: (row: Group) => number) => winback.reduce((total, row) => total + value(row), 0);
  return {
    late_count: sum((row) => row.late_count!),
    stake: sum((row) => row.value_at_stake!),
    expected: sum((row) => row.expected_count!),
    gain: sum((row) => row.expected_sales!),
  };
}

/** Undefined where so few are late that each can be written to by hand. */
function writeToMany(winback: readonly Group[], { t, format }: Telling<keyof typeof messages>): Advice | undefined {
  const { late_count, stake, expected, gain } = lateOnes(winback);
  if (late_count < FEW) return undefined;
  const sentence = t('action', {
    late_count: format.count(late_count),
    stake: format.money(stake),
    hope: gain > 0 ? 'some' : 'none',
    expected: expected < 0.5 ? 'nobody' : 'some',
    expected_count: format.count(Math.round(expected)),
    gain: format.money(gain),
    share: format.share(stake && gain / stake),
  });
  return { lever: 'again', sentence, money: gain };
}

/** From when somebody who bought once is late without customers who may only look new, where most of the returns are theirs. */
function earlyOnes(row: Group, late_after: string, telling: Telling<keyof typeof messages>): string[] {
  const won = { customer_count: row.gap_count, early_count: row.early_gap_count };
  const settled = { p80: row.settled_p80, p90: row.settled_p90 }[late_after];
  if (row.order_number !== 1 || settled === undefined || row.gap_source !== 'own' || !mayLookNew(won)) return [];
  const figure = { low: row.late_after_days, high: row.late_after_days, settled };
  return earlyWarning(won, figure, telling.format.days, telling);
}

/** The group that the sentence speaks of: the first that has somebody, of those with a day. */
function spokenOf(winback: readonly Group[]): Group | undefined {
  const known = winback.filter((group) => group.late_after_days !== null);
  return known.find((group) => group.customer_count! > 0) ?? known[0];
}

/** Whether the files are too short for a day drawn from the gaps; a fixed one says what it says. */
const isShort = (row: Group, late_after: string): boolean =>
  Number.isNaN(Number(late_after)) && isTooShort(row.history_days!, row.late_after_days!);

const pointLabel = (row: Group, { t, format }: Telling<keyof typeof messages>) => {
  const times = t('times', { order_number: String(row.order_number) });
  if (row.late_after_days === null) return t('point_unknown', { times, customer_count: row.customer_count! });
  return t('point', {
    times,
    days: format.days(row.late_after_days),
    late_count: format.count(row.late_count!),
    customer_count: row.customer_count!,
    stake: format.exactMoney(row.value_at_stake!),
  });
};

/** From which day a customer is late, by how often they bought, and whom to write to now. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: { winback: { params: ['count_by', 'late_after'], columns } },
  lists: {
    late_customers: {
      params: ['count_by', 'late_after'],
      columns: {
        customer_key: 'count',
        order_number: 'count',
        days_since_last_order: 'days',
        days_late: 'days',
        value_at_stake: 'money',
      },
    },
  },
  behindTitle: (row, { t }) => t('times', { order_number: String((row as Group).order_number) }),
  isEmpty: ({ winback }) => winback.length === 0,
  isBlank: ({ winback }) => spokenOf(winback) === undefined,
  sentence({ winback }, { late_after }, telling) {
    const { t, format } = telling;
    const { late_count, stake } = lateOnes(winback);
    const row = spokenOf(winback);
    if (!row) return [t(late_after === 'flattening' ? 'finding_steady' : 'finding_unknown'), t('action_unknown')];
    const named = {
      late_after,
      times: t('times', { order_number: String(row.order_number) }),
      days: format.days(row.late_after_days!),
    };
    if (isShort(row, late_after))
      return [tooShort(row.history_days!, row.late_after_days!, telling), t('action_short')];
    if (late_count === 0) return [t('finding_nobody', named), t('action_nobody')];
    const finding = t('finding', {
      ...named,
      late_count: format.count(row.late_count!),
      customer_count: format.count(row.customer_count!),
    });
    const action =
      writeToMany(winback, telling)?.sentence ?? t('action_few', { late_count, stake: format.money(stake) });
    return [finding, ...earlyOnes(row, late_after, telling), action];
  },
  advice({ winback }, { late_after }, telling) {
    const row = spokenOf(winback);
    return !row || isShort(row, late_after) ? undefined : writeToMany(winback, telling);
  },
  targets({ winback }, { late_after }) {
    const row = spokenOf(winback);
    return !row || isShort(row, late_after)
      ? []
      : [{ list: 'late_customers', customer_count: lateOnes(winback).late_count }];
  },
  chart({ winback }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const known = winback.filter((row) => row.late_after_days !== null);
    const name = (row: Group) => t('times', { order_number: String(row.order_number) });
    const label = (row: Group) => t('label', { days: format.days(row.late_after_days!), late_count: row.late_count! });
    const end = 1.02 * Math.max(1, ...known.map((row) => Math.max(row.late_after_days!, row.gap_median ?? 0)));
    const names = Math.max(...winback.map((row) => textWidth(name(row))));
    const marginLeft = isNarrow ? 8 : 16 + names;
    const marginRight = isNarrow ? 8 : 24 + Math.max(0, ...known.map((row) => textWidth(label(row))));
    const text = { y: name, fontWeight: 600, textAnchor: 'start', lineAnchor: isNarrow ? 'bottom' : 'middle' } as const;
    const above = isNarrow ? -18 : 0;
    return {
      height: (isNarrow ? 84 : 64) + winback.length * (isNarrow ? 60 : 56),
      marginTop: isNarrow ? 24 : 8,
      marginLeft,
      marginRight,
      marginBottom: 44,
      x: {
        domain: [0, end],
        ticks: isNarrow ? 4 : 6,
        tickFormat: format.count,
        ...axisBelow(t('axis_days')),
        grid: true,
      },
      y: { type: 'band', domain: winback.map(name), padding: isNarrow ? 0.6 : 0.45, axis: null },
      marks: [
        plot.barX(known, {
          x: 'late_after_days',
          y: name,
          fill: (row: Group) => (row.order_number === 1 ? colour.highlight : colour.accent),
          fillOpacity: (row: Group) => (row.gap_source === 'own' ? 1 : 0.45),
          title: (row: Group) => pointLabel(row, drawing),
          tip: tipFor(width),
        }),
        plot.tickX(
          known.filter((row) => row.gap_median !== null && row.gap_median < row.late_after_days!),
          { x: 'gap_median', y: name, stroke: 'var(--plot-background)', strokeWidth: 2 },
        ),
        isNarrow
          ? plot.text(winback, {
              ...text,
              frameAnchor: 'left',
              text: (row: Group) =>
                row.late_after_days === null ? `${name(row)}: ${t('unknown')}` : `${name(row)}: ${label(row)}`,
              dy: above,
            })
          : plot.text(winback, { ...text, frameAnchor: 'left', text: name, dx: -marginLeft + 4 }),
        plot.text(isNarrow ? [] : known, { ...text, x: 'late_after_days', text: label, dx: 8 }),
        plot.text(isNarrow ? [] : winback.filter((row) => row.late_after_days === null), {
          ...text,
          x: () => 0,
          text: () => t('unknown'),
          dx: 8,
          fill: colour.quiet,
          fontWeight: 400,
        }),
        plot.ruleX([0], { stroke: colour.line }),
      ],
    };
  },
  note({ winback }, { t }) {
    const isBorrowed = winback.some((row) => row.gap_source === 'all' && row.late_after_days !== null);
    return isBorrowed ? `${t('note')} ${t('note_borrowed')}` : t('note');
  },
  points: ({ winback }, telling) => winback.map((row) => ({ label: pointLabel(row, telling) })),
  label: (column, word, { t }) =>
    column === 'gap_source' ? t(`gap_source_${word as 'own' | 'all' | 'none'}`) : undefined,
});
