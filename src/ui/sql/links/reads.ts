import { significant, stringText } from '../../../engine/lexer';

/** What a query can name: the columns of each relation and of each analysis. */
export interface Library {
  relations: ReadonlyMap<string, readonly string[]>;
  analyses: ReadonlyMap<string, readonly string[]>;
}

/** What a query reads, as far as its text tells. */
export interface Reading {
  relations: string[];
  analyses: string[];
  /** Names in the place of a table that are none of the library's. */
  unknown: string[];
  /** Columns that tell who somebody is, named in the query. */
  personal: string[];
  /** It takes whole rows of something. */
  takesRows: boolean;
  /** It takes whole rows of something with such columns. */
  takesPeople: boolean;
}

/** The columns of the model that tell who somebody is; a customer's id may be an e-mail address. */
export const PERSONAL: ReadonlySet<string> = new Set(['customer_id', 'customer_name', 'email', 'phone', 'company']);

const SOURCE_FOLLOWS = /^(from|join|into|table|summarize|describe|desc|show|pivot|unpivot|pivot_wider|pivot_longer)$/i;
const SOURCES_END = /^(select|where|group|order|having|qualify|limit|offset|window|union|except|intersect|values)$/i;
const NO_SOURCE = /^(lateral|select|values|with|from)$/i;
const SUBQUERY = /^(select|from|with|values|table|summarize|describe|pivot|unpivot|\()$/i;
const NO_ALIAS =
  /^(join|inner|left|right|full|cross|natural|asof|positional|semi|anti|on|using|pivot|unpivot|tablesample|as)$/i;
const ALL_COLUMNS = /^(columns|summarize|table|pivot|unpivot|pivot_wider|pivot_longer)$/i;
const SET_OPERATION = /^(union|except|intersect)$/i;

/** One bracket of the query: what is known of it so far. */
interface Level {
  /** A source may follow: after `from` and the commas behind it. */
  inSources: boolean;
  /** Of a function's arguments, where `from` is a word among others. */
  isCall: boolean;
  isFrom: boolean;
  isSelect: boolean;
}

const level = (isCall = false, inSources = false): Level => ({ inSources, isCall, isFrom: false, isSelect: false });

/** Functions in the place of a table that give nothing but what the query itself says. */
const OF_ITSELF = /^(range|generate_series|unnest)$/;

/** Reads a query without running it: only its words, so that what cannot be told from them counts as asked for. */
export function reads(sql: string, library: Library): Reading {
  const words = significant(sql);
  const relations = new Set<string>();
  const analyses = new Set<string>();
  const unknown = new Set<string>();
  const own = new Set<string>();
  const named = new Set<string>();
  const rows = new Set<string>();
  const mentioned: string[] = [];
  let takesRows = false;
  let expectsSource = false;
  const levels = [level()];

  const close = (done: Level) => {
    if (done.isFrom && !done.isSelect) takesRows = true;
  };

  const source = (name: string, i: number) => {
    const isCall = words[i + 1]?.text === '(';
    const known = isCall ? library.analyses : library.relations;
    if (known.has(name)) {
      (isCall ? analyses : relations).add(name);
      rows.add(name);
    } else if (!isCall || !OF_ITSELF.test(name)) unknown.add(name);
    const place = words[i + 1]?.text.toLowerCase() === 'as' ? i + 2 : i + 1;
    const alias = words[place]?.name;
    if (!isCall && alias && !NO_ALIAS.test(alias) && !SOURCES_END.test(alias)) {
      rows.add(alias.toLowerCase());
      if (words[place + 1]?.text === '(') takesRows = true;
    }
  };

  words.forEach((word, i) => {
    const before = words[i - 1];
    const after = words[i + 1];
    const here = levels.at(-1)!;
    const { text, kind } = word;
    const name = word.name?.toLowerCase();
    const isBare = kind === 'word' && before?.text !== '.';

    if (text === '(') {
      const isQuery = SUBQUERY.test(after?.text ?? '');
      const isCall = before?.name !== undefined && !isQuery && !SOURCE_FOLLOWS.test(before.name);
      levels.push(level(isCall, here.inSources && !isCall));
      expectsSource &&= !isCall;
    } else if (text === ')') {
      if (levels.length > 1) close(levels.pop()!);
      expectsSource = false;
    } else if (text === ',') {
      expectsSource = here.inSources && !here.isCall;
    } else if (text === ';') {
      close(here);
      levels[levels.length - 1] = level();
    } else if (text === '*') {
      const isStar = !before || /^(select|distinct|all|,|\(|\.)$/i.test(before.text);
      const isCount = before?.text === '(' && words[i - 2]?.name?.toLowerCase() === 'count';
      if (isStar && !isCount) takesRows = true;
    } else if (isBare && SOURCE_FOLLOWS.test(text) && !here.isCall) {
      if (/^from$/i.test(text)) here.isFrom = true;
      here.inSources = expectsSource = true;
      if (ALL_COLUMNS.test(text)) takesRows = true;
    } else if (isBare && SOURCES_END.test(text)) {
      if (/^select$/i.test(text)) here.isSelect = true;
      if (SET_OPERATION.test(text)) {
        close(here);
        levels[levels.length - 1] = level(here.isCall);
      }
      levels.at(-1)!.inSources = expectsSource = false;
    } else if (expectsSource && (name !== undefined || kind === 'string')) {
      const isAhead = after?.text === '.' || (after?.text === ':' && kind !== 'string') || NO_SOURCE.test(text);
      if (isAhead) return;
      source(name ?? stringText(word).toLowerCase(), i);
      expectsSource = false;
    } else if (name !== undefined) {
      if (isBare && ALL_COLUMNS.test(text) && after?.text === '(') takesRows = true;
      const isMade = after?.text.toLowerCase() === 'as' && /^(\(|materialized|not)$/i.test(words[i + 2]?.text ?? '');
      if (isMade || /^(with|recursive)$/i.test(before?.text ?? '')) own.add(name);
      else if (before?.text.toLowerCase() !== 'as') named.add(name);
      const isRow = after?.text !== '.' && before?.text !== '.' && before?.text.toLowerCase() !== 'as';
      if (isRow && !(before?.name && rows.has(before.name.toLowerCase()))) mentioned.push(name);
    }
  });
  levels.forEach(close);

  const columns = [
    ...[...relations].flatMap((name) => library.relations.get(name)!),
    ...[...analyses].flatMap((name) => library.analyses.get(name)!),
  ].filter((column) => PERSONAL.has(column));
  return {
    relations: [...relations],
    analyses: [...analyses],
    unknown: [...unknown].filter((name) => !own.has(name)),
    personal: [...new Set(columns)].filter((column) => named.has(column)),
    takesRows,
    takesPeople: columns.length > 0 && (takesRows || mentioned.some((name) => rows.has(name))),
  };
}
