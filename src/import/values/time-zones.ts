import { literal } from '../../engine/sql-literal';
import { HALF, isEpochSql } from './dates';

/** The years whose changes of the clock are known; before and after, the nearest offset holds. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2037;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Changes of the clock lie further apart than this; in Morocco they come a month apart. */
const STEP = 10 * DAY;

/** A moment, in milliseconds of UTC, and the minutes east of UTC before and after it. */
export interface Transition {
  at: number;
  before: number;
  after: number;
}

const offsetReader = (zone: string) => {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at: number): number => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  };
};

const known = new Map<string, { first: number; transitions: readonly Transition[] }>();

/** The first offset of an IANA zone and all its changes, as the browser knows them. Throws a `RangeError` for other names. */
export function clockOf(zone: string): { first: number; transitions: readonly Transition[] } {
  const before = known.get(zone);
  if (before) return before;
  const offsetAt = offsetReader(zone);
  const transitions: Transition[] = [];
  const start = Date.UTC(FIRST_YEAR, 0, 1);
  const first = offsetAt(start);
  let last = first;
  for (let at = start; at < Date.UTC(LAST_YEAR + 1, 0, 1); at += STEP) {
    const next = offsetAt(at + STEP);
    if (next === last) continue;
    let [low, high] = [at, at + STEP];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === last) low = middle;
      else high = middle;
    }
    transitions.push({ at: high, before: last, after: next });
    last = next;
  }
  const clock = { first, transitions };
  known.set(zone, clock);
  return clock;
}

/** SQL for the minutes east of UTC at a time, as a tree of comparisons: no extension, no join, seven steps deep. */
function offsetTree(time: string, zone: string, thresholdOf: (transition: Transition) => number): string {
  const { first, transitions } = clockOf(zone);
  const branch = (from: number, to: number): string => {
    if (from === to) return String(from === 0 ? first : transitions[from - 1]!.after);
    const middle = (from + to) >> 1;
    const threshold = new Date(thresholdOf(transitions[middle]!)).toISOString().slice(0, 19).replace('T', ' ');
    return `case when ${time} < timestamp '${threshold}' then ${branch(from, middle)} else ${branch(middle + 1, to)} end`;
  };
  return branch(0, transitions.length);
}

/** SQL for the minutes east of UTC in a zone at a time of UTC. */
export const offsetAtUtcSql = (time: string, zone: string): string => offsetTree(time, zone, ({ at }) => at);

/**
 * SQL for the same at a wall-clock time of the zone. An hour that the clock skips is read as if it had not, one that it
 * repeats as the first of the two.
 */
export const offsetAtWallSql = (time: string, zone: string): string =>
  offsetTree(time, zone, ({ at, before, after }) => at + Math.max(before, after) * MINUTE);

/** Minutes east of UTC by the abbreviations that exports use; those that mean several zones are the ones of large exporters. */
const ABBREVIATIONS: Record<string, number> = {
  ...{ Z: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180 },
  ...{ MSK: 180, GST: 240, PKT: 300, IST: 330, WIB: 420, SGT: 480, HKT: 480, AWST: 480, JST: 540, KST: 540 },
  ...{ ACST: 570, AEST: 600, ACDT: 630, AEDT: 660, NZST: 720, NZDT: 780, BRT: -180, ART: -180 },
  ...{ NST: -210, NDT: -150, AST: -240, ADT: -180, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360 },
  ...{ PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600 },
};

const CLOCK = `(?::\\d{2}|T\\d{4,6})(?:[.,]\\d+)?\\s*${HALF}?`;
const MARK = '(?:(?:UTC|GMT)?([-+−])(\\d{1,2})(?::?(\\d{2}))?|([A-Z]{1,5}))';

/** SQL for the minutes east of UTC that a text says after its time, as `+0500`, `PST` or `Z`; null when it says none. */
export function saidOffsetSql(text: string): string {
  const pattern = literal(`${CLOCK}\\s*${MARK}(?:\\s*\\(.*\\))?\\s*$`);
  const cases = Object.entries(ABBREVIATIONS).map(([name, minutes]) => `when '${name}' then ${minutes}`);
  return `case when ${isEpochSql(text)} then 0
    else list_transform([regexp_extract(${text}, ${pattern}, ['sign', 'hours', 'minutes', 'name'])], lambda z: case
      when z.sign <> '' then case z.sign when '+' then 1 else -1 end
        * (z.hours::integer * 60 + coalesce(try_cast(z.minutes as integer), 0))
      when z.name <> '' then case z.name ${cases.join(' ')} end
    end)[1] end`;
}

/** What a shop system calls zones of its own, besides IANA names. */
const NAMED_ZONES: Record<string, string> = {
  'Atlantic Time (Canada)': 'America/Halifax',
  'Eastern Time (US & Canada)': 'America/New_York',
  'Central Time (US & Canada)': 'America/Chicago',
  'Mountain Time (US & Canada)': 'America/Denver',
  'Pacific Time (US & Canada)': 'America/Los_Angeles',
  Arizona: 'America/Phoenix',
  Alaska: 'America/Anchorage',
  Hawaii: 'Pacific/Honolulu',
};

/** The IANA zone that a cell names, such as `Europe/Berlin`, `Pacific Time (US & Canada)` or `Tokyo`. */
export function zoneNamed(name: string): string | undefined {
  if (NAMED_ZONES[name]) return NAMED_ZONES[name];
  const city = `/${name.replaceAll(' ', '_')}`;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone === name || zone.endsWith(city));
}

/**
 * SQL that turns wall-clock times into those of the shop's zone where the text, or the cell of a column of zones, says where
 * the clock hangs; other times are the shop's own. `names` are the zones that the column's values name.
 */
export function zonedSql(
  wall: string,
  text: string,
  zone: string,
  column?: { text: string; names: readonly string[] },
): string {
  const named = (column?.names ?? [])
    .map((name) => [name, zoneNamed(name)] as const)
    .filter(([, found]) => found !== undefined)
    .map(([name, found]) => `when ${literal(name)} then ${offsetAtWallSql('t.wall', found!)}`);
  const said = [saidOffsetSql(text), ...(column ? [saidOffsetSql(`':00 ' || ${column.text}`)] : [])];
  const offset = named.length > 0 ? `coalesce(t.said, case t.named ${named.join(' ')} end)` : 't.said';
  const parts = `{'wall': ${wall}, 'said': coalesce(${said.join(', ')}, null)${column ? `, 'named': ${column.text}` : ''}}`;
  // The lists of one give a name to what is asked for many times.
  return `list_transform([${parts}], lambda t: coalesce(
    list_transform([t.wall - to_minutes(${offset})], lambda u: u + to_minutes(${offsetAtUtcSql('u', zone)}))[1], t.wall))[1]`;
}
