import { literal } from '../../engine/sql-literal';

/**
 * The beginnings of the months' names, three letters without accents, in English, German, French, Spanish, Portuguese, Italian,
 * Dutch and Arabic.
 */
const BEGINNINGS = [
  'jan ene gen ينا',
  'feb fev فبر',
  'mar mrz mae maa mrt مار',
  'apr abr avr ابر',
  'may mai mag mei ماي',
  'jun giu يون',
  'jul lug يول',
  'aug ago aou اغس',
  'sep set سبت',
  'oct okt out ott اكت',
  'nov نوف',
  'dec dez dic ديس',
];
const LIST = BEGINNINGS.map((names, i) => ` ${names}`.replace(/ (...)/gu, ` $1${String(i + 1).padStart(2, '0')}`)).join(
  '',
);

/** SQL for the number of a month, as text, by its name in one of eight languages; null for other words. */
export function monthSql(name: string): string {
  // French needs four letters to tell juin from juillet.
  const word = `replace(replace(strip_accents(lower(${name})), 'juin', 'jun'), 'juil', 'jul')`;
  return `substr(${literal(LIST)}, nullif(strpos(${literal(LIST)}, ' ' || left(${word}, 3)), 0) + 4, 2)`;
}
