import { hoverTooltip } from '@codemirror/view';
import { tokens } from '../../engine/lexer';
import { locale } from '../state/locale.svelte';
import { about, columnMeaning, relationMeaning } from './about';
import { statementAround } from './completion';
import { callText, LIBRARY } from './library';
import { columnsIn } from './names';
import { schema } from './schema.svelte';

/** What a name in a statement is. */
function meaning(name: string, sql: string): HTMLElement | null {
  const is = (other: { name: string }) => other.name.toLowerCase() === name.toLowerCase();
  const column = columnsIn(sql, schema.relations).find(is);
  if (column)
    return about(
      columnMeaning(column),
      undefined,
      [column.source + '.' + column.name, column.type].filter(Boolean).join('  '),
    );
  const relation = schema.relations.find(is);
  if (relation) return about(relationMeaning(relation), undefined, relation.name);
  const entry = LIBRARY.find(({ macro }) => is(macro));
  if (entry) {
    const { macro, analysis } = entry;
    return about(analysis && locale.of(analysis)('question'), macro.comment, callText(macro));
  }
  const called = schema.functions.find(is);
  return called ? about(undefined, called.description, `${called.name}(${called.parameters.join(', ')})`) : null;
}

/** Says what the name under the pointer is: from the comments of columns, tables, analyses and the engine's functions. */
export const hover = hoverTooltip((view, pos) => {
  const { sql, start } = statementAround(view.state, pos);
  const token = [...tokens(sql)].find(
    ({ start: at, text }) => start + at <= pos && pos <= start + at + text.length && /\w/.test(text),
  );
  const dom = token?.name === undefined ? null : meaning(token.name, sql);
  if (!dom) return null;
  return {
    pos: start + token!.start,
    end: start + token!.start + token!.text.length,
    above: true,
    create: () => ({ dom }),
  };
});
