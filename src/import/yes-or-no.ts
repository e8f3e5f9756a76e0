import { literal } from '../engine/sql-literal';

const YES = [
  '1',
  'true',
  't',
  'yes',
  'y',
  'x',
  '✓',
  'ja',
  'wahr',
  'oui',
  'vrai',
  'sí',
  'si',
  'sì',
  'sim',
  'evet',
  'tak',
  'نعم',
];
const NO = ['0', 'false', 'f', 'no', 'n', 'nein', 'falsch', 'non', 'faux', 'não', 'nao', 'nee', 'hayır', 'nie', 'لا'];

export const isYes = (text: string): boolean => YES.includes(text.toLowerCase());
export const isYesOrNo = (text: string): boolean => isYes(text) || NO.includes(text.toLowerCase());

/** SQL for whether a text says yes. */
export const isYesSql = (text: string): string => `coalesce(list_contains(${literal(YES)}, lower(${text})), false)`;
