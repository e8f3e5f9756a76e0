import type { Format } from '../format';

/**
 * eBay, Seller Hub > Orders > Download report, with blank lines and a footer. One row per item; an order of several items has a row
 * for the whole order first, which names no item. Headers change with the site.
 */
const format: Format = {
  id: 'ebay_orders',
  platform: 'ebay',
  name: 'eBay orders',
  columns: {
    order_ref: ['Order Number', 'Bestellnummer', 'Sales Record Number', 'Verkaufsprotokollnummer'],
    ordered_at: ['Sale Date', 'Verkauft am', 'Paid On Date', 'Zahlungsdatum'],
    customer_ref: ['Buyer Username', 'Nutzername des Käufers'],
    customer_name: ['Buyer Name', 'Name des Käufers', 'Ship To Name', 'Post to name'],
    postcode: ['Buyer Zip', 'Ship To Zip', 'Post to postcode'],
    phone: ['Ship To Phone', 'Post to phone'],
    product_name: ['Item Title', 'Artikelbezeichnung', 'Angebotstitel'],
    sku: ['Custom Label', 'Custom label (SKU)', 'Bestandseinheit', 'Item Number', 'Artikelnummer'],
    quantity: ['Quantity', 'Anzahl', 'Stückzahl'],
    unit_price: ['Sold For', 'Verkauft für'],
    order_total: ['Total Price', 'Gesamtbetrag', 'Gesamtpreis'],
    shipping: ['Shipping And Handling', 'Postage And Handling', 'Postage and packaging', 'Verpackung und Versand'],
    taxes: ['Seller Collected Tax'],
    platform_taxes: ['eBay Collected Tax'],
    platform_taxes_in_total: ['eBay Collected Tax Included in Total'],
    payment_method: ['Payment Method', 'Zahlungsmethode'],
    country: ['Ship To Country', 'Post to country', 'Buyer Country', 'Versand nach Land'],
    event_ref: ['Transaction ID', 'Transaktionsnummer'],
  },
  signature: [
    ['Sales Record Number', 'Verkaufsprotokollnummer'],
    ['Order Number', 'Bestellnummer'],
    ['Buyer Username', 'Nutzername des Käufers'],
  ],
  values: {
    taxes: `case when platform_taxes_in_total is null or lower(platform_taxes_in_total) not in ('no', 'nein')
      then coalesce(taxes + platform_taxes, platform_taxes) end`,
  },
  headRow: 'product_name is null and sku is null',
  customer: 'lower(customer_ref)',
};

export default format;
