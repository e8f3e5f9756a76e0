import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANALYSES, MACROS } from '../../src/analyses';
import type { AnyResults, ColumnKind, Query } from '../../src/analyses/define';
import { callMacro } from '../../src/analyses/macros';
import type { Param } from '../../src/analyses/params';
import type { Engine } from '../../src/engine/engine';
import type { Literal } from '../../src/engine/sql-literal';
import { LOCALES } from '../../src/locale/locales';
import { openTestEngine } from '../support/node-engine';
import { loadOrders, rows, setScope } from '../support/shop';

const ROOT = new URL('../../src/analyses/', import.meta.url);
const messageFiles = import.meta.glob<Record<string, string>>('../../src/analyses/*/messages.*.ts', {
  eager: true,
  import: 'default',
});
const messagesOf = (id: string, locale: string) => messageFiles[`../../src/analyses/${id}/messages.${locale}.ts`];
const filesOf = (id: string) => readdirSync(new URL(`${id}/`, ROOT));
const textOf = (id: string, file: string) => readFileSync(new URL(`${id}/${file}`, ROOT), 'utf8');
const withoutComments = (sql: string) => sql.replace(/--.*$/gm, '');

const TYPES: Record<ColumnKind, RegExp> = {
  key: /^VARCHAR$/,
  text: /^VARCHAR$/,
  count: /^(INTEGER|BIGINT|HUGEINT)$/,
  number: /^DOUBLE$/,
  share: /^DOUBLE$/,
  years: /^DOUBLE$/,
  days: /^(INTEGER|BIGINT|DOUBLE)$/,
  money: /^(DOUBLE|DECIMAL\(\d+,4\))$/,
  date: /^DATE$/,
  month: /^DATE$/,
  year: /^BIGINT$/,
};

/** Values that a link may carry besides the default. */
function otherValues(param: Param): Literal[] {
  if (param.options) return param.options.filter((option) => option !== param.initial);
  if (param.kind === 'month_day') return ['01-06', '02-29'];
  if (param.kind === 'numbers') return [[param.max!], [0.25, 1, 4]];
  return [param.min!, param.max!].filter((value) => value !== param.initial);
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message takes: each argument's name with how it is used, and the options of a select. */
function argumentsOf(parts: readonly Part[]): string[] {
  const found = parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return [];
    if (!('options' in part)) return [`${part.value}`];
    const options = Object.entries(part.options);
    const isPlural = 'pluralType' in part;
    const own = isPlural ? `${part.value} plural` : `${part.value} select ${options.map(([name]) => name).sort()}`;
    return [own, ...options.flatMap(([, option]) => argumentsOf(option.value))];
  });
  return [...new Set(found)].sort();
}

function pluralsOf(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => {
    if (!('options' in part)) return [];
    const inner = Object.values(part.options).flatMap((option) => pluralsOf(option.value));
    return 'pluralType' in part ? [Object.keys(part.options), ...inner] : inner;
  });
}

const astOf = (message: string, locale: string) =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();

let engine: Engine;
let reserved: Set<unknown>;
let modelColumns: Set<unknown>;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-01 20', 'ann 2024-03-01 30', 'bob 2024-02-01 5', '- 2024-02-02 7']);
  const words = await rows(engine, "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'");
  reserved = new Set(words.map((row) => row.keyword_name));
  const columns = await rows(
    engine,
    "select distinct column_name from duckdb_columns() where schema_name = 'main' and not internal",
  );
  modelColumns = new Set(columns.map((row) => row.column_name));
});

test('the registry has every folder, and the words to look out for are known', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(ANALYSES.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  expect(reserved).toContain('select');
  expect(modelColumns).toContain('customer_key');
  expect(modelColumns).toContain('sales');
});

test('a parameter that is handed on by its place gets to the parameter of its name', () => {
  const calls = MACROS.flatMap(({ name, body }) =>
    MACROS.filter(({ kind }) => kind === 'table').flatMap((called) =>
      [...body.matchAll(new RegExp(`\\b${called.name}\\(([^()]+)\\)`, 'g'))].map(([call, given]) => {
        const known = called.params.map((param) => param.name);
        const misplaced = given!
          .split(',')
          .filter((text, i) => known.includes(text.trim()) && known[i] !== text.trim());
        return { name, call, misplaced };
      }),
    ),
  );
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter(({ misplaced }) => misplaced.length > 0)).toEqual([]);
});

describe.each(ANALYSES.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const { analysis, macros: asked, lists, steps } = entry;
  const shown = Object.entries<Query>({ ...analysis.queries, ...analysis.lists });
  const queries = [...shown, ...Object.entries(analysis.steps ?? {})];
  const macros = new Map([...asked, ...lists, ...steps]);

  test('every .sql of the folder is declared', () => {
    const files = filesOf(id).filter((file) => file.endsWith('.sql'));
    expect(queries.map(([name]) => `${name}.sql`).sort()).toEqual(files.sort());
  });

  test.each(queries)('%s says on top what a row is', (name) => {
    expect(macros.get(name)!.comment).toMatch(/\b[Oo]ne row\b/);
  });

  test.each(queries)('%s gives the columns it declares', async (name, { columns }) => {
    const described = await rows(engine, `describe from ${name}()`);
    expect(described.map((row) => row.column_name)).toEqual(Object.keys(columns));
    for (const { column_name, column_type } of described) {
      const kind = columns[column_name as string]!;
      expect(column_type, `${column_name} as ${kind}`).toMatch(TYPES[kind]);
    }
  });

  test('its lists name customers, and what stands in front of them', () => {
    for (const { columns } of Object.values(analysis.lists ?? {}))
      expect(Object.keys(columns)).toContain('customer_key');
    if (!analysis.behind) return;
    const { list: main, by: picks, others = {} } = analysis.behind;
    for (const [list, { by = [] }] of Object.entries({ [main]: { by: picks }, ...others } as typeof others)) {
      for (const column of by) expect(analysis.lists![list]!.columns).toHaveProperty(column);
      expect(
        Object.values(analysis.queries).some(({ columns }) => by.every((column) => Object.hasOwn(columns, column))),
      ).toBe(true);
    }
  });

  test.each(queries)('%s takes the parameters it declares', (name, { params }) => {
    const used = new Set(withoutComments(textOf(id, `${name}.sql`)).match(/(?<=\$)[a-z_]+/g) ?? []);
    expect([...params].sort()).toEqual([...used].sort());
    for (const param of params) expect(analysis.params).toHaveProperty(param);
  });

  test('no parameter is unused, a reserved word, or the name of a column', () => {
    const used = new Set(queries.flatMap(([, { params }]) => params));
    for (const param of Object.keys(analysis.params)) {
      expect(used.has(param), param).toBe(!analysis.params[param]!.isView);
      expect(reserved).not.toContain(param);
      expect(modelColumns).not.toContain(param);
      for (const [name, { columns }] of queries) {
        expect(Object.keys(columns)).not.toContain(param);
        expect(withoutComments(textOf(id, `${name}.sql`))).not.toMatch(new RegExp(`(?<![$'\\w])${param}\\b(?! := )`));
      }
    }
  });

  test('every macro runs as it is called, with its defaults and with any value a link may carry', async () => {
    for (const macro of macros.values()) {
      expect(callMacro(macro, {})).toBe(`from ${macro.name}()`);
      const given = await rows(engine, callMacro(macro, {}));
      if (asked.has(macro.name)) expect(given).not.toEqual([]);
      for (const { name } of macro.params) {
        const param = analysis.params[name]!;
        expect(param.schema['~standard'].validate(param.write(param.initial))).toEqual({
          typed: true,
          value: param.initial,
        });
        for (const value of otherValues(param)) {
          const call = callMacro(macro, { [name]: value });
          expect(call).toContain(`${name} := `);
          const answered = await rows(engine, call);
          if (asked.has(macro.name)) expect(answered).not.toEqual([]);
        }
      }
    }
  });

  test('a shop without orders has nothing to draw', async () => {
    await setScope(engine, { from: '2099-01-01' });
    const results: AnyResults = {};
    for (const macro of asked.values()) results[macro.name] = await rows(engine, callMacro(macro, {}));
    await setScope(engine, {});
    expect(analysis.isEmpty(results as never)).toBe(true);
  });

  describe.each(LOCALES.map((locale) => locale.id))('in %s', (locale) => {
    const english = messagesOf(id, 'en')!;

    test('has every text', () => {
      const messages = messagesOf(id, locale);
      expect(messages, `messages.${locale}.ts`).toBeDefined();
      expect(Object.keys(messages!).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(messages!)) expect(text.trim(), key).not.toBe('');
      const columns = new Set(shown.flatMap(([, query]) => Object.keys(query.columns)));
      const needed = [
        ...['title', 'question', 'search_words', 'finding', 'action', 'empty'],
        ...(analysis.chart ? ['chart_name'] : []),
        ...Object.keys(analysis.params).map((param) => `param_${param}`),
        ...Object.entries(analysis.params).flatMap(([name, { options = [] }]) => options.map((o) => `${name}_${o}`)),
        ...shown.map(([name]) => `table_${name}`),
        ...[...columns].filter((column) => column !== 'customer_key').map((column) => `column_${column}`),
      ];
      expect(needed.filter((key) => !messages![key])).toEqual([]);
    });

    test('takes the same values as English, and knows every plural', () => {
      const messages = messagesOf(id, locale)!;
      const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const [key, text] of Object.entries(messages)) {
        expect(argumentsOf(astOf(text, locale)), key).toEqual(argumentsOf(astOf(english[key]!, 'en')));
        for (const options of pluralsOf(astOf(text, locale))) {
          const missing = categories.filter((category) => !options.includes(category));
          // An exact =0 or =1 may stand for the category that holds nothing else.
          const covered = missing.filter((category) => !(category === 'zero' && options.includes('=0')));
          expect(covered, key).toEqual([]);
        }
      }
    });

    test('says how it is counted, in the same sections as in English', () => {
      const sections = (text: string) => text.match(/^## \S.*$/gm)?.length;
      const about = textOf(id, `about.${locale}.md`);
      expect(sections(about)).toBe(sections(textOf(id, 'about.en.md')));
      expect(sections(about)).toBeGreaterThanOrEqual(5);
    });
  });
});
