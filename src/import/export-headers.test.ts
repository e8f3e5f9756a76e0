import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planFile } from './plan';
import { Refusal } from './refusal';

const FOLDER = join(import.meta.dirname, '../../../shared/data/exports');
const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** What each export is: a format, or the report that is refused by name. */
const EXPECTED: Record<string, string> = {
  'amazon/BusinessReport_by_child_asin': 'refused: amazon_business',
  'amazon/DateRange_transaction_report': 'amazon_transactions',
  'amazon/NewOrders_report': 'amazon_orders',
  'amazon/ReportFbaReturns': 'refused: amazon_returns',
  'amazon/ReportFbaSalesAllByLastUpdateFlatFile': 'amazon_orders',
  'amazon/ReportSettlementFlatFile': 'refused: amazon_settlement',
  'amazon/ReportTrackingByOrderDateFlatFile': 'amazon_orders',
  'amazon/UnshippedOrders_report': 'refused: amazon_unshipped',
  'bigcommerce/orders_all_fields': 'bigcommerce',
  'bigcommerce/orders_default': 'bigcommerce',
  'ebay/OrdersReport_DE_partial': 'ebay_orders',
  'ebay/OrdersReport_UK_partial': 'ebay_orders',
  'ebay/OrdersReport_US': 'ebay_orders',
  'ebay/TransactionReport': 'ebay_transactions',
  'etsy/DirectCheckoutPayments': 'refused: etsy_payments',
  'etsy/EtsySoldOrders2023': 'etsy_orders',
  'etsy/SoldOrderItems': 'etsy_items',
  'etsy/Statement': 'refused: etsy_statement',
  'faire/orders': 'table',
  'gumroad/sales': 'table',
  'magento/sales_order_grid_export': 'magento',
  'paypal/OCA': 'paypal',
  'paypal/activity_download_en_41col': 'paypal',
  'paypal/activity_pt_BR': 'paypal',
  'prestashop/orders_grid_export': 'prestashop',
  'salla_zid/salla_orders': 'salla',
  'salla_zid/zid_orders_min': 'zid',
  'shopify/customers_export': 'shopify_customers',
  'shopify/ltv-cohort-kit': 'shopify',
  'shopify/nexusOSv2': 'shopify',
  'shopify/orders_export': 'shopify',
  'shopify/payout_transactions': 'refused: shopify_payouts',
  'shopify/shopify_transporter': 'shopify',
  'square/items_detail_33col': 'square_items',
  'square/items_detail_35col': 'square_items',
  'square/transactions': 'square_transactions',
  'squarespace/orders': 'squarespace',
  'stripe/payments_legacy': 'stripe',
  'stripe/payments': 'stripe',
  'stripe/unified_payments': 'stripe',
  'stripe/unified_payments_default_columns': 'stripe',
  'tiktok_shop/all_orders_VN': 'tiktok_shop',
  'tiktok_shop/orders_MY_UK_shape': 'tiktok_shop',
  'tiktok_shop/settlement': 'refused: tiktok_settlement',
  'wix/orders': 'wix',
  'woocommerce/advanced_order_export_algolplus': 'woocommerce_advanced',
  'woocommerce/core_analytics_orders_report': 'woocommerce_analytics',
  'woocommerce/core_analytics_orders_report_fr': 'woocommerce_analytics',
  'woocommerce/webtoffee_order_export': 'woocommerce_webtoffee',
};

async function taken(text: string): Promise<string> {
  try {
    return (await planFile(new Blob([text]))).format.id;
  } catch (error) {
    return `refused: ${(error as Refusal).report?.id ?? (error as Refusal).reason}`;
  }
}

describe.skipIf(!existsSync(FOLDER))(
  'the collected exports (skipped where ../shared/data/exports is not there)',
  () => {
    const files = existsSync(FOLDER)
      ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|tsv|txt)$/.test(path))
      : [];

    test.each(files)('%s', async (path) => {
      const text = decode(readFileSync(join(FOLDER, path)));
      // A header alone is refused for having no rows.
      const hasRows = /real|OCA\.(activity|statement)|fixture|sample|transporter/.test(path);
      const lines = text.trimEnd().split(/\r?\n/);
      const delimiter = [';', '\t'].find((sign) => lines.at(-1)!.includes(sign)) ?? ',';
      const row = hasRows
        ? ''
        : `${lines
            .at(-1)!
            .split(delimiter)
            .map((_, i) => `x${i}`)
            .join(delimiter)}\n`;
      const name = path.replace(/\.[^/]*$/, '');
      expect(await taken(`${text.trimEnd()}\n${row}`)).toBe(EXPECTED[name]);
    });
  },
);
