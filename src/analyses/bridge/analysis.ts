import { PLATFORMS } from '../../import/platforms';
import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { waterfall } from '../waterfall';
import type messages from './messages.en';
import question from './question';

const columns = {
  place: 'count',
  step: 'text',
  file_name: 'text',
  row_count: 'count',
  amount: 'money',
  total: 'money',
  gap: 'money',
} as const;

const reportColumns = {
  platform: 'text',
  order_count: 'count',
  cancelled_count: 'count',
  cancelled_amount: 'money',
  voided_count: 'count',
  voided_amount: 'money',
  test_count: 'count',
  test_amount: 'money',
  zero_value_count: 'count',
  pending_count: 'count',
  pending_amount: 'money',
  return_count: 'count',
  return_amount: 'money',
  gift_card_amount: 'money',
} as const;

type Step = TypedRow<typeof columns>;
type Report = TypedRow<typeof reportColumns>;
type Tell = Telling<keyof typeof messages>;

/** What a row is called, with its file's name where there are several. */
function nameOf({ step, file_name }: Step, rows: readonly Step[], { t }: Tell): string {
  const name = t('step', { step: step! });
  const isOneOfMany = rows.filter((row) => row.step === 'stated').length > 1;
  return file_name && isOneOfMany ? t('step_of_file', { step: name, file: file_name }) : name;
}

/** Figures that say once more what stands beside them: nothing lies outside the scope, or its basis is net sales. */
const isRepeated = (row: Step, i: number, rows: readonly Step[]) =>
  (row.step === 'all_gross_sales' && rows[i + 1]?.step === 'gross_sales') ||
  (row.step === 'sales' && rows[i - 1]?.step === 'net_sales');

/** Steps that only make room for one further down. */
const MAKING_ROOM = ['stated', 'return_rows', 'discounts'];

/** Where each row's bar begins and ends, from the first step to the last figure. */
function bars(rows: readonly Step[], tell: Tell) {
  let end = 0;
  return rows
    .filter((row, i) => !isRepeated(row, i, rows))
    .map((row) => {
      const isFigure = row.total !== null;
      const start = isFigure ? 0 : end;
      end = isFigure ? row.total! : end + row.amount!;
      const amount = isFigure ? row.total! : row.amount!;
      const isSum = isFigure || row.step === 'stated';
      return { start, end, amount, isSum, name: nameOf(row, rows, tell), value: tell.format.exactMoney(amount) };
    })
    .filter(({ isSum, amount }) => isSum || amount !== 0);
}

/** What makes the sales report of the shop's own platform show other figures, in one paragraph; only where it is known how it counts. */
function differences(report: Report, { t, format }: Tell): string | undefined {
  const isShopify = report.platform!.startsWith('shopify');
  if (!isShopify && !report.platform!.startsWith('woocommerce')) return undefined;
  const parts: string[] = [];
  const say = (
    key: 'cancelled' | 'voided' | 'test' | 'pending' | 'returns' | 'gift_cards',
    amount: number,
    count = 0,
  ) => {
    if (amount !== 0 || count > 0) parts.push(t(`differs_${key}`, { count, amount: format.exactMoney(amount) }));
  };
  if (isShopify) {
    say('cancelled', report.cancelled_amount!, report.cancelled_count!);
    say('voided', report.voided_amount!, report.voided_count!);
    say('gift_cards', report.gift_card_amount!);
  } else {
    say('pending', report.pending_amount!, report.pending_count!);
    say('test', report.test_amount!, report.test_count!);
  }
  say('returns', report.return_amount!, report.return_count!);
  if (report.zero_value_count! > 0) parts.push(t('differs_zero_value', { count: report.zero_value_count! }));
  const platform = isShopify ? 'Shopify' : 'WooCommerce';
  return parts.length > 0 ? [t('differs', { platform }), ...parts].join(' ') : t('differs_not', { platform });
}

/** From the sum of each file to the figures on the pages, step by step, closing to the cent. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    bridge: { params: [], columns },
    platform_reports: { params: [], columns: reportColumns },
  },
  isEmpty: ({ bridge }) => !bridge.some(({ step, row_count }) => step === 'gross_sales' && row_count! > 0),
  sentence({ bridge, platform_reports }, _params, tell) {
    const { t, format } = tell;
    const open = bridge.find(({ gap }) => gap !== null && gap !== 0);
    const stated = bridge.filter(({ step }) => step === 'stated');
    const figure = (name: string) => bridge.find(({ step }) => step === name)!.total!;
    const between = bridge.slice(
      0,
      bridge.findIndex(({ step }) => step === 'net_sales'),
    );
    const largest = between
      .filter(({ step, total }) => total === null && !MAKING_ROOM.includes(step!))
      .reduce<Step | undefined>(
        (most, row) => (most && Math.abs(most.amount!) >= Math.abs(row.amount!) ? most : row),
        undefined,
      );
    return [
      open
        ? t('finding_open', { figure: nameOf(open, bridge, tell), gap: format.exactMoney(open.gap!) })
        : t('finding', {
            file_count: stated.length,
            stated: format.exactMoney(stated.reduce((sum, { amount }) => sum + amount!, 0)),
            net: format.exactMoney(figure('net_sales')),
          }),
      largest?.amount
        ? t('action', { step: nameOf(largest, bridge, tell), amount: format.exactMoney(largest.amount) })
        : t('action_none'),
      ...platform_reports.map((report) => differences(report, tell)).filter((sentence) => sentence !== undefined),
    ];
  },
  chart({ bridge }, _params, drawing) {
    const { colour } = drawing;
    const fill = ({ isSum, amount }: ReturnType<typeof bars>[number]) =>
      isSum ? colour.accent : amount < 0 ? colour.highlight : colour.quiet;
    return waterfall(
      bars(bridge, drawing).map((bar) => ({ ...bar, fill: fill(bar) })),
      drawing,
    );
  },
  points: ({ bridge }, tell) =>
    bars(bridge, tell).map(({ name, value }) => ({ label: tell.t('point', { name, amount: value }) })),
  label(column, word, { t }) {
    if (column === 'step') return t('step', { step: word });
    return column === 'platform' ? PLATFORMS.find(({ id }) => id === word)?.name : undefined;
  },
});
