/** Type size of charts, in pixels. */
const EM = 13;

/** The widest line of a tip, in ems; lines half as wide have no room for an amount with its currency. */
const LINE = 20;

/**
 * A tip that fits beside its mark on the wider side of a chart `width` pixels wide, its lines clear of one another in any script; on a
 * phone they may break within an amount.
 */
export function tipFor(width: number) {
  const lineWidth = Math.min(LINE, Math.floor((width / 2 - 40) / EM));
  const title = (text: string) => (lineWidth < (2 / 3) * LINE ? text.replaceAll('\u00a0', ' ') : text);
  return { lineWidth, lineHeight: 1.3, format: { title } };
}

/** About how wide a text stands in a chart, in pixels; marks that only set the direction take no room. */
export const textWidth = (text: string): number => 7.5 * text.replace(/\p{Cf}/gu, '').length;

/** A name of at most so many letters; what is cut off it stands as three dots. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** A text in lines no wider than the room; undefined where a word is. */
export function broken(text: string, room: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) <= room) lines.splice(-1, 1, longer);
    else if (textWidth(word) <= room) lines.push(word);
    else return undefined;
  }
  return lines;
}
