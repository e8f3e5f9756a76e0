import { literal } from './sql-literal';

/** What a spreadsheet would run as a formula, and what would look like such a text made harmless: so making harmless loses nothing. */
const FORMULA = "^'*[=+@\\t\\r-]";

/** Text that a spreadsheet would run as a formula, made harmless by an apostrophe before it; other text as it is. */
export const disarmed = (text: string): string => (new RegExp(FORMULA).test(text) ? `'${text}` : text);

/** The same in SQL. */
export const disarmedSql = (text: string): string =>
  `case when regexp_matches(${text}, ${literal(FORMULA)}) then '''' || ${text} else ${text} end`;

/** Such a text as it was before, in SQL. */
export const rearmedSql = (text: string): string =>
  `regexp_replace(${text}, ${literal(FORMULA.replace('^', "^'(") + ')')}, '\\1')`;
