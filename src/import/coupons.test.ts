import { expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { planFile } from './plan';

test.each([
  ['SHOPIFY', 'Discount Code'],
  ['SQUARESPACE', 'Discount Code'],
  ['WOO_ANALYTICS', 'Coupon(s)'],
  ['WOO_ANALYTICS_FR', 'Code(s) promo'],
  ['WOO_ADVANCED', 'Coupon Code'],
  ['WOO_WEBTOFFEE', 'coupon_items'],
  ['ETSY_ORDERS', 'Coupon Code'],
  ['ETSY_ITEMS', 'Coupon Code'],
  ['BIGCOMMERCE', 'Coupon Details'],
  ['BIGCOMMERCE_ALL', 'Coupon Details'],
  ['WIX', 'Coupon code'],
  ['SALLA', 'رمز الكوبون'],
  // Read as a table of any origin.
  ['GUMROAD', 'Discount Code'],
] as const)('%s tells the coupon in %s', async (name, column) => {
  const header = headers[name];
  const delimiter = header.includes('\t') ? '\t' : ',';
  const plan = await planFile(new Blob([exportFile(header, [{ [column]: 'SAVE10' }], delimiter)]));
  expect(plan.dialect.columns[plan.mapping.coupon!]).toBe(column);
});
