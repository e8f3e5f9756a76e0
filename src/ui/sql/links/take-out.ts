import { tokens } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';
import type { ChartSpec } from '../../../permalink/chart-spec';
import { openNames } from '../text/placeholders';
import { chartParts, type TellingPart } from './telling-literals';

/** A query, and the chart of its result. */
export interface Shared {
  sql: string;
  chart: ChartSpec | undefined;
}

/** A name that is none of those taken: `email`, else `email_2` and so on. */
const freeName = (name: string, taken: readonly string[]): string =>
  [name, ...taken.map((_, i) => `${name}_${i + 2}`)].find((each) => !taken.includes(each))!;

/** What stands in the place of a part: a parameter for its reader to fill in, a plain name for a name, nothing for a comment. */
function replacementOf(sql: string, { kind, stands, before, after }: TellingPart): string {
  if (stands === 'comment') return ' ';
  if (stands === 'name')
    return freeName(
      'column_1',
      [...tokens(sql)].flatMap(({ name }) => name?.toLowerCase() ?? []),
    );
  const name = `$${freeName(kind === 'order' ? 'order_number' : kind, openNames(sql))}`;
  return [before && literal(before), name, after && literal(after)].filter(Boolean).join(' || ');
}

/** The same without a part in any of its places. A chart follows a column that gets another name, and goes if it would still tell. */
export function withoutPart({ sql, chart }: Shared, part: TellingPart): Shared {
  if (part.stands === 'chart') return { sql, chart: undefined };
  const replacement = replacementOf(sql, part);
  const changed = part.places
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + replacement + text.slice(end), sql);
  const renamed = (column: string) => (part.stands === 'name' && column === part.value ? replacement : column);
  const spec =
    chart && (Object.fromEntries(Object.entries(chart).map(([key, name]) => [key, renamed(name)])) as ChartSpec);
  const tells = chartParts(spec).some(({ value }) => value.toLowerCase().includes(part.value.toLowerCase()));
  return { sql: changed, chart: tells ? undefined : spec };
}
