import { detectDialect, normaliseHeader, type Dialect } from './dialect';
import { FIELD_NAMES, FIELDS, type Field, type Mapping } from './fields';
import { mappingOf, type Format } from './format';
import { formatById, recognise } from './formats';
import { guessMapping, isCertain, missingFields } from './formats/any-table';
import { cdnowColumns } from './formats/cdnow';
import { Refusal } from './refusal';
import { openText, type TextFile } from './text';
import { dateStyles, numberStyle, type DateStyle, type NumberStyle } from './values';

/** What the owner has said of a header before: the columns by field. */
export type Remembered = (header: string) => Mapping | undefined;

/** Everything decided about a file before the engine reads it. */
export interface FilePlan {
  text: TextFile;
  dialect: Dialect;
  format: Format;
  mapping: Mapping;
  numberStyles: Partial<Record<Field, NumberStyle>>;
  /** More than one when the sample cannot tell day from month. */
  dateStyles: readonly DateStyle[];
  /** What the owner says the amounts are in, for a file that has no currency column. */
  currency: string | null;
  /** The columns were guessed and the owner should look at them. */
  isGuess: boolean;
}

/** The key a mapping is remembered by. */
export const headerKey = (columns: readonly string[]): string => columns.map(normaliseHeader).join('\u001f');

/** A plan ready to run, or one that waits for the owner to say what the columns mean. */
export const isComplete = (plan: FilePlan): boolean => missingFields(plan.mapping).length === 0;

/** What a header says by itself: the format, and the columns that it knows or guesses. */
export function recognised({ columns, sample }: Dialect): Pick<FilePlan, 'format' | 'mapping' | 'isGuess'> {
  const known = recognise(columns);
  const mapping = known ? mappingOf(known, columns) : guessMapping(columns, sample);
  return { format: known ?? formatById('table'), mapping, isGuess: !known && !isCertain(columns, mapping) };
}

export const isSameMapping = (one: Mapping, other: Mapping): boolean =>
  FIELD_NAMES.every((field) => one[field] === other[field]);

/** The same plan with the columns as the owner says; the format's rules stay. */
export function withMapping(plan: FilePlan, mapping: Mapping): FilePlan {
  const values = (field: Field) =>
    plan.dialect.sample.map((row) => row[mapping[field]!]!).filter((cell) => cell.trim() !== '');
  const mapped = FIELD_NAMES.filter((field) => mapping[field] !== undefined);
  return {
    ...plan,
    mapping,
    numberStyles: Object.fromEntries(
      mapped.filter((field) => FIELDS[field] === 'number').map((field) => [field, numberStyle(values(field))]),
    ),
    dateStyles: mapping.ordered_at === undefined ? ['iso'] : dateStyles(values('ordered_at')),
  };
}

/** Judges a dropped file: text, layout, platform, columns, how numbers and dates are written. Throws a `Refusal`. */
export async function planFile(
  file: Blob,
  remembered: Remembered = () => undefined,
  options: { signal?: AbortSignal | undefined; encoding?: string } = {},
): Promise<FilePlan> {
  const text = await openText(file, options.signal, options.encoding);
  const dialect = detectDialect(
    text,
    (names) => recognise(names) !== undefined || remembered(headerKey(names)) !== undefined,
  );
  if (!dialect.hasHeader) dialect.columns = cdnowColumns(dialect.sample.slice(0, 100)) ?? dialect.columns;
  if (dialect.columns.length < 2) throw new Refusal('not_a_table');

  const own = recognised(dialect);
  const before = remembered(headerKey(dialect.columns));
  const plan: FilePlan = {
    text,
    dialect,
    ...own,
    numberStyles: {},
    dateStyles: ['iso'],
    currency: null,
    isGuess: !before && own.isGuess,
  };
  return withMapping(plan, before ?? own.mapping);
}
