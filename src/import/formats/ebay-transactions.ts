import { EVENT_KIND } from '../events';
import type { Format } from '../format';

/** eBay, Payments > Transaction report (below a preamble): one row per movement of money; refunds name their order. English and German headers. */
const format: Format = {
  id: 'ebay_transactions',
  platform: 'ebay',
  name: 'eBay transaction report',
  part: 'payments',
  columns: {
    order_ref: ['Order number', 'Bestellnummer'],
    ordered_at: ['Transaction creation date', 'Datum der Transaktionserstellung'],
    event: ['Type', 'Typ'],
    customer_ref: ['Buyer username', 'Nutzername des Käufers'],
    customer_name: ['Buyer name', 'Name des Käufers'],
    postcode: ['Ship to zip'],
    product_name: ['Item title', 'Angebotstitel'],
    sku: ['Custom label', 'Bestandseinheit', 'Item ID', 'Artikelnummer'],
    quantity: ['Quantity', 'Stückzahl'],
    line_total: ['Item subtotal', 'Zwischensumme Artikel'],
    line_shipping: ['Shipping and handling', 'Postage and packaging', 'Verpackung und Versand'],
    line_taxes: ['Seller collected tax', 'eBay collected tax', 'Von eBay eingezogene Steuer'],
    currency: ['Transaction currency', 'Transaktionswährung', 'Payout currency', 'Auszahlungswährung'],
    country: ['Ship to country', 'Post to country', 'Versandziel - Land'],
    event_ref: ['Transaction ID', 'Transaktionsnummer'],
  },
  plus: { line_taxes: ['eBay collected tax'] },
  signature: [
    ['Transaction creation date', 'Datum der Transaktionserstellung'],
    ['Type', 'Typ'],
    ['Order number', 'Bestellnummer'],
    ['Net amount', 'Betrag abzügl. Kosten'],
    ['Item subtotal', 'Zwischensumme Artikel'],
  ],
  customer: 'lower(customer_ref)',
  rowKind: `case
      when order_ref_text is null or order_ref_text in ('--', '-') then coalesce(nullif(${EVENT_KIND}, 'return'), 'other_event')
      when amount is null then coalesce(nullif(${EVENT_KIND}, 'return'), 'no_amount')
      else coalesce(${EVENT_KIND}, 'item')
    end`,
};

export default format;
