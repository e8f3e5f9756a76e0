import { WHOLE_CUSTOMER_REF, type Format } from '../format';

/**
 * The UCI data sets Online Retail (`InvoiceNo`, `UnitPrice`, `CustomerID`) and Online Retail II (`Invoice`, `Price`,
 * `Customer ID`). One row per line and no totals; invoices starting with C give goods back, with A adjust bad debt.
 */
const format: Format = {
  id: 'online_retail',
  name: 'UCI Online Retail',
  columns: {
    order_ref: ['invoiceno', 'invoice'],
    ordered_at: ['invoicedate'],
    customer_ref: ['customerid', 'customer id'],
    product_name: ['description'],
    sku: ['stockcode'],
    quantity: ['quantity'],
    unit_price: ['unitprice', 'price'],
    country: ['country'],
  },
  signature: [
    ['InvoiceNo', 'Invoice'],
    'InvoiceDate',
    ['CustomerID', 'Customer ID'],
    'Quantity',
    ['UnitPrice', 'Price'],
  ],
  customer: WHOLE_CUSTOMER_REF,
  rowKind: `case
  when order_ref ilike 'C%' then 'return'
  when order_ref ilike 'A%' then 'adjustment'
  when quantity <= 0 then 'stock_write_off'
  when unit_price <= 0 then 'zero_price'
  else 'item'
end`,
  itemKind: `case
  when sku is null or regexp_matches(upper(sku), '^[0-9]{5}[A-Z]*$') then 'product'
  when upper(sku) in ('POST', 'DOT', 'C2') then 'shipping'
  when upper(sku) in ('BANK CHARGES', 'AMAZONFEE', 'CRUK') then 'fee'
  when upper(sku) = 'D' then 'discount'
  when upper(sku) like 'GIFT%' then 'gift_card'
  else 'other'
end`,
};

export default format;
