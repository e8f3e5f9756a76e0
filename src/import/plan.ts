import { detectDialect, type Dialect } from './dialect';
import { FIELD_NAMES, type Added, type Field, type Mapping } from './fields';
import { addedOf, mappingOf, type Format } from './format';
import { formatById, recognise } from './formats';
import { guessMapping, isCertain, knownNames, missingFields } from './formats/any-table';
import { cdnowColumns } from './formats/cdnow';
import { normaliseHeader } from './header-name';
import { otherReport, REFUNDS } from './other-reports';
import { isRefundList } from './refund-list';
import { Refusal } from './refusal';
import { openText, type TextFile } from './text';
import { numberStyles } from './number-styles';
import { columnNotes, type Note } from './notes';
import { asciiDigits, dateStyles, type DateStyle, type NumberStyle } from './values';

/** What the owner has said of a header before: the columns by field. */
export type Remembered = (header: string) => Mapping | undefined;

/** Everything decided about a file before the engine reads it. */
export interface FilePlan {
  text: TextFile;
  dialect: Dialect;
  format: Format;
  mapping: Mapping;
  added: Added;
  numberStyles: Partial<Record<Field, NumberStyle>>;
  /** More than one when the sample cannot tell day from month. */
  dateStyles: readonly DateStyle[];
  /** The values of the column of time zones, in the sample. */
  zoneNames: readonly string[];
  /** The IANA zone of the shop's clock; null leaves every time as the file has it. */
  timeZone: string | null;
  /** What the owner should know about how the columns are read. */
  notes: readonly Note[];
  /** What the owner says the amounts are in, for a file that has no currency column. */
  currency: string | null;
  /** The columns were guessed and the owner should look at them. */
  isGuess: boolean;
}

/** The key a mapping is remembered by. */
export const headerKey = (columns: readonly string[]): string => columns.map(normaliseHeader).join('\u001f');

/** A plan ready to run, or one that waits for the owner to say what the columns mean. */
export const isComplete = (plan: FilePlan): boolean =>
  plan.format.id !== 'table' || missingFields(plan.mapping).length === 0;

/** What a header says by itself: the format, and the columns that it knows or guesses. */
export function recognised({ columns, sample }: Dialect): Pick<FilePlan, 'format' | 'mapping' | 'isGuess'> {
  const known = recognise(columns);
  const mapping = known
    ? mappingOf(known, columns)
    : guessMapping(
        columns,
        sample.map((row) => row.map(asciiDigits)),
      );
  return { format: known ?? formatById('table'), mapping, isGuess: !known && !isCertain(columns, mapping) };
}

export const isSameMapping = (one: Mapping, other: Mapping): boolean =>
  FIELD_NAMES.every((field) => one[field] === other[field]);

/** The same plan with the columns as the owner says; the format's rules stay, and the further columns that it adds. */
export function withMapping(plan: FilePlan, mapping: Mapping): FilePlan {
  const added = addedOf(plan.format, plan.dialect.columns, mapping);
  const values = (field: Field) =>
    [mapping[field]!, ...(added[field] ?? []).map(({ column }) => column)]
      .flatMap((column) => plan.dialect.sample.map((row) => asciiDigits(row[column]!.trim())))
      .filter((cell) => cell !== '');
  const mapped = FIELD_NAMES.filter((field) => mapping[field] !== undefined);
  const columns = Object.fromEntries(mapped.map((field) => [field, values(field)]));
  const { styles, open } = numberStyles(columns, plan.dialect.delimiter);
  return {
    ...plan,
    mapping,
    added,
    numberStyles: styles,
    dateStyles: dateStyles(columns.ordered_at ?? []),
    zoneNames: [...new Set(columns.time_zone)],
    notes: columnNotes(columns, open),
  };
}

/** Judges a dropped file: text, layout, platform, columns, how numbers and dates are written. Throws a `Refusal`. */
export async function planFile(
  file: Blob,
  remembered: Remembered = () => undefined,
  options: { signal?: AbortSignal | undefined; encoding?: string } = {},
): Promise<FilePlan> {
  const text = await openText(file, options.signal, options.encoding);
  const isKnown = (names: string[]) =>
    recognise(names) !== undefined || otherReport(names) !== undefined || remembered(headerKey(names)) !== undefined;
  const dialect = detectDialect(text, (names) => (isKnown(names) ? Infinity : knownNames(names)));
  if (!dialect.hasHeader) dialect.columns = cdnowColumns(dialect.sample.slice(0, 100)) ?? dialect.columns;
  if (dialect.columns.length < 2) throw new Refusal('not_a_table');

  const before = remembered(headerKey(dialect.columns));
  const own = recognised(dialect);
  const refunds =
    own.format.id === 'table' && isRefundList(dialect.columns, dialect.sample, own.mapping) ? REFUNDS : undefined;
  const report = before ? undefined : (otherReport(dialect.columns) ?? refunds);
  if (report) throw new Refusal('other_report', { report });
  const plan: FilePlan = {
    text,
    dialect,
    ...own,
    added: {},
    numberStyles: {},
    dateStyles: ['iso'],
    zoneNames: [],
    timeZone: null,
    notes: [],
    currency: null,
    isGuess: !before && own.isGuess,
  };
  return withMapping(plan, before ?? own.mapping);
}
