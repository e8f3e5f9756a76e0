import { significant, stringText, type Token } from '../../../engine/lexer';
import { afterBrackets } from '../text/sources-in';
import { PERSONAL, reads, type Library } from './reads';

/** Columns of tables that hold text as the files have it, which may be a customer's. */
const FREE_TEXT = new Set(['written_id', 'value', 'example']);

/** Names by which a query comes to what is not the shop's tables: other schemas, the catalogue, functions that take a table's name. */
const ELSEWHERE =
  /^(own|temp|system|memory|store|main|staging|show|information_schema|(duckdb|sqlite|pg|pragma)_\w+|histogram\w*|query\w*)$/;

const KEYWORD =
  /^(select|from|where|group|by|order|having|qualify|limit|offset|join|inner|left|right|full|outer|cross|on|using|union|all|distinct|as|and|or|not|in|is|null|true|false|between|like|ilike|case|when|then|else|end|asc|desc|nulls|first|last|over|partition|filter|with|exists|date|interval)$/;
const FUNCTION =
  /^(count|sum|avg|min|max|median|mode|stddev|round|floor|ceil|abs|coalesce|nullif|greatest|least|year|quarter|month|week|day|hour|dayname|monthname|isodow|dayofweek|date_trunc|date_part|date_diff|datediff|lower|upper|rank|dense_rank|row_number|lag|lead|ntile|quantile_cont|cast|try_cast)$/;
const TYPE = /^(date|timestamp|integer|int|bigint|double|float|varchar|text|boolean)$/;
const AFTER_SOURCE =
  /^(where|group|order|having|qualify|limit|offset|join|inner|left|right|full|cross|on|using|union|select|\)|;)$/;
const BEFORE_STRING = /^(=|<|>|\(|,|\||like|ilike|between|and|or|not|when|then|else|date|interval|select)$/;
const SIGN = /^[(),.;+\-/%=<>!|$^\d]$/;

/**
 * Whether the words of a query prove that its rows show no customer: because nothing that it could read has such columns, or because
 * it says what it shows in the plainest words alone. What is not proved may show anybody.
 */
export function showsNobody(sql: string, library: Library): boolean {
  const { relations, analyses, unknown, personal, takesRows, takesPeople } = reads(sql, library);
  if (unknown.length > 0 || personal.length > 0 || takesPeople) return false;
  const words = significant(sql);
  if (words.some(({ kind, name }, i) => kind === 'unknown' || ELSEWHERE.test(lower(name)) || isJoined(words, i)))
    return false;
  const telling = new Set(
    [
      ...[...library.relations].filter(([, columns]) =>
        columns.some((each) => PERSONAL.has(each) || FREE_TEXT.has(each)),
      ),
      ...[...library.analyses].filter(
        ([, columns]) => columns.length === 0 || columns.some((each) => PERSONAL.has(each)),
      ),
    ].map(([name]) => name),
  );
  if (!words.some((word) => telling.has(lower(word.kind === 'string' ? stringText(word) : word.name)))) return true;
  const columns = [
    ...relations.flatMap((name) => library.relations.get(name)!.filter((column) => !FREE_TEXT.has(column))),
    ...analyses.flatMap((name) => library.analyses.get(name)!),
  ].filter((column) => !PERSONAL.has(column));
  return !takesRows && isPlain(words, new Set(columns), new Set(relations), new Set(analyses));
}

const lower = (name: string | undefined) => name?.toLowerCase() ?? '';

/** Strings that follow each other make one. */
const isJoined = (words: readonly Token[], i: number) => words[i]?.kind === 'string' && words[i + 1]?.kind === 'string';

/** Whether a query says nothing but what has one meaning only, and none of a source's whole rows. */
function isPlain(
  words: readonly Token[],
  columns: Set<string>,
  relations: ReadonlySet<string>,
  analyses: ReadonlySet<string>,
): boolean {
  const textAt = (i: number) => lower(words[i]?.text);
  const nameAt = (i: number) => lower(words[i]?.name);
  const isSource = (i: number) => /^(from|join)$/.test(textAt(i - 1)) && words[i]?.name !== undefined;
  const isStep = (i: number) => textAt(i + 1) === 'as' && textAt(i + 2) === '(';
  const steps = new Set(words.flatMap((_, i) => (isStep(i) ? [nameAt(i)] : [])));
  const rows = new Set([...relations, ...steps]);
  const aliases = new Set<number>();

  for (let i = 0; i < words.length; i++) {
    if (!isSource(i)) continue;
    const isCall = textAt(i + 1) === '(';
    if (!(isCall ? analyses : rows).has(nameAt(i))) return false;
    const next = isCall ? afterBrackets(words, i + 1) : i + 1;
    if (next === words.length || (AFTER_SOURCE.test(textAt(next)) && words[next]!.kind !== 'quoted')) continue;
    const at = textAt(next) === 'as' ? next + 1 : next;
    const alias = nameAt(at);
    if (words[at]?.kind !== 'word' || textAt(at + 1) === '(' || KEYWORD.test(alias) || columns.has(alias)) return false;
    aliases.add(at);
    rows.add(alias);
  }
  words.forEach((_, i) => {
    if (textAt(i - 1) === 'as' && !aliases.has(i) && !PERSONAL.has(nameAt(i))) columns.add(nameAt(i));
  });
  const isColumn = (i: number) => columns.has(nameAt(i)) && !rows.has(nameAt(i));

  return words.every(({ kind, name }, i) => {
    const text = textAt(i);
    const before = textAt(i - 1);
    const after = textAt(i + 1);
    if (kind === 'string') return BEFORE_STRING.test(before);
    if (text === ':') return before === ':' || after === ':';
    if (text === '*') {
      if (textAt(i - 2) === 'count' && before === '(' && after === ')') return true;
      return (/^[\d)]$/.test(before) || isColumn(i - 1)) && (/^[\d(]$/.test(after) || isColumn(i + 1));
    }
    if (name === undefined) return SIGN.test(text);
    if (before === '.') return rows.has(nameAt(i - 2)) && columns.has(lower(name));
    if (after === '.') return rows.has(lower(name)) && !isSource(i);
    if (isSource(i) || aliases.has(i) || isStep(i) || before === '$') return true;
    if (before === ':') return TYPE.test(text);
    if (before === 'as') return after !== '(';
    if (kind === 'word' && after === '(' && FUNCTION.test(text)) return true;
    return (kind === 'word' && KEYWORD.test(text)) || isColumn(i);
  });
}
