import { EVENT_KIND } from '../events';
import type { Format } from '../format';

/** Headers in English of both sides of the Atlantic, German, French, Italian, and the Spanish of Spain and of Mexico. */
const DATE = ['date/time', 'Datum/Uhrzeit', 'date/heure', 'Data/Ora', 'fecha y hora', 'fecha/hora'];
const SETTLEMENT = [
  'settlement id',
  'Abrechnungsnummer',
  'numéro de versement',
  'Numero pagamento',
  'identificador de pago',
  'Id. de liquidación',
];
const TYPE = ['type', 'Typ', 'Tipo'];
const ORDER = [
  'order id',
  'Bestellnummer',
  'numéro de la commande',
  'Numero ordine',
  'número de pedido',
  'Id. del pedido',
];
const SALES = ['product sales', 'Umsätze', 'ventes de produits', 'Vendite', 'ventas de productos'];

/** Amazon, Payments > Date range > Transactions (below a preamble): one row per movement of money; sales and refunds name their order. */
const format: Format = {
  id: 'amazon_transactions',
  platform: 'amazon',
  name: 'Amazon date range transactions',
  part: 'payments',
  columns: {
    order_ref: ORDER,
    ordered_at: DATE,
    event: TYPE,
    product_name: ['description', 'Beschreibung', 'Descrizione', 'descripción'],
    sku: ['sku'],
    quantity: ['quantity', 'Menge', 'quantité', 'Quantità', 'cantidad'],
    line_total: SALES,
    line_discount: [
      'promotional rebates',
      'Rabatte aus Werbeaktionen',
      'Rabais promotionnels',
      'Sconti promozionali',
      'devoluciones promocionales',
      'descuentos promocionales',
    ],
    line_shipping: [
      'shipping credits',
      'postage credits',
      'Gutschrift für Versandkosten',
      /^credits d['’]expedition$/,
      'Accrediti per le spedizioni',
      'abonos de envío',
      'créditos de envío',
    ],
    line_taxes: [
      'product sales tax',
      'sales tax collected',
      'Produktumsatzsteuer',
      'Taxes sur la vente des produits',
      'imposta sulle vendite dei prodotti',
      'impuesto de ventas de productos',
    ],
    channel: ['marketplace', 'site de vente', 'web de Amazon'],
  },
  plus: {
    line_shipping: [
      'gift wrap credits',
      'Gutschrift für Geschenkverpackung',
      /^credits sur l['’]emballage cadeau$/,
      'Accrediti per confezioni regalo',
      'abonos de envoltorio para regalo',
      'créditos por envoltorio de regalo',
    ],
    line_taxes: [
      ...['shipping credits tax', 'giftwrap credits tax', 'promotional rebates tax'],
      'Steuer auf Versandgutschrift',
      'Steuer auf Geschenkverpackungsgutschriften',
      'Steuer auf Aktionsrabatte',
      /^taxe sur les credits d['’]expedition$/,
      'Taxes sur les crédits cadeaux',
      'Taxes sur les remises promotionnelles',
      'imposta accrediti per le spedizioni',
      'imposta sui crediti confezione regalo',
      'imposta sugli sconti promozionali',
      'impuestos por abonos de envío',
      'impuestos por abonos de envoltorio para regalo',
      'impuestos de descuentos por promociones',
      'impuesto de abono de envío',
      'impuesto de créditos de envoltura',
      'impuesto de reembolsos promocionales',
    ],
  },
  signature: [DATE, SETTLEMENT, TYPE, ORDER, SALES],
  customer: 'null::varchar',
  // Money that names no order is a fee, a transfer or an adjustment.
  rowKind: `case
      when order_ref_text is null then coalesce(nullif(${EVENT_KIND}, 'return'), 'other_event')
      else coalesce(${EVENT_KIND}, case when amount < 0 then 'return' else 'item' end)
    end`,
};

export default format;
