import type { Format } from '../format';
import { isFormat, mappingOf } from '../format';
import anyTable from './any-table';

const modules = import.meta.glob<Format>('./*.ts', { eager: true, import: 'default' });

/** Every format but "any table", which is what a file is when none of these knows it. */
export const FORMATS: readonly Format[] = Object.entries(modules)
  .filter(([path]) => path !== './index.ts')
  .map(([, format]) => format)
  .filter((format) => format !== anyTable);

export const formatById = (id: string): Format => FORMATS.find((format) => format.id === id) ?? anyTable;

/** How many columns a format would make use of. */
const reach = (format: Format, columns: readonly string[]) => Object.keys(mappingOf(format, columns)).length;

/** The format a header belongs to, the one that reads most of it; or undefined. */
export const recognise = (columns: readonly string[]): Format | undefined =>
  FORMATS.filter((format) => isFormat(format, columns)).sort((a, b) => reach(b, columns) - reach(a, columns))[0];
