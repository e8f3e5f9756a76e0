import type * as Plot from '@observablehq/plot';
import type { Row } from '../engine/arrow-rows';
import type { Literal } from '../engine/sql-literal';
import type { Formats } from '../locale/formats';
import type { Params, ParamValues } from './params';

/** What a column holds, which decides how it is read, aligned and written. `month` is the first day of one; a `key` is not shown. */
export type ColumnKind =
  'key' | 'text' | 'count' | 'number' | 'share' | 'money' | 'days' | 'years' | 'date' | 'month' | 'year';
export type Columns = Record<string, ColumnKind>;

type CellOf<K extends ColumnKind> = K extends 'text' | 'key'
  ? string | null
  : K extends 'date' | 'month'
    ? Date | null
    : number | null;
export type TypedRow<C extends Columns> = { [K in keyof C]: CellOf<C[K]> };

/** A table macro of the folder: the parameters it takes and the columns it gives. */
export interface Query {
  params: readonly string[];
  columns: Columns;
  /** Of a list: the columns that add up over its customers, those of money unless told. */
  sums?: readonly string[];
}

export type Queries = Record<string, Query>;
export type Results<Q extends Queries> = { [K in keyof Q]: TypedRow<Q[K]['columns']>[] };

/** What an analysis needs to put its rows into words and marks. */
export interface Telling<Key extends string> {
  t(key: Key, values?: Record<string, string | number>): string;
  format: Formats;
  /** The money basis in words, such as "after discounts and returns". */
  basis: string;
}

export interface Drawing<Key extends string> extends Telling<Key> {
  plot: typeof Plot;
  width: number;
  /** Colours that follow the theme. */
  colour: { accent: string; highlight: string; quiet: string; pale: string; line: string };
}

/** Whose sales a share of the customers' sales is of: orders without a customer make a difference. */
export const whose = (unknownSalesShare: number | null): 'known' | 'all' => (unknownSalesShare ? 'known' : 'all');

/**
 * What an advice works on: more orders from customers that the shop has, larger orders, better new customers, or keeping those whom
 * it would miss. Sums of one lever are of the same people or orders and overlap.
 */
export const LEVERS = ['again', 'larger', 'new', 'keep'] as const;
export type Lever = (typeof LEVERS)[number];

/** An advice with the money that following it may move. */
export interface Advice {
  lever: Lever;
  /** Understood by itself; it states the money, and is one of the page's own sentences. */
  sentence: string;
  money: number;
  /** Of how many days of business the sum is; absent where it comes once, as from one letter. */
  days?: number;
}

/** Customers whom a sentence says to act on: behind which row, or in which whole list, and how many, as the sentence tells. */
export type Target = ({ row: Record<string, unknown> } | { list: string }) & { customer_count: number };

/** How a list of customers is sorted: by sales unless told; the highest first, or the lowest. */
export interface ListOrder {
  order?: string;
  isLowestFirst?: true;
}

/** A headline number of the overview. */
export interface Figure {
  label: string;
  value: string;
  sentence: string;
  /** Values per month for a sparkline, oldest first. */
  trend?: readonly number[];
  /** The analysis that explains it. */
  href?: string;
}

/** A step of the reader that walks the chart's points by keyboard. */
export interface Point {
  label: string;
}

/** What the menu and the links must know of an analysis; small, for it comes before the first paint. */
export interface Question<P extends Params = Params> {
  group: 'overview' | 'best' | 'returning' | 'spending' | 'growing' | 'shop';
  /** Place within the menu. */
  rank: number;
  /** They serve the form, the link and the SQL. */
  params: P;
  /** Chosen values that do not fit the other ones, by name: they are left at their defaults, and said. Absent ones are at theirs. */
  misfits?(values: Record<string, Literal>): string[];
  /**
   * The list that opens behind a row, of a table or as a mark, which has these columns: its customers are those with the same
   * values in them. Those that are `optional` a row may lack, or have no value in, and stands for any. A row that counts nobody in
   * `count` opens nothing. Further lists, by name, are `others`: they open whole, or behind a row that has the columns of `by`.
   * `shown` is the one that is open until another is.
   */
  behind?: ListOrder & {
    list: string;
    by: readonly string[];
    optional?: readonly string[];
    count?: string;
    others?: Readonly<Record<string, ListOrder & { by?: readonly string[]; count?: string }>>;
    shown?: string;
  };
}

/**
 * One question of the owner, answered: the table macros of its folder, the main one first; and pure functions that turn rows into
 * a chart and a sentence.
 */
export interface Analysis<
  P extends Params = Params,
  Q extends Queries = Queries,
  Key extends string = string,
> extends Question<P> {
  queries: Q;
  /**
   * Macros of the folder that place customers: each row names one by `customer_key` and says why it stands there. The page adds
   * who they are and what they brought.
   */
  lists?: Queries;
  /** Macros of the folder that its others read; the page asks none of them. */
  steps?: Queries;
  /** The row that customers stand behind, in words; its values by their columns' names unless told. */
  behindTitle?(row: Row, telling: Telling<Key>): string;
  /** What the data chose where a parameter is left empty, as its box takes it. */
  found?(results: Results<Q>): Record<string, string>;
  /** Nothing to draw: the sentence says so. */
  isEmpty(results: Results<Q>): boolean;
  /** Nothing to draw, though the sentence has something to say. */
  isBlank?(results: Results<Q>, params: ParamValues<P>, telling: Telling<Key>): boolean;
  /** The finding first, then what it means in money and what to do. */
  sentence(results: Results<Q>, params: ParamValues<P>, telling: Telling<Key>): string[];
  /** What of the sentence has a sum in it, for the overview's "what to do next"; undefined where there is nothing to do. */
  advice?(results: Results<Q>, params: ParamValues<P>, telling: Telling<Key>): Advice | undefined;
  /** Whom the sentence says to act on, in the order in which it names them. */
  targets?(results: Results<Q>, params: ParamValues<P>): Target[];
  chart?(results: Results<Q>, params: ParamValues<P>, drawing: Drawing<Key>): Plot.PlotOptions;
  /** What the reader must know of the marks, below them. */
  note?(results: Results<Q>, telling: Telling<Key>, params: ParamValues<P>): string | undefined;
  figures?(results: Results<Q>, telling: Telling<Key>): Figure[];
  points?(results: Results<Q>, telling: Telling<Key>, params: ParamValues<P>): Point[];
  /** A word of a text column as the reader knows it; undefined leaves it as it is. */
  label?(column: string, word: string, telling: Telling<Key>): string | undefined;
  /** What a cell holds where a column of numbers holds this in one row and that in another; undefined leaves it to the column. */
  kindOf?(column: string, row: Row, params: ParamValues<P>): ColumnKind | undefined;
}

/** Types an analysis by its parameters, columns and messages. */
export function defineAnalysis<Messages extends Record<string, string>>() {
  return <const P extends Params, const Q extends Queries>(
    analysis: Analysis<P, Q, keyof Messages & string>,
  ): Analysis<P, Q, keyof Messages & string> => analysis;
}

/** The analysis with its types forgotten, as the one page that serves them all sees it. */
export type AnyAnalysis = Analysis<Params, Queries, string>;
export type AnyResults = Record<string, Row[]>;
