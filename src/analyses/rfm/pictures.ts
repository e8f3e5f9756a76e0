import type { PlotOptions } from '@observablehq/plot';
import { whose, type Drawing } from '../define';
import { textWidth, tipFor } from '../tip';
import { nameOf, pointLabel, type Key, type Segment } from './groups';
import type { Leading } from './scheme';
import { treemap } from './treemap';

/** The groups as areas by their customers or their sales: the better, the stronger; who fell silent has a colour of their own. */
export function groupAreas(
  rows: readonly Segment[],
  by: 'customers' | 'sales',
  { gone }: Leading,
  drawing: Drawing<Key>,
): PlotOptions {
  const { t, format, colour } = drawing;
  const told = (row: Segment) => {
    const customers = `${format.share(row.customer_share!)} ${t('axis_customers')}`;
    const sales = `${format.share(row.sales_share ?? 0)} ${t('axis_sales', { whose: whose(row.unknown_sales_share) })}`;
    return by === 'customers' ? [customers, sales] : [sales, customers];
  };
  const groups = rows.map((row, i) => ({
    row,
    area: by === 'customers' ? row.customer_count! : row.sales!,
    lines: [nameOf(row.segment!, drawing), ...told(row)],
    fill: row.segment === gone ? colour.highlight : colour.accent,
    strength: row.segment === gone ? 0.4 : 0.5 - (0.42 * i) / rows.length,
  }));
  return treemap(groups, (row) => pointLabel(row, drawing), drawing);
}

/** Each group with its shares of customers, of sales, and of its sales that discounts took, side by side. */
export function groupBars(rows: readonly Segment[], { best, gone }: Leading, drawing: Drawing<Key>): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const names = rows.map((row) => nameOf(row.segment!, drawing));
  const of = t('axis_sales', { whose: whose(rows[0]!.unknown_sales_share) });
  const bars = rows.flatMap((row, i) => [
    { row, name: names[i]!, of: t('axis_customers'), share: row.customer_share! },
    { row, name: names[i]!, of, share: row.sales_share ?? 0 },
    ...(rows.some(({ discount_rate }) => discount_rate)
      ? [{ row, name: names[i]!, of: t('axis_discounts'), share: row.discount_rate ?? 0 }]
      : []),
  ]);
  type Bar = (typeof bars)[number];
  const domain = [...new Set(bars.map((bar) => bar.of))];
  const lowest = Math.min(0, ...bars.map(({ share }) => share));
  return {
    height: 60 + (isNarrow ? 30 : 34) * rows.length,
    marginLeft: 16 + Math.max(...names.map(textWidth)),
    marginRight: isNarrow ? 8 : 16,
    marginTop: isNarrow ? 52 : 36,
    marginBottom: 8,
    fx: { domain, label: null, padding: 0.06, axis: null },
    // Room for the number behind the longest bar.
    x: { axis: null, domain: [lowest, Math.max(0.01, ...bars.map(({ share }) => share)) * (isNarrow ? 1.9 : 1.25)] },
    y: { domain: names, label: null, tickSize: 0, padding: 0.3 },
    marks: [
      plot.text(domain, {
        fx: (of: string) => of,
        text: (of: string) => of,
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        dy: -8,
        lineWidth: isNarrow ? 6 : 20,
        fontSize: isNarrow ? 12 : 13,
        fill: colour.quiet,
      }),
      plot.barX(bars, {
        fx: 'of',
        y: 'name',
        x: 'share',
        fill: ({ row }: Bar) =>
          row.segment === best ? colour.accent : row.segment === gone ? colour.highlight : colour.pale,
        title: ({ row }: Bar) => pointLabel(row, drawing),
        tip: tipFor(width),
      }),
      ...[true, false].map((isLeading) =>
        plot.text(
          bars.filter(({ row }) => isLeading === (row.segment === best || row.segment === gone)),
          {
            fx: 'of',
            y: 'name',
            x: ({ share }: Bar) => Math.max(0, share),
            text: ({ row, share }: Bar) => (row.customer_count === 0 ? '–' : format.share(share)),
            textAnchor: 'start',
            dx: 5,
            fontSize: 12,
            fontWeight: isLeading ? 700 : 400,
          },
        ),
      ),
      plot.ruleX([0], { stroke: colour.line }),
    ],
  };
}
