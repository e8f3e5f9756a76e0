/** Currencies offered to the owner of a file that names none: those that shops of the supported platforms sell in. */
export const CURRENCIES =
  'USD EUR GBP AED AUD BHD BRL CAD CHF CNY CZK DKK EGP HKD HUF IDR ILS INR IQD IRR JOD JPY KRW KWD LBP LYD MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON SAR SEK SGD THB TND TRY TWD UAH VND ZAR'.split(
    ' ',
  );
