import { defineAnalysis, type Advice, type Results, type Telling, type TypedRow } from '../define';
import { drawn, isPartial, judged, LEAST, yearChart, yearLabel } from './chart';
import type messages from './messages.en';
import question from './question';

const queries = {
  holiday_buyers: {
    params: ['starts_on', 'ends_on', 'horizon', 'regular_orders'],
    columns: {
      year: 'year',
      won_in: 'text',
      customer_count: 'count',
      old_enough_count: 'count',
      regular_count: 'count',
      state: 'text',
      regular_share: 'share',
      regular_low: 'share',
      regular_high: 'share',
    },
  },
  season_comparison: {
    params: ['starts_on', 'ends_on', 'horizon'],
    columns: {
      won_in: 'text',
      customer_count: 'count',
      judged_count: 'count',
      repeat_count: 'count',
      repeat_share: 'share',
      repeat_low: 'share',
      repeat_high: 'share',
      mean_days: 'days',
      days_low: 'days',
      days_high: 'days',
      mean_sales: 'money',
      sales_low: 'money',
      sales_high: 'money',
    },
  },
} as const;

export type Key = keyof typeof messages & string;
/** Those won in a year, in its season or in the rest of it. */
export type Year = TypedRow<typeof queries.holiday_buyers.columns>;

/** What the interval of a difference allows to say. */
const verdict = (low: number | null, high: number | null) =>
  low !== null && low > 0 ? 'more' : high !== null && high < 0 ? 'less' : 'even';

/** Those whom the shop won last in a season. */
const newestSeason = ({ holiday_buyers }: Results<typeof queries>) =>
  holiday_buyers.findLast(({ won_in }) => won_in === 'season');

/** The month in which a season is just over, two weeks after its last day, and that in which the next one begins, by name. */
function monthsOf({ starts_on, ends_on }: { starts_on: string; ends_on: string }, { format }: Telling<Key>) {
  const name = (monthDay: string, days: number) => {
    const [month, day] = monthDay.split('-').map(Number);
    return format.monthName(new Date(Date.UTC(2024, month! - 1, day! + days)));
  };
  return { month: name(ends_on, 14), start: name(starts_on, 0) };
}

/** What it brings when, of the customers of a usual season, one in ten becomes like those of the rest; only where those bring more. */
function keepMore(
  results: Results<typeof queries>,
  months: ReturnType<typeof monthsOf>,
  { t, format }: Telling<Key>,
): Advice | undefined {
  const [season, difference] = ['season', 'difference'].map((kind) =>
    results.season_comparison.find((row) => row.won_in === kind),
  );
  if (!season || !difference || verdict(difference.sales_low, difference.sales_high) !== 'less') return undefined;
  const seasons = results.holiday_buyers.filter(({ won_in }) => won_in === 'season');
  const whole = seasons.filter(({ state }) => state === 'complete');
  const usual = whole.length > 0 ? whole : seasons;
  const season_count = usual.reduce((sum, row) => sum + row.customer_count!, 0) / usual.length;
  const money = 0.1 * season_count * -difference.mean_sales!;
  const sentence = t('action_gain', {
    ...months,
    season_count: format.count(Math.round(season_count)),
    newest_count: format.count(newestSeason(results)!.customer_count!),
    gain: format.money(money),
  });
  return { lever: 'new', sentence, money, days: 365 };
}

/** Whether customers won in a season stay: how many come back, how soon, and what they bring, beside those won in the rest of the year. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries,
  lists: {
    won_customers: {
      params: ['starts_on', 'ends_on', 'horizon'],
      columns: {
        customer_key: 'count',
        year: 'year',
        won_in: 'text',
        won_on: 'date',
        second_order_on: 'date',
        horizon_order_count: 'count',
      },
    },
  },
  isEmpty: ({ holiday_buyers }) => holiday_buyers.length === 0,
  isBlank: (results) => judged(results.holiday_buyers).length === 0,
  sentence(results, params, telling) {
    const { horizon } = params;
    const months = monthsOf(params, telling);
    const { season_comparison } = results;
    const { t, format } = telling;
    const [season, rest, difference] = ['season', 'rest', 'difference'].map((kind) =>
      season_comparison.find((row) => row.won_in === kind),
    );
    const within = format.days(horizon);
    if (!season?.customer_count) return [t('finding_none', { rest_count: rest!.customer_count! })];
    if (!season.judged_count) return [t('finding_young', { season_count: season.customer_count, within })];
    if (!rest?.judged_count || !difference) {
      const share = format.share(season.repeat_share!);
      return [t('finding_season_only', { season_count: season.judged_count, share, within })];
    }
    const comeBack = verdict(difference.repeat_low, difference.repeat_high);
    const bring = verdict(difference.sales_low, difference.sales_high);
    const sales = { season: format.money(season.mean_sales!), rest: format.money(rest.mean_sales!), within };
    const days = verdict(difference.days_low, difference.days_high);
    return [
      t(comeBack === 'even' ? 'finding' : `finding_${comeBack}`, {
        season_count: season.judged_count,
        season: format.share(season.repeat_share!),
        rest: format.share(rest.repeat_share!),
        within,
      }),
      t(`sales_${bring}`, { ...sales, size: format.money(Math.abs(difference.mean_sales!) * season.judged_count) }),
      ...(days === 'even'
        ? []
        : [
            t('days', {
              season: format.days(Math.round(season.mean_days!)),
              rest: format.days(Math.round(rest.mean_days!)),
            }),
          ]),
      keepMore(results, months, telling)?.sentence ??
        t(comeBack === 'less' ? 'action_less' : 'action', {
          ...months,
          newest_count: format.count(newestSeason(results)!.customer_count!),
        }),
    ];
  },
  targets(results) {
    const isComparable = ['season', 'rest'].every((kind) =>
      results.season_comparison.some((row) => row.won_in === kind && row.judged_count! > 0),
    );
    const row = newestSeason(results)!;
    return isComparable ? [{ row, customer_count: row.customer_count! }] : [];
  },
  advice: (results, params, telling) => keepMore(results, monthsOf(params, telling), telling),
  chart: ({ holiday_buyers }, _params, drawing) => yearChart(holiday_buyers, drawing),
  note(results, { t, format }) {
    const young = results.holiday_buyers.filter((row) => row.old_enough_count! < row.customer_count!);
    const years = [...new Set(young.map((row) => format.year(row.year!)))];
    const partial = [
      ...new Set(
        drawn(results.holiday_buyers)
          .filter(isPartial)
          .map((row) => format.year(row.year!)),
      ),
    ];
    const sum = (counts: readonly (number | null)[]) =>
      counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    const leftOut =
      sum(results.holiday_buyers.map((row) => row.old_enough_count)) -
      sum(results.season_comparison.map((row) => row.judged_count));
    const notes = [
      ...(partial.length === 0 ? [] : [t('note_partial', { years: partial.join(', ') })]),
      ...(leftOut > 0 ? [t('note_unknown', { left_out_count: leftOut })] : []),
      ...(years.length === 0 ? [] : [t('young', { years: format.list(years) })]),
      ...(drawn(results.holiday_buyers).length < judged(results.holiday_buyers).length
        ? [t('small', { least: format.count(LEAST) })]
        : []),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
  },
  points: (results, telling) => drawn(results.holiday_buyers).map((row) => ({ label: yearLabel(row, telling) })),
  label: (column, word, { t }) =>
    column === 'won_in' || column === 'state' ? t(`${column}_${word}` as Key) : undefined,
});
