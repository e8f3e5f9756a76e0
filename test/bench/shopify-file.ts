import { closeSync, openSync, writeSync } from 'node:fs';

/** Shopify's own header, Orders > Export, as of 2026. */
export const SHOPIFY_HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References';

const COLUMNS = SHOPIFY_HEADER.split(',');
const at = (name: string) => COLUMNS.indexOf(name);
const COUNTRIES = ['US', 'US', 'US', 'US', 'CA', 'GB', 'DE', 'AU'];
const CITIES = ['Portland', 'Austin', 'Chicago', 'Toronto', 'Leeds', 'Berlin', 'Sydney'];

/** A small, fast generator of uniform numbers in [0, 1) (mulberry32), so that every run writes the same bytes. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a Shopify export of `lines` rows: about 0.58 orders and 0.435 customers a row, continuation rows left blank as Shopify
 * leaves them, refunds, cancellations, guests without e-mail and discounts among them. About 300 bytes a row.
 */
export function writeShopifyFile(path: string, lines: number): void {
  const random = uniform(20261122);
  const file = openSync(path, 'w');
  let chunk = `${SHOPIFY_HEADER}\n`;
  const customers: number[] = [];
  let written = 0;
  const cells: string[] = Array.from({ length: COLUMNS.length }, () => '');
  const set = (name: string, value: string | number) => (cells[at(name)] = String(value));
  const start = Date.UTC(2022, 0, 1);
  const span = 1461 * 86400;

  for (let order = 0; written < lines; order++) {
    const isNew = customers.length === 0 || random() < 0.77;
    const customer = isNew ? customers.length : Math.floor(random() * random() * customers.length);
    if (isNew) customers.push(customer);
    const items = Math.min(1 + Math.floor(-Math.log(1 - random()) * 1.16), 12, lines - written);
    const seconds = Math.floor((order / (lines * 0.58)) * span * 0.999 + random() * 3600);
    const created = `${new Date(start + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} -0500`;
    const lineCells: [number, number, number][] = [];
    let subtotal = 0;
    for (let i = 0; i < items; i++) {
      const product = Math.floor(random() * random() * 800);
      const quantity = random() < 0.8 ? 1 : 1 + Math.floor(random() * 5);
      const cents = 495 + ((product * 7919) % 9000);
      subtotal += quantity * cents;
      lineCells.push([product, quantity, cents]);
    }
    const discount = random() < 0.15 ? Math.round(subtotal * 0.1) : 0;
    const shipping = subtotal > 7500 ? 0 : 595;
    const taxes = Math.round((subtotal - discount) * 0.07);
    const total = subtotal - discount + shipping + taxes;
    const fate = random();
    const refunded = fate < 0.03 ? total : fate < 0.06 ? Math.round(total * 0.4) : 0;
    const money = (cents: number) => (cents / 100).toFixed(2);
    const country = COUNTRIES[customer % COUNTRIES.length]!;

    lineCells.forEach(([product, quantity, cents], i) => {
      cells.fill('');
      set('Name', `#${1001 + order}`);
      set('Created at', created);
      set('Lineitem quantity', quantity);
      set('Lineitem name', `Product ${product} - ${['Small', 'Medium', 'Large'][product % 3]} / Natural linen`);
      set('Lineitem price', money(cents));
      set('Lineitem sku', `SKU-${String(product).padStart(4, '0')}`);
      set('Lineitem requires shipping', 'true');
      set('Lineitem taxable', 'true');
      set('Lineitem fulfillment status', 'fulfilled');
      set('Lineitem discount', '0.00');
      set('Vendor', 'Harbour & Loom');
      if (random() > 0.02) set('Email', customer % 50 === 49 ? '' : `buyer${customer}@example.com`);
      if (i === 0) {
        set('Email', customer % 50 === 49 ? '' : `buyer${customer}@example.com`);
        set(
          'Financial Status',
          fate < 0.03 ? 'refunded' : fate < 0.06 ? 'partially_refunded' : fate < 0.08 ? 'voided' : 'paid',
        );
        set('Paid at', created);
        set('Fulfillment Status', 'fulfilled');
        set('Fulfilled at', created);
        set('Accepts Marketing', random() < 0.4 ? 'yes' : 'no');
        set('Currency', 'USD');
        set('Subtotal', money(subtotal - discount));
        set('Shipping', money(shipping));
        set('Taxes', money(taxes));
        set('Total', money(total));
        set('Discount Code', discount ? 'WELCOME10' : '');
        set('Discount Amount', money(discount));
        set('Shipping Method', shipping ? 'Standard' : 'Free shipping');
        set('Billing Name', `Buyer ${customer}`);
        set('Shipping Name', `Buyer ${customer}`);
        set('Shipping Street', `"${customer % 900} Mill Lane, Apt ${customer % 40}"`);
        set('Shipping City', CITIES[customer % CITIES.length]!);
        set('Shipping Zip', `'${String(10000 + (customer % 89999))}`);
        set('Shipping Country', country);
        if (fate > 0.08 && fate < 0.09) set('Cancelled at', created);
        set('Payment Method', 'Shopify Payments');
        set('Payment Reference', `c${(order * 2654435761).toString(36)}.1`);
        set('Refunded Amount', money(refunded));
        set('Outstanding Balance', '0.00');
        set('Id', 5100000000000 + order);
        set('Risk Level', 'Low');
        set('Source', random() < 0.9 ? 'web' : 'pos');
        set('Tax 1 Name', 'State Tax 7%');
        set('Tax 1 Value', money(taxes));
      }
      chunk += `${cells.join(',')}\n`;
      written++;
    });
    if (chunk.length > 4_000_000) {
      writeSync(file, chunk);
      chunk = '';
    }
  }
  writeSync(file, chunk);
  closeSync(file);
}
