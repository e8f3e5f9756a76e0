import * as v from 'valibot';
import { CHART_SPEC } from '../../../permalink/chart-spec';
import type { SavedQuery } from '../saved-queries.svelte';

const NAME = '-- @query ';
const CHART = '-- @chart ';

/** The saved queries as one `.sql` file, each below its name. */
export const queryFile = (queries: readonly SavedQuery[]): string =>
  queries
    .map(({ name, sql, chart }) => {
      // A comment of the query's own must not be taken for the beginning of the next.
      const text = sql.replace(/^-- @/gm, '-- @@').trimEnd();
      const drawn = chart ? `${CHART}${JSON.stringify(chart)}\n` : '';
      return `${NAME}${name.replace(/\s+/g, ' ')}\n${drawn}${text}${text.endsWith(';') ? '' : '\n;'}\n`;
    })
    .join('\n');

function chartOf(line: string): SavedQuery['chart'] {
  try {
    return v.parse(CHART_SPEC, JSON.parse(line));
  } catch {
    return undefined;
  }
}

/**
 * The queries of such a file; any other SQL is one query under the file's name. Whoever wrote it, it is not vouched for until the
 * owner saves it.
 */
export function queriesIn(text: string, fileName: string): SavedQuery[] {
  const parts = text.replace(/\r\n?/g, '\n').split(/^-- @query (?=.)/m);
  const named = parts.slice(1).map((part) => {
    const [name = '', ...lines] = part.split('\n');
    const chart = lines[0]?.startsWith(CHART) ? chartOf(lines.shift()!.slice(CHART.length)) : undefined;
    return { name, lines, chart };
  });
  const whole = { name: fileName.replace(/\.sql$/i, ''), lines: parts[0]!.split('\n'), chart: undefined };
  return [whole, ...named].flatMap(({ name, lines, chart }) => {
    const sql = lines
      .join('\n')
      .replace(/^-- @@/gm, '-- @')
      .replace(/\n;\s*$/, '')
      .trim();
    return sql === '' ? [] : [{ name: name.trim() || fileName, sql, chart, isUntrusted: true }];
  });
}
