import { knownHeader, normaliseHeader } from './header-name';
import type { PlatformId } from './platforms';

export interface OtherReport {
  /** Also the key of the words for it. */
  id: string;
  /** Whose orders to take instead, as `platforms.ts` lists it. */
  platform: PlatformId;
  /** Headers that must all be there. */
  signature: readonly string[];
}

const SUBSCRIPTIONS: OtherReport = { id: 'subscriptions', platform: 'table', signature: [] };
/** A list of refunds, which only the columns together tell. */
export const REFUNDS: OtherReport = { id: 'refunds', platform: 'table', signature: [] };

/** Exports of shop platforms that hold no orders; most specific first. */
const REPORTS: readonly OtherReport[] = [
  {
    id: 'shopify_payouts',
    platform: 'shopify',
    signature: ['Transaction Date', 'Payout Status', 'Payout ID', 'Card Brand'],
  },
  { id: 'amazon_settlement', platform: 'amazon', signature: ['settlement-id', 'transaction-type', 'deposit-date'] },
  { id: 'amazon_returns', platform: 'amazon', signature: ['return-date', 'order-id', 'license-plate-number'] },
  { id: 'amazon_business', platform: 'amazon', signature: ['(Child) ASIN', 'Sessions - Total'] },
  { id: 'amazon_business', platform: 'amazon', signature: ['(Parent) ASIN', 'Units Ordered', 'Ordered Product Sales'] },
  {
    id: 'amazon_unshipped',
    platform: 'amazon',
    signature: ['order-id', 'order-item-id', 'quantity-to-ship', 'days-past-promise'],
  },
  {
    id: 'etsy_payments',
    platform: 'etsy',
    signature: ['Payment ID', 'Gross Amount', 'Posted Gross', 'Adjusted Gross'],
  },
  {
    id: 'etsy_statement',
    platform: 'etsy',
    signature: ['Date', 'Type', 'Title', 'Info', 'Fees & Taxes', 'Tax Details'],
  },
  {
    id: 'tiktok_settlement',
    platform: 'tiktok_shop',
    signature: ['Order/adjustment ID', 'Total settlement amount', 'Total revenue'],
  },
  { id: 'products', platform: 'table', signature: ['product_id', 'product_category_name', 'product_weight_g'] },
  { id: 'products', platform: 'table', signature: ['product_category_name', 'product_category_name_english'] },
  {
    id: 'subscriptions',
    platform: 'stripe',
    signature: ['Customer ID', 'Current Period Start (UTC)', 'Current Period End (UTC)'],
  },
  { id: 'subscriptions', platform: 'woocommerce', signature: ['subscription_status', 'next_payment_date'] },
  { id: 'subscriptions', platform: 'shopify', signature: ['Upcoming billing date', 'Cadence interval'] },
  { id: 'products', platform: 'table', signature: ['Handle', 'Title', 'Variant SKU', 'Variant Price'] },
];

/** What a subscription has: a plan, a rhythm, and a day when something will be charged; each counts once. */
const SUBSCRIPTION: readonly RegExp[] = [
  /^(subscription )?plan( id| name| amount)?$/,
  /^subscri(ption|ber)( id| status| number| name)?$/,
  /^(next|upcoming) (billing|payment|charge|renewal|order|invoice)\b|^renews? (at|on)$|^renewal date$/,
  /^(current |trial )?(period|term) (start|end)\b|^trial (start|end)\b/,
  /^(billing |charge |order |payment |renewal )?(interval|cycle|frequency|period)( unit| count| frequency)?$|^(subscription )?period \d/,
  /^(cancel|ends?) at period end$/,
];
/** The number or the day of something that was paid or sold. */
const PAYMENT =
  /^(order|payment|charge|invoice|transaction|receipt)( id| number| no)?$|^date$|^date (paid|of)\b|^(?!(last|next|upcoming) ).*(payment|paid|charged?|invoiced?|transaction|ordered|order|sale|purchased?|processed) ?(date|at|on|time)\b/;

/** Whether a header is of subscriptions, which may be paid or not, and of no payments. */
const isSubscriptionList = (names: readonly string[]): boolean =>
  SUBSCRIPTION.filter((mark) => names.some((name) => mark.test(name))).length > 1 &&
  !names.some((name) => PAYMENT.test(name));

/** The kind of report, known to hold no orders, that a row of header names belongs to; or undefined. */
export function otherReport(columns: readonly string[]): OtherReport | undefined {
  const list = columns.map(normaliseHeader);
  const names = new Set(list);
  const known = REPORTS.find(({ signature }) => signature.every((name) => names.has(knownHeader(name))));
  return known ?? (isSubscriptionList(list) ? SUBSCRIPTIONS : undefined);
}
