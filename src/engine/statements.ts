import { refusal } from './error';
import { significant, tokens, uncertainPart } from './lexer';

/** One statement of a text, without the semicolon and the space around it; the text from `start` to `end`. */
export interface Statement {
  sql: string;
  start: number;
  end: number;
}

/** The statements of a text in their order; comments belong to the statement that they stand before or in. */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let start: number | undefined;
  let end = 0;
  let isCode = false;
  const close = () => {
    if (isCode) statements.push({ sql: text.slice(start, end), start: start!, end });
    start = undefined;
    isCode = false;
  };
  for (const token of tokens(text)) {
    if (token.text === ';') {
      close();
    } else if (token.text.trim() !== '') {
      start ??= token.start;
      end = token.start + token.text.length;
      isCode ||= token.kind !== 'space';
    }
  }
  close();
  return statements;
}

const READS = /^(select|from|with|values|table|pivot|unpivot|summarize|describe|desc|show|\()$/i;
/** The words that say that a statement writes. */
export const WRITES = /^(create|drop|insert|update|delete|alter|comment|truncate|merge)$/i;

/** The word that says what a statement does which begins with steps: the first, outside of brackets, that none of them is called by. */
function behindSteps(words: readonly string[]): string {
  let depth = 0;
  const at = words.findIndex((word, i) => {
    if (word === '(') depth++;
    if (word === ')') depth--;
    const isName = /^(with|recursive|,)$/i.test(words[i - 1] ?? ',');
    return depth === 0 && !isName && (READS.test(word) || WRITES.test(word));
  });
  return words[at] ?? 'with';
}

/** Makes what lies beside the owner's database: seen in no list, or hiding a database behind its name. */
const BESIDE = /^create( or replace)? (?<kind>temp|temporary|local|global|persistent|secret|schema)\b/i;
/** Functions that switch something in the engine. */
const SWITCHES = /^((enable|disable)_\w+|write_log|truncate_duckdb_logs|(force_)?checkpoint)$/i;

/**
 * Whether the one statement of the owner's in `sql` reads or writes, by its first word or, behind `with`, that of what the steps are
 * for. Throws on more than one, for the second would run outside of the first one's turn, and on any other kind, for it would reach
 * the engine itself (its databases, files and settings), or be kept where no list shows it.
 */
export function statementKind(sql: string): 'reads' | 'writes' {
  const uncertain = uncertainPart(sql, { isTrusted: true });
  if (uncertain) throw refusal(sql, uncertain);
  const [statement, second] = splitStatements(sql);
  if (!statement || second) throw refusal(sql, statement ? ';' : '');
  const all = significant(statement.sql);
  const switching = all.find(({ name }, i) => all[i + 1]?.text === '(' && SWITCHES.test(name ?? ''));
  if (switching) throw refusal(sql, switching.text);
  const words = all.map(({ text }) => text);
  // What is explained may be run as well.
  while (/^explain$/i.test(words[0]!)) {
    words.shift();
    if (words[0] === '(') words.splice(0, words.indexOf(')') + 1);
    if (/^analyze$/i.test(words[0] ?? '')) words.shift();
  }
  const begins = words[0] ?? 'explain';
  const first = /^with$/i.test(begins) ? behindSteps(words) : begins;
  const beside = BESIDE.exec(words.slice(0, 4).join(' '))?.groups!.kind;
  if (beside) throw refusal(sql, `create ${beside}`);
  if (READS.test(first)) return 'reads';
  if (WRITES.test(first)) return 'writes';
  throw refusal(sql, first);
}

/** The one statement of a text, without the semicolon that may end it. */
export const onlyStatement = (sql: string): string => splitStatements(sql)[0]!.sql;
