import type { Row } from '../../engine/arrow-rows';
import { defineAnalysis, type Advice, type Drawing, type Results, type Telling, type TypedRow } from '../define';
import { partialMonths } from '../months';
import { drawnMonths, LEAST, monthChart } from './month-chart';
import { spreadBars, spreadChart } from './spread-chart';
import type messages from './messages.en';
import question from './question';

const queries = {
  order_values: {
    params: ['grain'],
    columns: {
      month: 'month',
      bar: 'key',
      covered_days: 'count',
      kind: 'text',
      order_count: 'count',
      sales: 'money',
      mean: 'money',
      mean_low: 'money',
      mean_high: 'money',
      median: 'money',
      trimmed_mean: 'money',
      recent_sales: 'money',
      unlinked_returns: 'money',
    },
  },
  order_value_bars: {
    params: [],
    columns: {
      kind: 'text',
      bar: 'key',
      lower_bound: 'money',
      upper_bound: 'money',
      order_count: 'count',
      sales: 'money',
    },
  },
  order_value_density: {
    params: [],
    columns: {
      kind: 'text',
      lower_bound: 'money',
      upper_bound: 'money',
      order_count: 'count',
      sales: 'money',
      density: 'number',
      mode: 'money',
    },
  },
} as const;

type Key = keyof typeof messages & string;
export type Values = Results<typeof queries>;
export type Value = TypedRow<typeof queries.order_values.columns>;
export type Step = TypedRow<typeof queries.order_value_density.columns>;
export type Bar = TypedRow<typeof queries.order_value_bars.columns>;
export type ValueDrawing = Drawing<Key>;

const KINDS = ['all', 'without_large', 'new', 'returning'];
const ofKind = (rows: readonly Value[], kind: string) => rows.filter((row) => row.kind === kind);

const orderCount = (rows: readonly Value[]) => rows.reduce((sum, row) => sum + row.order_count!, 0);

const averageAtCheckout = (rows: readonly Value[]) =>
  orderCount(rows) && rows.reduce((sum, row) => sum + row.mean! * row.order_count!, 0) / orderCount(rows);

/** The average order as the overview has it: by sales, less returns that name no order. */
function averageSales(rows: readonly Value[]): number {
  const all = ofKind(rows, 'all');
  return (all.reduce((sum, row) => sum + row.sales!, 0) - all[0]!.unlinked_returns!) / orderCount(all);
}

function barLabel(bar: Bar, { t, format }: Telling<Key>): string {
  const values = {
    lower: format.exactMoney(bar.lower_bound!),
    order_count: bar.order_count!,
    sales: format.exactMoney(bar.sales!),
  };
  if (bar.upper_bound === null) return t('bar_above', values);
  return t('bar_between', { ...values, upper: format.exactMoney(bar.upper_bound) });
}

/** The orders of a bar of the histogram, of a month or of the whole scope, in words. */
function behindName(row: Row, { t, format }: Telling<Key>): string {
  const kind = t(`kind_${String(row.kind)}` as Key);
  if (row.month instanceof Date) return `${kind} · ${format.month(row.month)}`;
  const { lower_bound, upper_bound } = row as unknown as Bar;
  if (lower_bound === undefined) return kind;
  const told = { kind, lower: format.exactMoney(lower_bound!) };
  return upper_bound === null
    ? t('behind_above', told)
    : t('behind_between', { ...told, upper: format.exactMoney(upper_bound) });
}

/** Whether first and later orders differ, told only where the two intervals do not touch. */
function comparison(rows: readonly Value[], { t, format }: Telling<Key>): string[] {
  const [first] = ofKind(rows, 'new');
  const [later] = ofKind(rows, 'returning');
  if (!first || !later) return [];
  const told = { new: format.money(first.mean!), returning: format.money(later.mean!) };
  if (later.mean_low! > first.mean_high!) return [t('returning_more', told)];
  return [t(later.mean_high! < first.mean_low! ? 'returning_less' : 'returning_even', told)];
}

/** What the average is without large buyers; nothing where no order names its customer, for buyers are known by that. */
function largeOrders(rows: readonly Value[], { t, format }: Telling<Key>): string[] {
  const all = ofKind(rows, 'all')[0]!;
  const usual = ofKind(rows, 'without_large')[0];
  const large_count = all.order_count! - (usual?.order_count ?? 0);
  if (usual && large_count > 0)
    return [t('without_large', { large_count, mean: format.money(all.mean!), usual: format.money(usual.mean!) })];
  return rows.some(({ kind }) => kind === 'new' || kind === 'returning') ? [t('no_large')] : [];
}

/** What one in ten of the usual orders of a year brings if it is half as large again. */
function enlargeUsual(usual: Value, { t, format }: Telling<Key>): Advice {
  const money = 0.1 * 0.5 * usual.recent_sales!;
  const sentence = t('action', { median: format.money(usual.median!), gain: format.money(money) });
  return { lever: 'larger', sentence, money, days: 365 };
}

/** One average hides what orders are worth: the mean, the middle, where they crowd, and all of it without large buyers. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries,
  lists: {
    customers_in_bar_of_orders: {
      params: [],
      columns: { kind: 'text', bar: 'key', customer_key: 'count', orders_in_bar: 'count', sales_in_bar: 'money' },
      sums: ['orders_in_bar', 'sales_in_bar'],
    },
  },
  steps: {
    placed_orders: {
      params: [],
      columns: {
        customer_key: 'count',
        place: 'count',
        width: 'money',
        above_place: 'count',
        large_buyer_key: 'count',
        place_of_order: 'text',
        ordered_on: 'date',
        basket_value: 'money',
        sales: 'money',
      },
    },
  },
  behindTitle: behindName,
  isEmpty: ({ order_values }) => order_values.length === 0,
  sentence({ order_values, order_value_density }, { grain }, telling) {
    const { t, format } = telling;
    if (grain === 'month') {
      const [first, later] = ['new', 'returning'].map((kind) => averageAtCheckout(ofKind(order_values, kind)));
      if (!first || !later)
        return [t('finding_months_one', { mean: format.money(averageAtCheckout(ofKind(order_values, 'all'))) })];
      return [t('finding_months', { new: format.money(first), returning: format.money(later) }), t('action_months')];
    }
    const all = ofKind(order_values, 'all')[0]!;
    const usual = ofKind(order_values, 'without_large')[0];
    const mean = format.money(all.mean!);
    const mode = order_value_density[0]!.mode;
    if (all.order_count === 1) return [t('finding_one', { mean })];
    return [
      t('finding', { mean, median: format.money(all.median!), mode: mode === null ? 'none' : format.money(mode) }),
      ...largeOrders(order_values, telling),
      ...comparison(order_values, telling),
      enlargeUsual(usual ?? all, telling).sentence,
    ];
  },
  advice({ order_values }, { grain }, telling) {
    const all = ofKind(order_values, 'all')[0]!;
    if (grain === 'month' || all.order_count === 1) return undefined;
    return enlargeUsual(ofKind(order_values, 'without_large')[0] ?? all, telling);
  },
  chart: (results, { grain }, drawing) =>
    grain === 'month'
      ? monthChart(results.order_values, drawing)
      : spreadChart(results, (bar) => barLabel(bar, drawing), drawing),
  note({ order_values }, { t, format, basis }) {
    const all = ofKind(order_values, 'all').filter((row) => row.month !== null);
    const partial = partialMonths(all, format);
    const isThinned = ['new', 'returning'].some(
      (kind) => drawnMonths(order_values, kind).length < ofKind(order_values, kind).length,
    );
    const average = averageSales(order_values);
    const isAsPlaced = format.money(average) === format.money(averageAtCheckout(ofKind(order_values, 'all')));
    const notes = [
      ...(isAsPlaced ? [] : [t('as_placed', { basis, average: format.money(average) })]),
      ...(partial ? [t('partial', { months: partial })] : []),
      ...(isThinned ? [t('small', { least: format.count(LEAST) })] : []),
    ];
    return notes.length === 0 ? undefined : notes.join(' ');
  },
  points({ order_values, order_value_bars }, telling) {
    const { t, format } = telling;
    if (order_values[0]!.month === null) {
      return spreadBars(order_value_bars).map((bar) => ({ label: barLabel(bar, telling) }));
    }
    return order_values
      .filter((row) => row.kind === 'new' || row.kind === 'returning')
      .map((row) => ({
        label: t('point', {
          month: format.month(row.month!),
          kind: row.kind!,
          mean: format.exactMoney(row.mean!),
          order_count: row.order_count!,
        }),
      }));
  },
  label: (column, word, { t }) => (column === 'kind' && KINDS.includes(word) ? t(`kind_${word}` as Key) : undefined),
});
