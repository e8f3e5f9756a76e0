/** Type size of charts, in pixels. */
const EM = 13;

/** A tip that fits beside its mark on the wider side of a chart `width` pixels wide: its lines may break within an amount. */
export const tipFor = (width: number): { lineWidth: number; format: { title: (text: string) => string } } => ({
  lineWidth: Math.min(20, Math.floor((width / 2 - 40) / EM)),
  format: { title: (text) => text.replaceAll('\u00a0', ' ') },
});

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
