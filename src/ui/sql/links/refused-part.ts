import type { EngineError } from '../../../engine/error';
import { gated } from '../../../engine/gate';
import { significant } from '../../../engine/lexer';
import { splitStatements, statementKind, WRITES } from '../../../engine/statements';

/** What in a query of a link would be refused, as far as its text tells, in its own words; '' where it says nothing at all. */
export function refusedPart(sql: string): string | undefined {
  const statements = splitStatements(sql);
  if (statements.length === 0) return '';
  try {
    for (const statement of statements) {
      gated(statement.sql, 1);
      if (statementKind(statement.sql) === 'writes')
        return significant(statement.sql).find(({ text }) => WRITES.test(text))!.text;
    }
    return undefined;
  } catch (error) {
    return (error as EngineError).part;
  }
}
