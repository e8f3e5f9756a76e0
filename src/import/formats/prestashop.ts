import type { Format } from '../format';

/**
 * PrestaShop, Orders > Export: one row per order, headers in the language of the back office. Buyers are an initial and a family name,
 * which may be several people.
 */
const format: Format = {
  id: 'prestashop',
  name: 'PrestaShop',
  part: 'heads',
  columns: {
    order_ref: [
      'Reference',
      'Référence',
      'Referencia',
      'Riferimento',
      'Referência',
      'Bestellreferenz',
      'Referenz',
      'ID',
    ],
    ordered_at: ['Date', 'Fecha', 'Data', 'Datum', 'date_order'],
    email: ['email', 'E-mail'],
    customer_name: ['Customer', 'Client', 'Cliente', 'Kunde', 'lastname'],
    company: ['Company', 'Société', 'Empresa', 'Azienda', 'Firma', 'Unternehmen'],
    order_total: ['Total', 'Totale', 'Gesamt', 'Summe', 'order_amount'],
    status: ['Status', 'État', 'Estado', 'Stato'],
    payment_method: ['Payment', 'Paiement', 'Pago', 'Pagamento', 'Zahlung'],
    country: ['Delivery', 'Livraison', 'Entrega', 'Consegna', 'Lieferung', 'Versand'],
  },
  signature: [
    'ID',
    ['Reference', 'Référence', 'Referencia', 'Riferimento', 'Referência', 'Bestellreferenz', 'Referenz'],
    [
      'New client',
      'Nouveau client',
      'Cliente nuevo',
      'Nuevo cliente',
      'Nuovo cliente',
      'Novo cliente',
      'Neukunde',
      'Neuer Kunde',
    ],
    ['Total', 'Totale', 'Gesamt', 'Summe'],
  ],
  customer: 'lower(email)',
  nameKey: 'lower(customer_name)',
};

export default format;
