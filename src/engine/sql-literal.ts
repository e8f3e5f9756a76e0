export type Literal = null | boolean | number | string | Date | readonly Literal[];

/** A name as an SQL identifier, whatever it contains. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A value as an SQL literal; the only place where values become SQL text. Dates are days, read in UTC. */
export function literal(value: Literal): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
    return String(value);
  }
  if (value instanceof Date) return `date '${value.toISOString().slice(0, 10)}'`;
  return `[${value.map(literal).join(', ')}]`;
}
