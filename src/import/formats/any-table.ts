import { FIELD_NAMES, type Field, type Mapping } from '../fields';
import { PHONE_DIGITS, WHOLE_CUSTOMER_REF, type Format } from '../format';
import { knownHeader, normaliseHeader } from '../header-name';
import { isNumericTime } from '../values';

/** Names of columns in tables of any origin, best first, for a first guess. */
const NAMES: Partial<Record<Field, readonly string[]>> = {
  order_ref: [
    'order id',
    'order number',
    'order no',
    'order',
    'order ref',
    'invoice',
    'invoice no',
    'invoice number',
    'name',
    'id',
    'purchase id',
    'transaction id',
    'رقم الطلب',
    'رقم الفاتورة',
    'شماره سفارش',
    'bestellnummer',
    'numéro de commande',
    'commande n°',
    'número de pedido',
    'numero ordine',
  ],
  ordered_at: [
    'order date',
    'ordered at',
    'created at',
    'date created',
    'created',
    'purchase date',
    'sale date',
    'invoice date',
    'date',
    'timestamp',
    'تاريخ الطلب',
    'التاريخ',
    'تاریخ',
    'تاریخ سفارش',
    'bestelldatum',
    'date de commande',
    'fecha del pedido',
    'data do pedido',
    'datum',
    'fecha',
  ],
  ordered_time: ['time', 'order time'],
  time_zone: ['time zone', 'timezone'],
  customer_ref: [
    'customer id',
    'customer',
    'customer no',
    'customer number',
    'client id',
    'user id',
    'buyer user id',
    'buyer',
    'retailer name',
    'العميل',
  ],
  email: [
    'email',
    'e mail',
    'customer email',
    'contact email',
    'email address',
    'billing email',
    'purchase email',
    'buyer email',
    'البريد الإلكتروني',
  ],
  phone: ['phone', 'customer phone', 'phone number', 'mobile', 'رقم الجوال', 'الجوال', 'الهاتف', 'تلفن'],
  customer_name: ['customer name', 'full name', 'buyer name', 'billing name', 'name', 'اسم العميل', 'نام مشتری'],
  company: ['company', 'company name', 'billing company', 'shipping company', 'organisation', 'الشركة', 'firma'],
  product_name: [
    'product',
    'product name',
    'item',
    'item name',
    'lineitem name',
    'title',
    'description',
    'المنتج',
    'المنتجات',
  ],
  sku: ['sku', 'product id', 'product code', 'item id', 'lineitem sku', 'stockcode'],
  quantity: ['quantity', 'qty', 'lineitem quantity', 'units', 'items', 'الكمية'],
  unit_price: ['unit price', 'price', 'item price', 'lineitem price', 'wholesale price', 'السعر'],
  line_total: ['line total', 'item total', 'line amount', 'subtotal'],
  line_discount: ['line discount', 'lineitem discount'],
  order_total: [
    'order total',
    'total',
    'grand total',
    'total price',
    'amount',
    'order amount',
    'sale price',
    'net total',
    'value',
    'revenue',
    'sales',
    'إجمالي الطلب',
    'الإجمالي',
    'المجموع',
    'مبلغ کل',
    'مبلغ',
    'جمع کل',
    'gesamt',
    'gesamtsumme',
    'montant total',
    'ventes nettes',
    'importe total',
    'valor total',
    'totale',
    'المبلغ',
    'gesamtbetrag',
  ],
  order_discount: ['discount', 'discount amount', 'discount total', 'قيمة خصم الكوبون'],
  shipping: ['shipping', 'shipping total', 'shipping cost', 'تكلفة الشحن'],
  taxes: ['tax', 'taxes', 'tax total', 'total tax', 'vat', 'الضريبة'],
  refunded: ['refunded amount', 'refund amount', 'amount refunded', 'refunds', 'refund'],
  currency: ['currency', 'currency code', 'order currency', 'العملة'],
  status: ['status', 'order status', 'financial status', 'payment status', 'حالة الطلب'],
  payment_method: ['payment method', 'gateway', 'payment gateway'],
  tags: ['tags', 'order tags'],
  shipping_method: ['shipping method', 'delivery method', 'ship method', 'shipping service', 'طريقة الشحن'],
  channel: ['channel', 'sales channel', 'source', 'channel name'],
  country: ['country', 'shipping country', 'billing country', 'ship country', 'delivery country', 'الدولة'],
};

/** Any table of orders, or of order lines, whose columns the owner names. */
const format: Format = {
  id: 'table',
  name: 'CSV',
  columns: NAMES,
  signature: [],
  customer: `coalesce(
  lower(email),
  case when contains(customer_ref, '@') then lower(customer_ref) else ${WHOLE_CUSTOMER_REF} end,
  ${PHONE_DIGITS},
  customer_name
)`,
  rowKind: "case when amount < 0 or coalesce(amount, order_total) < 0 then 'return' else 'item' end",
  exclusion: "case when cancelled_at is not null then 'cancelled' end",
};

export default format;

/** Loose words for columns whose whole name is not known. */
const LOOSE: readonly [Field, RegExp][] = [
  ['email', /e ?mail/],
  ['ordered_at', /date|time|created|datum|fecha|تاريخ/],
  ['order_ref', /(order|invoice|receipt|transaction|bestell).*(id|no|nr|number|ref|nummer)|^(order|invoice)$/],
  ['customer_ref', /customer|client|buyer|member|kunde/],
  ['order_total', /total|amount|value|revenue|price|betrag/],
  ['quantity', /qty|quantity|count|number of|menge/],
];

const looksLikeDate = (cell: string) => /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^(19|20)\d{6}$|[A-Za-z]{3} \d/.test(cell);
const looksLikeNumber = (cell: string) => /\d/.test(cell) && !/[A-Za-z]{4,}/.test(cell) && !looksLikeDate(cell);

/**
 * A first guess at what the columns mean, from their names and then from their values, for the form to start with. Totals that
 * differ between the rows of one order are taken for line totals.
 */
export function guessMapping(columns: readonly string[], sample: readonly string[][]): Mapping {
  const names = columns.map(normaliseHeader);
  const values = (column: number) => sample.map((row) => row[column]!.trim()).filter(Boolean);
  const fits = (field: Field, column: number) => {
    const some = values(column).slice(0, 200);
    if (some.length === 0) return false;
    if (field === 'ordered_at') return some.some((cell) => looksLikeDate(cell) || isNumericTime(cell));
    if (field === 'ordered_time') return some.some((cell) => /^\d{1,2}:\d{2}/.test(cell));
    if (field === 'email') return some.some((cell) => cell.includes('@'));
    // Below `name` stands an order number here and a person there.
    if (field === 'order_ref') return some.some((cell) => /\d/.test(cell));
    const isNumber = ['quantity', 'unit_price', 'line_total', 'order_total', 'taxes', 'shipping', 'refunded'].includes(
      field,
    );
    return !isNumber || some.filter(looksLikeNumber).length > some.length / 2;
  };
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: Field, column: number) => {
    if (column < 0 || mapping[field] !== undefined || taken.has(column) || !fits(field, column)) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of FIELD_NAMES) {
    for (const name of NAMES[field] ?? []) take(field, names.indexOf(knownHeader(name)));
  }
  for (const [field, words] of LOOSE) names.forEach((name, column) => words.test(name) && take(field, column));
  columns.forEach((_, column) => {
    const cell = values(column)[0] ?? '';
    if (cell.includes('@')) take('email', column);
    else if (looksLikeDate(cell)) take('ordered_at', column);
    else if (/^-?[\d.,]+[.,]\d{2}$/.test(cell)) take('order_total', column);
  });
  if (mapping.order_ref !== undefined && mapping.order_total !== undefined && mapping.line_total === undefined) {
    const totals = new Map<string, string>();
    const differ = sample.some((row) => {
      const ref = row[mapping.order_ref!]!;
      const total = row[mapping.order_total!]!;
      const before = totals.get(ref);
      totals.set(ref, total);
      return before !== undefined && total !== '' && before !== '' && before !== total;
    });
    if (differ) {
      mapping.line_total = mapping.order_total;
      delete mapping.order_total;
    }
  }
  return mapping;
}

/** What still has to be named before the table can be read. */
export function missingFields(mapping: Mapping): ('ordered_at' | 'amount')[] {
  const hasAmount =
    mapping.order_total !== undefined || mapping.line_total !== undefined || mapping.unit_price !== undefined;
  return [
    ...(mapping.ordered_at === undefined ? (['ordered_at'] as const) : []),
    ...(hasAmount ? [] : (['amount'] as const)),
  ];
}

/** How many of a row of names are on the list. */
export function knownNames(columns: readonly string[]): number {
  const known = new Set(Object.values(NAMES).flatMap((names) => names.map(knownHeader)));
  return columns.filter((name) => known.has(normaliseHeader(name))).length;
}

/** Whether the columns that decide every number go by a name that is on the list, and stands once; else the owner is asked to look. */
export function isCertain(columns: readonly string[], mapping: Mapping): boolean {
  const goesByName = (field: Field) => {
    const column = mapping[field] === undefined ? undefined : columns[mapping[field]]!;
    return (
      column !== undefined &&
      NAMES[field]!.map(knownHeader).includes(normaliseHeader(column)) &&
      !columns.includes(`${column} (2)`)
    );
  };
  const some = (...fields: Field[]) => fields.some(goesByName);
  return (
    goesByName('ordered_at') &&
    some('order_total', 'line_total', 'unit_price') &&
    some('email', 'customer_ref', 'phone', 'customer_name')
  );
}
