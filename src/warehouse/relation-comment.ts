/** What a relation's first comment says of it. */
export const relationComment = (sql: string): string =>
  /^(?:--.*\n)+/.exec(sql)?.[0].replace(/^-- ?/gm, '').replace(/\n/g, ' ').trim() ?? '';
