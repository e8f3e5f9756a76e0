/** Columns of a Shopify export that tests fill. */
const COLUMNS = [
  'Name',
  'Email',
  'Financial Status',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Code',
  'Discount Amount',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Billing Company',
  'Shipping Method',
  'Billing Country',
  'Shipping Country',
  'Cancelled at',
  'Payment Method',
  'Refunded Amount',
  'Source',
  'Lineitem discount',
  'Phone',
] as const;
export type Line = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** The first line of an order of 100, paid and untaxed unless told. */
export const first = (line: Line): Line => ({
  Email: 'ann@example.com',
  'Financial Status': 'paid',
  Currency: 'USD',
  Shipping: '0.00',
  Taxes: '0.00',
  Total: '100.00',
  'Discount Amount': '0.00',
  'Created at': '2024-01-05 10:00:00 +0500',
  'Lineitem quantity': 1,
  'Lineitem name': 'Rug',
  'Lineitem price': '100.00',
  'Refunded Amount': '0.00',
  'Lineitem discount': '0.00',
  ...line,
});

/** An export of these lines, with the columns that a shop of some age has unless told. */
export const shopifyFile = (lines: Line[], columns: readonly (keyof Line)[] = COLUMNS) =>
  [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map((row) => row.join(',')).join('\n');
