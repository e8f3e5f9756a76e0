import type { Telling, TypedRow } from '../define';
import type messages from './messages.en';

/** What is told of a group. */
export const columns = {
  segment: 'text',
  customer_count: 'count',
  customer_share: 'share',
  order_count: 'count',
  sales: 'money',
  sales_share: 'share',
  advice: 'text',
  average_order_value: 'money',
  discount_rate: 'share',
  discounted_order_share: 'share',
  repeat_customer_count: 'count',
  discount_driven_count: 'count',
  discount_driven_low: 'share',
  discount_driven_high: 'share',
  unknown_sales_share: 'share',
} as const;

export type Segment = TypedRow<typeof columns>;
export type Key = keyof typeof messages;

export const nameOf = (segment: string, { t }: Telling<Key>) => t(`segment_${segment}` as Key);

export const pointLabel = (row: Segment, telling: Telling<Key>) => {
  const { t, format } = telling;
  return t(row.discount_rate ? 'point_discount' : 'point', {
    segment: nameOf(row.segment!, telling),
    customer_count: row.customer_count!,
    customer_share: format.share(row.customer_share!),
    sales: format.exactMoney(row.sales!),
    sales_share: format.share(row.sales_share ?? 0),
    rate: format.share(row.discount_rate ?? 0),
    order_share: format.share(row.discounted_order_share ?? 0),
    advice: t(`advice_${row.advice}` as Key),
  });
};
