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
  { id: 'products', platform: 'table', signature: ['Handle', 'Title', 'Variant SKU', 'Variant Price'] },
];

/** The kind of report, known to hold no orders, that a row of header names belongs to; or undefined. */
export function otherReport(columns: readonly string[]): OtherReport | undefined {
  const names = new Set(columns.map(normaliseHeader));
  return REPORTS.find(({ signature }) => signature.every((name) => names.has(knownHeader(name))));
}
