/** The calendar repeats itself every 400 years. */
const CYCLE = 146_097n * 86_400_000n;
const FAR_DAY = 2147483647;
const FAR_MOMENT = 9223372036854775807n;

type Kind = 'date' | 'timestamp' | 'instant';

/** A day, a moment on the wall clock (in the UTC fields), or an instant, which has a time zone: with what a `Date` loses of them. */
export class Moment extends Date {
  constructor(
    milliseconds: number,
    readonly kind: Kind,
    /** Below the millisecond, 0 to 999,999. */
    readonly nanoseconds: number,
  ) {
    super(milliseconds);
  }

  /** Nanoseconds since 1970. */
  sinceEpoch(): bigint {
    return BigInt(this.getTime()) * 1_000_000n + BigInt(this.nanoseconds);
  }

  /** To the last digit: `2024-01-31`, `2024-01-31T10:00:00.123456`, an instant with a `Z`. */
  text(): string {
    return written(BigInt(this.getTime()), this.kind, this.nanoseconds);
  }
}

/** A day, counted from 1970. */
export function dayOf(days: number): Moment | string {
  if (Math.abs(days) === FAR_DAY) return infinity(days);
  return momentOf(BigInt(days) * 86_400_000n, 'date', 0n);
}

/** A moment, counted from 1970 in units of which a second has `perSecond`. */
export function timeOf(units: bigint, perSecond: bigint, isInstant: boolean): Moment | string {
  if (units === FAR_MOMENT || units === -FAR_MOMENT) return infinity(units);
  const nanoseconds = units * (1_000_000_000n / perSecond);
  const below = modulo(nanoseconds, 1_000_000n);
  return momentOf((nanoseconds - below) / 1_000_000n, isInstant ? 'instant' : 'timestamp', below);
}

/** What a `Date` cannot hold is text. */
function momentOf(milliseconds: bigint, kind: Kind, below: bigint): Moment | string {
  const moment = new Moment(Number(milliseconds), kind, Number(below));
  return Number.isNaN(moment.getTime()) ? written(milliseconds, kind, Number(below)) : moment;
}

const infinity = (units: number | bigint) => (units < 0 ? '-infinity' : 'infinity');
const modulo = (value: bigint, by: bigint) => ((value % by) + by) % by;

/** Years before the first are told as DuckDB tells and reads them. */
function written(milliseconds: bigint, kind: Kind, nanoseconds: number): string {
  const within = modulo(milliseconds, CYCLE);
  const iso = new Date(Number(within)).toISOString();
  const year = Number(iso.slice(0, 4)) + 400 * Number((milliseconds - within) / CYCLE);
  const day = `${String(year > 0 ? year : 1 - year).padStart(4, '0')}${iso.slice(4, 10)}${year > 0 ? '' : ' (BC)'}`;
  if (kind === 'date') return day;
  const digits = `${iso.slice(20, 23)}${String(nanoseconds).padStart(6, '0')}`.replace(/(000)+$/, '');
  const clock = `${iso.slice(11, 19)}${digits && `.${digits}`}${kind === 'instant' ? 'Z' : ''}`;
  return `${day}${year > 0 ? 'T' : ' '}${clock}`;
}
