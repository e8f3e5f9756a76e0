/** How many letters must be changed, added or left out to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The names that are at most a third of their letters away from a word, the nearest first, three at most. */
export function nearest(word: string, names: readonly string[]): string[] {
  const away = (name: string) => distance(word.toLowerCase(), name.toLowerCase());
  return [...new Set(names)]
    .filter((name) => away(name) <= Math.max(1, Math.ceil(name.length / 3)))
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, 3);
}
