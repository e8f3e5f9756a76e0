import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, violations } from '../support/layers';
import { filesBelow } from '../support/source-files';

const sources = filesBelow('src').filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|d)\.ts$/.test(path));

test('imports follow the arrows, only the engine knows DuckDB, and every file has a name that says something', () => {
  const found = sources.flatMap((path) => violations(path, readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});

test('the check reads the whole source', () => {
  expect(sources.length).toBeGreaterThan(40);
  const layers = new Set(sources.flatMap((path) => importsOf(readFileSync(path, 'utf8')).map(({ from }) => from)));
  expect(layers.size).toBeGreaterThan(50);
});

describe('a violation put in on purpose is found', () => {
  test.each([
    ['src/engine/a.ts', "import { x } from '../warehouse/build';"],
    ['src/engine/a.ts', "import type { X } from '../import/plan';"],
    ['src/import/a.ts', "import {\n  x,\n  y,\n} from '../warehouse/build';"],
    ['src/import/formats/a.ts', "export { x } from '../../analyses';"],
    ['src/import/a.ts', "import '../ui/page.css';"],
    ['src/warehouse/a.ts', "import { x } from '../models/a';"],
    ['src/models/a.ts', "import { x } from '../warehouse/build';"],
    ['src/analyses/pareto/a.ts', "const x = await import('../../permalink/fragment');"],
    ['src/permalink/a.ts', "import App from '../ui/App.svelte';"],
    ['src/permalink/a.ts', "import { x } from '../main';"],
    ['src/locale/a.ts', "import type { Row } from '../engine/arrow-rows';"],
    ['src/import/a.ts', "import { x } from '../locale/en';"],
    ['src/import/a.ts', "const x = import.meta.glob<string>('../analyses/*/*.sql', { eager: true });"],
    ['src/ui/a.svelte', '<script lang="ts">\n  import { tableFromArrays } from \'apache-arrow\';\n</script>'],
    ['src/warehouse/a.ts', "import * as duckdb from '@duckdb/duckdb-wasm';"],
    ['src/ui/a.ts', "const duckdb = await import('@duckdb/duckdb-wasm/blocking');"],
    ['src/ui/a.ts', "import { x } from '../../test/support/shop';"],
    ['src/ui/utils.ts', ''],
    ['src/engine/types.ts', ''],
    ['src/ui/state/file-manager.ts', ''],
    ['src/services/a.ts', ''],
    ['src/ui/sql/links/a.ts', "import { x } from '../editor/dialect';"],
    ['src/ui/sql/a.svelte.ts', "import { x } from './side/samples';"],
  ])('%s: %s', (path, source) => {
    expect(violations(path, source)).toHaveLength(1);
  });
});

test('what the arrows allow is no violation', () => {
  expect(violations('src/main.ts', "import App from './ui/App.svelte';\nimport './ui/page.css';")).toEqual([]);
  expect(violations('src/analyses/a.ts', "import type { Table } from 'apache-arrow';")).toEqual([]);
  expect(violations('src/analyses/pareto/a.ts', "import { x } from '../../locale/formats';")).toEqual([]);
});
