import { defineAnalysis, type Lever, type Telling, type TypedRow } from '../define';
import { compared, coverageNote, isOneSided, isSound, notComparable, periodColumns, tooFewOrders } from '../periods';
import { waterfall } from '../waterfall';
import type messages from './messages.en';
import question from './question';

const columns = {
  part: 'text',
  behind: 'text',
  before_figure: 'number',
  now_figure: 'number',
  change_low: 'number',
  change_high: 'number',
  amount: 'money',
  customer_count: 'count',
  customer_sales: 'money',
} as const;

const customerColumns = {
  customer_key: 'count',
  movement: 'text',
  first_ordered_on: 'date',
  before_order_count: 'count',
  now_order_count: 'count',
  before_sales: 'money',
  now_sales: 'money',
  latest_sales: 'money',
} as const;

type Part = TypedRow<typeof columns>;
type Tell = Telling<keyof typeof messages>;

const COUNTED = ['customers', 'new_customers', 'returning_customers'];
const LEVERS = [...COUNTED, 'order_frequency', 'order_value'];
/** Against the strongest part, less than this is not worth a word. */
const WORTH_A_WORD = 0.25;

/** A figure moved for sure only where the interval of its change leaves out 0; a number of customers is left to chance like a mean. */
const isCertain = ({ change_low, change_high }: Part) => change_low !== null && (change_low > 0 || change_high! < 0);

const isCounted = (part: string) => COUNTED.includes(part) || part === 'order_frequency';

const figure = (part: Part, value: number, { format }: Tell): string =>
  isCounted(part.part!) ? format.count(value) : format.money(value);

const words = (row: Part, tell: Tell) => ({
  part: tell.t('part', { part: row.part! }),
  before: figure(row, row.before_figure!, tell),
  now: figure(row, row.now_figure!, tell),
  amount: tell.format.signedMoney(row.amount!),
});

const split = (rows: readonly Part[]) => ({
  parts: rows.filter(({ part }) => part !== 'change'),
  change: rows.find(({ part }) => part === 'change')!,
});

/** The part that fell the most for sure; undefined where none did. */
const weakestOf = (rows: readonly Part[]) =>
  rows
    .filter((row) => LEVERS.includes(row.part!) && row.amount! < 0 && isCertain(row))
    .toSorted((a, b) => a.amount! - b.amount!)[0];

const averageOf = (periods: Parameters<typeof compared>[0]) => {
  const { now } = compared(periods);
  return Math.max(0, now.sales! / now.order_count!);
};

/** What one in ten of the customers behind a part brings by coming back for an average order. */
const gainOf = (row: Part | undefined, average: number) => 0.1 * (row?.customer_count ?? 0) * average;

const LEVER_OF: Record<string, Lever> = { new_customers: 'new', order_value: 'larger' };

/** What to do about the weakest part, or about none. */
const workOn = (weakest: Part | undefined, average: number, { t, format }: Tell): string =>
  t('action', {
    part: weakest?.part ?? 'none',
    loss: format.money(-(weakest?.amount ?? 0)),
    customer_count: weakest?.customer_count ?? 0,
    customer_sales: format.money(weakest?.customer_sales ?? 0),
    gain: format.money(gainOf(weakest, average)),
  });

/** What moved sales most, what may be chance, and the weakest part as the thing to work on. */
function tellChange(growth: readonly Part[], average: number, tell: Tell): string[] {
  const { t } = tell;
  const { parts, change } = split(growth);
  const direction = Math.sign(change.amount!) || 1;
  const [strongest] = parts.toSorted((a, b) => direction * (b.amount! - a.amount!));
  const say = (key: 'driver' | 'chance', row: Part) =>
    t(key, { ...words(row, tell), what: t('what', { part: row.part! }) });
  const weakest = weakestOf(parts);
  const doubts = parts.filter(
    (row) => !isCertain(row) && Math.abs(row.amount!) > WORTH_A_WORD * Math.abs(strongest!.amount!),
  );
  return [
    ...(isCertain(strongest!) ? [say('driver', strongest!)] : []),
    ...(weakest || (direction > 0 && isCertain(strongest!)) ? [workOn(weakest, average, tell)] : []),
    ...doubts.map((row) => say('chance', row)),
  ];
}

/** The change of sales between two periods, split into customers, orders per customer and average order without a rest. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    growth: { params: [], columns },
    growth_periods: { params: [], columns: periodColumns },
  },
  lists: { growth_behind: { params: [], columns: { behind: 'text', ...customerColumns } } },
  steps: {
    growth_customers: { params: [], columns: customerColumns },
    growth_groups: { params: [], columns: { behind: 'text', movement: 'text' } },
  },
  behindTitle: (row, { t }) => t('group', { behind: String(row.behind) }),
  isEmpty: ({ growth_periods }) => isOneSided(growth_periods),
  sentence({ growth, growth_periods }, _params, tell) {
    const uncomparable = notComparable(growth_periods, tell);
    if (uncomparable) return [uncomparable];
    const { t, format } = tell;
    const { now, before } = compared(growth_periods);
    const { change } = split(growth);
    const finding = t('finding', {
      direction: change.amount! > 0 ? 'up' : change.amount! < 0 ? 'down' : 'none',
      change: format.money(Math.abs(change.amount!)),
      share: before.sales! > 0 ? format.share(Math.abs(change.amount!) / before.sales!) : 'none',
      now: format.money(now.sales!),
      before: format.money(before.sales!),
      from: format.date(now.from_on!),
      to: format.date(now.to_on!),
      before_from: format.date(before.from_on!),
      before_to: format.date(before.to_on!),
    });
    const few = tooFewOrders(growth_periods, tell);
    return [finding, ...(few ? [few] : tellChange(growth, averageOf(growth_periods), tell))];
  },
  advice({ growth, growth_periods }, _params, tell) {
    const weakest = weakestOf(growth);
    const isKnown = isSound(growth_periods) && weakest !== undefined;
    if (!isKnown) return undefined;
    const average = averageOf(growth_periods);
    const told = { lever: LEVER_OF[weakest.part!] ?? 'again', sentence: workOn(weakest, average, tell) };
    if (weakest.behind === 'lost') return { ...told, money: gainOf(weakest, average) };
    return { ...told, money: -weakest.amount!, days: compared(growth_periods).now.day_count! };
  },
  targets({ growth, growth_periods }) {
    const weakest = weakestOf(growth);
    const isNamed = isSound(growth_periods) && weakest?.behind === 'lost';
    return isNamed ? [{ row: weakest, customer_count: weakest.customer_count! }] : [];
  },
  chart({ growth }, _params, drawing) {
    const { t, colour } = drawing;
    let end = 0;
    const steps = growth.map((row) => {
      const isSum = row.part === 'change';
      const start = isSum ? 0 : end;
      end = start + row.amount!;
      const { part, before, now, amount } = words(row, drawing);
      const fill = isSum ? colour.quiet : row.amount! < 0 ? colour.highlight : colour.accent;
      return { row, start, end, name: part, detail: t('figures', { before, now }), value: amount, isSum, fill };
    });
    return waterfall(steps, drawing);
  },
  note: ({ growth_periods }, tell) => coverageNote(growth_periods, tell),
  points: ({ growth }, tell) => growth.map((row) => ({ label: tell.t('point', words(row, tell)) })),
  kindOf: (column, { part }) => (/_figure$|^change_/.test(column) && !isCounted(String(part)) ? 'money' : undefined),
  label(column, word, { t }) {
    if (column === 'part') return t('part', { part: word });
    if (column === 'behind') return t('group', { behind: word });
    if (column === 'movement') return t('movement', { movement: word });
    return column === 'period' ? t(word === 'now' ? 'period_now' : 'period_before') : undefined;
  },
});
