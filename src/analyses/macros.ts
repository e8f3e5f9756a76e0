import { identifier, literal, type Literal } from '../engine/sql-literal';
import { relationComment } from '../warehouse/relation-comment';
import type { Params } from './params';

/** A macro as it is installed in the engine: of a table, or of one value. */
export interface Macro {
  kind: 'table' | 'scalar';
  name: string;
  /** Those of a table macro have defaults and are named in a call; those of a value are told apart by place. */
  params: readonly { name: string; initial?: Literal }[];
  /** The select or the expression, with parameters as plain names. */
  body: string;
  comment: string;
}

/**
 * Reads a `.sql` file: its name is the macro's, `$name` is a parameter, whose default comes from the analysis's schema, and its place
 * among the others too, so that one macro can call another by place.
 */
export function macroOf(name: string, sql: string, params: Params): Macro {
  const used = new Set([...sql.matchAll(/\$([a-z_]+)/g)].map((match) => match[1]!));
  const known = Object.entries(params).filter(([param]) => used.delete(param));
  if (used.size > 0) throw new Error(`missing parameter: ${[...used].join(', ')}`);
  return {
    kind: 'table',
    name,
    params: known.map(([param, { initial }]) => ({ name: param, initial })),
    body: sql.replace(/\$([a-z_]+)/g, '$1').trim(),
    comment: relationComment(sql),
  };
}

/** A macro of one value. */
export function scalar(name: string, params: string[], comment: string, body: string): Macro {
  return { kind: 'scalar', name, params: params.map((param) => ({ name: param })), comment, body };
}

/** The statement that defines a macro. */
export function createMacro(macro: Macro): string {
  const params = macro.params.map(({ name, initial }) =>
    initial === undefined ? name : `${name} := ${literal(initial)}`,
  );
  const table = macro.kind === 'table' ? 'table ' : '';
  return `create or replace macro ${identifier(macro.name)}(${params.join(', ')}) as ${table}(\n${macro.body}\n)`;
}

export function commentOnMacro(macro: Macro): string {
  const table = macro.kind === 'table' ? 'table ' : '';
  return `comment on macro ${table}${identifier(macro.name)} is ${literal(macro.comment)}`;
}

/** The call of a macro, with the arguments that differ from its defaults. */
export function callMacro(macro: Macro, values: Record<string, Literal>): string {
  const given = macro.params
    .filter(({ name, initial = null }) => values[name] !== undefined && literal(values[name]) !== literal(initial))
    .map(({ name }) => `${name} := ${literal(values[name]!)}`);
  return `from ${macro.name}(${given.join(', ')})`;
}

/** A macro and all that it calls, the called ones first. */
export function withCalled(macro: Macro, all: readonly Macro[]): Macro[] {
  const called = all.filter((other) => other !== macro && new RegExp(`\\b${other.name}\\(`).test(macro.body));
  return [...new Set([...called.flatMap((other) => withCalled(other, all)), macro])];
}
