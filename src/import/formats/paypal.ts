import { EVENT_KIND } from '../events';
import type { Format } from '../format';

/**
 * PayPal, Activity download: one row per movement of money, in the account's language. A sale is a payment that came in; refunds
 * name the payment that they give back.
 */
const format: Format = {
  id: 'paypal',
  name: 'PayPal activity',
  part: 'payments',
  columns: {
    order_ref: [
      'Invoice Number',
      'Invoice ID',
      'Id. de factura',
      'Número de factura',
      'Número da fatura',
      'Nmero da fatura',
    ],
    ordered_at: ['Date', 'Fecha', 'Data'],
    ordered_time: ['Time', 'Hora'],
    time_zone: ['TimeZone', 'Time Zone', 'Zona horaria', 'Fuso horário'],
    email: ['From Email Address', 'Correo electrónico del remitente', 'Do e-mail'],
    customer_name: ['Name', 'Nombre', 'Nome'],
    postcode: ['Zip/Postal Code'],
    phone: ['Contact Phone Number'],
    product_name: ['Item Title', 'Nome do produto', 'Nombre del artículo'],
    sku: ['Item ID', 'ID do produto'],
    line_total: ['Gross', 'Bruto', 'Valor bruto'],
    line_shipping: ['Shipping and Handling Amount', 'Importe de envío y manipulación', 'Valor do envio e manuseio'],
    line_taxes: ['Sales Tax', 'Impuesto de ventas', 'Imposto sobre vendas'],
    currency: ['Currency', 'Divisa', 'Moeda'],
    status: ['Status', 'Estado'],
    country: ['Country Code', 'Country', 'País'],
    tags: ['Balance Impact'],
    event: ['Type', 'Description', 'Descripción', 'Tipo'],
    event_ref: ['Transaction ID', 'Id. de transacción', 'ID da transação'],
    related_ref: ['Reference Txn ID', 'Id. de referencia de trans.', 'ID txn. de referência', 'ID txn. de referncia'],
  },
  // What came in holds shipping and tax, which are no sales.
  plus: {
    line_total: [
      '-Shipping and Handling Amount',
      '-Importe de envío y manipulación',
      '-Valor do envio e manuseio',
      '-Sales Tax',
      '-Impuesto de ventas',
      '-Imposto sobre vendas',
    ],
  },
  signature: [
    ['Gross', 'Bruto', 'Valor bruto'],
    ['Net', 'Neto', 'Líquido'],
    ['Transaction ID', 'Id. de transacción', 'ID da transação'],
    ['Time', 'Hora'],
    ['Balance', 'Saldo', 'Fee', 'Comisión', 'Tarifa'],
  ],
  values: { order_ref: 'case when order_ref_text is null then event_ref end' },
  customer: 'case when amount > 0 then lower(email) end',
  rowKind: `case
      when lower(tags) = 'memo' then 'hold'
      when ${EVENT_KIND} = 'return' then case when amount < 0 then 'return' else 'other_event' end
      when ${EVENT_KIND} is not null then ${EVENT_KIND}
      when status_kind in ('failed', 'unpaid', 'pending') then 'voided'
      when status_kind = 'cancelled' then 'cancelled'
      when amount < 0 then 'other_event'
      else 'item'
    end`,
};

export default format;
