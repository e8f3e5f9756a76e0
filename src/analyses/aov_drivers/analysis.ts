import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { compared, coverageNote, isOneSided, isSound, notComparable, periodColumns, tooFewOrders } from '../periods';
import { waterfall } from '../waterfall';
import type messages from './messages.en';
import question from './question';

const columns = {
  part: 'text',
  before_value: 'number',
  now_value: 'number',
  before_weight: 'number',
  now_weight: 'number',
  value_amount: 'money',
  mix_amount: 'money',
  change_low: 'number',
  change_high: 'number',
  amount: 'money',
} as const;

type Part = TypedRow<typeof columns>;
type Tell = Telling<keyof typeof messages>;

/** Parts that the macro names itself; all others are products, channels or countries. */
const OWN_PARTS = [
  ...['basket', 'units_per_order', 'price_per_unit', 'product_mix', 'discounts', 'returns', 'extras'],
  ...['with_discount', 'without_discount'],
];
const CHANGE = '(change)';

function nameOf(part: string, { t }: Tell): string {
  if (part === CHANGE || OWN_PARTS.includes(part)) return t('part', { part });
  return part.startsWith('(') ? t('apart', { part: part.slice(1, -1) }) : part;
}

function figure(part: string, value: number, { format }: Tell): string {
  if (part === 'units_per_order') return format.count(value);
  return part === 'discounts' ? format.share(value) : format.money(value);
}

/** What the sentence says of a part: its name and amount, and what it was and is, unless it only has an amount. */
function words(row: Part, tell: Tell) {
  const part = nameOf(row.part!, tell);
  const amount = tell.format.signedMoney(row.amount!);
  if (row.before_value === null || row.now_value === null) return { part, amount };
  const [before, now] = [row.before_value, row.now_value].map((value) => figure(row.part!, value, tell));
  return { part, amount, before: before!, now: now! };
}

/** The figures behind a bar: by driver its own, else whichever of its own average (or price) and its place among orders moved more. */
function figures(row: Part, dimension: string, tell: Tell): string | undefined {
  const { t, format } = tell;
  const { before, now } = words(row, tell);
  if (before === undefined) return undefined;
  const isProduct = dimension === 'product';
  if (row.before_weight !== null && Math.abs(row.mix_amount!) > Math.abs(row.value_amount!)) {
    const weight = (value: number | null) => (isProduct ? format.number(100 * value!) : format.share(value!));
    const of = isProduct ? 'units' : 'share';
    return t('figures', { before: weight(row.before_weight), now: weight(row.now_weight), of });
  }
  return t('figures', { before, now, of: row.before_weight === null ? 'none' : isProduct ? 'unit' : 'order' });
}

/** The part with a name that moved the average furthest up (1) or down (-1). */
const strongestOf = (rows: readonly Part[], sign: number): Part | undefined =>
  rows.filter(({ part }) => !part!.startsWith('(')).toSorted((a, b) => sign * (b.amount! - a.amount!))[0];

const lookInto = (row: Part, direction: 'up' | 'down' | 'none', orders: number, { t, format }: Tell): string =>
  t('action', {
    part: row.part!,
    direction,
    orders: format.count(orders),
    total: format.money(Math.abs(row.amount!) * orders),
  });

/** The change of the average order between two periods, split without a rest. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    aov_drivers: { params: ['dimension'], columns },
    aov_periods: { params: [], columns: periodColumns },
  },
  lists: {
    customers_of_part: {
      params: ['dimension'],
      columns: {
        part: 'text',
        customer_key: 'count',
        before_counted: 'number',
        now_counted: 'number',
        before_sales: 'money',
        now_sales: 'money',
      },
    },
  },
  steps: {
    products_of_periods: {
      params: ['dimension'],
      columns: {
        product: 'text',
        member: 'text',
        before_units: 'number',
        now_units: 'number',
        before_gross: 'money',
        now_gross: 'money',
      },
    },
    kinds_of_orders: {
      params: ['dimension'],
      columns: { period: 'text', customer_key: 'count', member: 'text', sales: 'money' },
    },
  },
  behindTitle: (row, tell) => nameOf(String(row.part), tell),
  isEmpty: ({ aov_periods }) => isOneSided(aov_periods),
  sentence({ aov_drivers, aov_periods }, { dimension }, tell) {
    const uncomparable = notComparable(aov_periods, tell);
    if (uncomparable) return [uncomparable];
    const { t, format } = tell;
    const { now, before } = compared(aov_periods);
    const whole = aov_drivers.find(({ part }) => part === CHANGE)!;
    const change = whole.amount!;
    const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'none';
    const told = {
      now: format.money(whole.now_value!),
      before: format.money(whole.before_value!),
      from: format.date(now.from_on!),
      to: format.date(now.to_on!),
      before_from: format.date(before.from_on!),
      before_to: format.date(before.to_on!),
    };
    const few = tooFewOrders(aov_periods, tell);
    const isChance = change !== 0 && whole.change_low! <= 0 && whole.change_high! >= 0;
    if (isChance && !few) return [t('finding_chance', told)];
    const share = whole.before_value! > 0 ? format.share(Math.abs(change / whole.before_value!)) : 'none';
    const finding = t('finding', { ...told, direction, change: format.money(Math.abs(change)), share });
    if (few || change === 0) return [finding, ...(few ? [few] : [])];
    const strongest = strongestOf(aov_drivers, Math.sign(change));
    if (!strongest) return [finding];
    const { part, amount, before: from, now: to } = words(strongest, tell);
    const what = OWN_PARTS.includes(strongest.part!) ? t('what', { part: strongest.part! }) : part;
    const hasFigures = dimension === 'driver' && from !== undefined;
    return [
      finding,
      hasFigures ? t('driver', { what, amount, before: from, now: to }) : t('driver_bare', { what, amount }),
      lookInto(strongest, direction, now.order_count!, tell),
    ];
  },
  advice({ aov_drivers, aov_periods }, _params, tell) {
    const whole = aov_drivers.find(({ part }) => part === CHANGE)!;
    const weakest = strongestOf(aov_drivers, -1);
    const isKnown = isSound(aov_periods) && whole.change_high! < 0 && weakest !== undefined && weakest.amount! < 0;
    if (!isKnown) return undefined;
    const { order_count: orders, day_count: days } = compared(aov_periods).now;
    const sentence = lookInto(weakest, 'down', orders!, tell);
    return { lever: 'larger', sentence, money: -weakest.amount! * orders!, days: days! };
  },
  chart({ aov_drivers }, { dimension }, drawing) {
    const { colour } = drawing;
    let end = 0;
    const steps = aov_drivers.map((row) => {
      const isSum = row.part === CHANGE;
      const start = isSum ? 0 : end;
      end = start + row.amount!;
      const { part, amount } = words(row, drawing);
      const fill = isSum ? colour.quiet : row.amount! < 0 ? colour.highlight : colour.accent;
      return { row, start, end, name: part, detail: figures(row, dimension, drawing), value: amount, isSum, fill };
    });
    return waterfall(steps, drawing);
  },
  note: ({ aov_periods }, tell) => coverageNote(aov_periods, tell),
  points: ({ aov_drivers }, tell) =>
    aov_drivers.map((row) => {
      const { before, now, ...rest } = words(row, tell);
      const isBare = before === undefined || row.before_weight !== null;
      return { label: isBare ? tell.t('point_bare', rest) : tell.t('point', { ...rest, before, now }) };
    }),
  kindOf(column, { part, before_weight }, { dimension }) {
    if (/_weight$/.test(column)) return before_weight === null || dimension === 'product' ? undefined : 'share';
    if (!/^(before|now)_value$|^change_/.test(column) || part === 'units_per_order') return undefined;
    return part === 'discounts' ? 'share' : 'money';
  },
  label(column, word, tell) {
    if (column === 'part') return nameOf(word, tell);
    return column === 'period' ? tell.t(word === 'now' ? 'period_now' : 'period_before') : undefined;
  },
});
