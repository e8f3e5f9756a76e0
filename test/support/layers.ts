import { posix } from 'node:path';

/** Which layers a layer may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  ui: ['permalink', 'analyses', 'models', 'warehouse', 'import', 'engine', 'locale'],
  permalink: ['analyses', 'models', 'warehouse', 'import', 'engine', 'locale'],
  analyses: ['models', 'warehouse', 'import', 'engine', 'locale'],
  models: ['import', 'engine'],
  warehouse: ['import', 'engine'],
  import: ['engine'],
  engine: [],
  locale: [],
};

/** The same of the rooms of the SQL page; those of its files that lie in none are the workbench. */
const SQL_ROOMS: Record<string, readonly string[]> = {
  links: ['workbench', 'catalog', 'text'],
  side: ['workbench', 'catalog', 'text'],
  editor: ['workbench', 'results', 'mistakes', 'catalog', 'text'],
  workbench: ['results', 'text'],
  results: ['mistakes', 'catalog', 'text'],
  mistakes: ['catalog', 'text'],
  catalog: ['text'],
  text: [],
};

const ONLY_ENGINE = /^(@duckdb\/|apache-arrow)/;
const EMPTY_NAMES = /^(utils?|helpers?|types|common|managers?|services?)\b|-(utils?|helpers?|manager|service)\./i;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[\w*{][^'"`;]*?\sfrom\s*)?['"](?<from>[^'"]+)['"]|(?<typeof>typeof\s+)?\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)|import\.meta\.glob(?:<[^(]*>)?\(\s*['"](?<glob>[^'"]+)['"]/g;

/** What a source file imports; `isType` when nothing is left of it at run time. */
export function importsOf(source: string): { from: string; isType: boolean }[] {
  return [...source.matchAll(IMPORT)].map(({ groups }) => ({
    from: groups!.from ?? groups!.dynamic ?? groups!.glob!,
    isType: groups!.type !== undefined || groups!.typeof !== undefined,
  }));
}

function layerOf(path: string): string {
  const [, folder, ...rest] = path.split('/');
  return rest.length === 0 ? 'ui' : folder!;
}

/** The room of the SQL page that a file is in; undefined for any other file. */
function sqlRoomOf(path: string): string | undefined {
  const [, inside] = path.split('src/ui/sql/');
  return inside && (inside.includes('/') ? inside.split('/')[0] : 'workbench');
}

/** What is wrong with a source file, by its path (`src/ui/App.svelte`) and its text. */
export function violations(path: string, source: string): string[] {
  const found: string[] = [];
  const layer = layerOf(path);
  const allowed = MAY_IMPORT[layer];
  const room = sqlRoomOf(path);
  if (!allowed) return [`${path}: no such layer: ${layer}`];
  if (EMPTY_NAMES.test(posix.basename(path))) found.push(`${path}: a name that says nothing`);
  for (const { from, isType } of importsOf(source)) {
    if (from.startsWith('.')) {
      const target = posix.join(posix.dirname(path), from);
      const other = layerOf(target);
      const isInside = target.startsWith('src/') || target.startsWith('sample-data/');
      if (!isInside) found.push(`${path}: leaves src: ${from}`);
      else if (target.startsWith('src/') && other !== layer && !allowed.includes(other)) {
        found.push(`${path}: ${layer} must not import ${other}: ${from}`);
      }
      const otherRoom = sqlRoomOf(target);
      if (room && otherRoom && otherRoom !== room && !SQL_ROOMS[room]?.includes(otherRoom)) {
        found.push(`${path}: ${room} must not import ${otherRoom}: ${from}`);
      }
    } else if (ONLY_ENGINE.test(from) && layer !== 'engine' && !isType) {
      found.push(`${path}: only engine may import ${from}`);
    }
  }
  return found;
}
