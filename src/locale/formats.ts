import { LOCALES } from './locales';

/** Numbers, money and dates in the reader's language; money in one currency. */
export interface Formats {
  count(value: number): string;
  /** At most three significant digits, for ratios such as 2.5 times. */
  number(value: number): string;
  /** A number on an axis, every digit of it. */
  tick(value: number): string;
  /** One that may be a year: a group of one digit stands with the next. */
  yearlyTick(value: number): string;
  /** A share from 0 to 1 in whole per cent, one decimal below 10 %. */
  share(value: number): string;
  /** A share to two decimals of a per cent. */
  exactShare(value: number): string;
  /** An amount rounded to what matters, such as $1.21M. */
  money(value: number): string;
  /** An amount to the smallest coin. */
  exactMoney(value: number): string;
  /** An amount rounded to what matters with its sign, as a part of a change. */
  signedMoney(value: number): string;
  /** A round amount at an axis: coins only where it has some, nothing but 0 for none. */
  axisMoney(value: number): string;
  days(value: number): string;
  years(value: number): string;
  /** A size in bytes, in kilobytes or megabytes. */
  fileSize(value: number): string;
  date(value: Date): string;
  month(value: Date): string;
  /** A month of any year. */
  monthName(value: Date): string;
  year(value: number): string;
  /** A day and the time of it, without the year. */
  hour(value: Date): string;
  /** Several things in one sentence, the last two joined by a word. */
  list(items: readonly string[]): string;
}

const isIsoCode = (currency: string | null): currency is string => currency !== null && /^[A-Z]{3}$/.test(currency);

/** How many digits the smallest coin of a currency has; two where it is not known. */
export function coinDigits(currency: string | null): number {
  if (!isIsoCode(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!;
}

/**
 * Formats for a language and a currency; a currency that is no ISO code is written behind the number, none leaves amounts bare.
 */
export function formatsFor(locale: string, currency: string | null): Formats {
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    // What rounds to nothing has no sign.
    const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return (value: number) => format.format(value);
  };
  // In a line that runs from right to left, the sign after Latin letters would stand before them.
  const isRightToLeft = LOCALES.some(({ id, dir }) => id === locale && dir === 'rtl');
  const sign = (text: string) => (isRightToLeft && /[A-Za-z]/.test(text) ? `\u2066${text}\u2069` : text);
  const isCode = isIsoCode(currency);
  const moneyFormat = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, {
      signDisplay: 'negative',
      ...(isCode && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
      ...options,
    });
    const write = (value: number) =>
      format
        .formatToParts(value)
        .map((part) => (part.type === 'currency' ? sign(part.value) : part.value))
        .join('')
        // Arabic millions come with a plus or minus that runs against their digits, and would end up behind them.
        .replace(/^\u200e([+-])\u200f/, '\u200f\u200e$1');
    return (value: number) => (isCode || !currency ? write(value) : `${write(value)} ${sign(currency)}`);
  };
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return (value: Date) => format.format(value);
  };

  const coins: Intl.NumberFormatOptions = isCode ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const roundCoins = moneyFormat({ ...coins, trailingZeroDisplay: 'stripIfInteger' });
  const rounded = (options: Intl.NumberFormatOptions) => {
    const small = moneyFormat({ ...coins, ...options });
    const whole = moneyFormat({ minimumFractionDigits: 0, maximumFractionDigits: 0, ...options });
    const millions = moneyFormat({
      notation: 'compact',
      maximumSignificantDigits: 3,
      minimumFractionDigits: 0,
      ...options,
    });
    return (value: number) => (Math.abs(value) >= 1e6 ? millions : Math.abs(value) >= 100 ? whole : small)(value);
  };
  const money = rounded({});
  const signed = rounded({ signDisplay: 'exceptZero' });
  const count = numberFormat({ maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const kilobytes = numberFormat({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = numberFormat({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const wholePercent = numberFormat({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = numberFormat({ style: 'percent', maximumFractionDigits: 1 });
  return {
    count,
    number: numberFormat({ maximumSignificantDigits: 3 }),
    tick: numberFormat({ maximumSignificantDigits: 12 }),
    yearlyTick: numberFormat({ maximumSignificantDigits: 12, useGrouping: 'min2' }),
    share: (value) => (Math.abs(value) < 0.0995 ? finePercent : wholePercent)(value),
    exactShare: numberFormat({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    money,
    exactMoney: moneyFormat(coins),
    // Without a word joiner, a line may end between the sign and the currency.
    signedMoney: (value) => signed(value).replace(/^([+-])(?=\p{Sc})/u, '$1\u2060'),
    axisMoney: (value) => (value === 0 ? count(0) : Math.abs(value) >= 1e6 ? money(value) : roundCoins(value)),
    days: numberFormat({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }),
    years: numberFormat({ style: 'unit', unit: 'year', unitDisplay: 'long', maximumFractionDigits: 2 }),
    fileSize: (value) => (value < 1e6 ? kilobytes(Math.ceil(value / 1e3)) : megabytes(value / 1e6)),
    date: dateFormat({ dateStyle: 'medium' }),
    month: dateFormat({ month: 'short', year: 'numeric' }),
    monthName: dateFormat({ month: 'long' }),
    year: numberFormat({ useGrouping: false }),
    hour: dateFormat({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    // Of names in Latin letters, the first would turn the whole list round.
    list: (items) => (isRightToLeft && /^[A-Za-z]/.test(items[0] ?? '') ? '\u200f' : '') + list.format(items),
  };
}
