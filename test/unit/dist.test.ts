import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../support/source-files';

/** Addresses that stand in built code as names or in messages, and that nothing fetches. */
const NAMES_ONLY = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/svelte\.dev\/e\//,
  /^https:\/\/(lock|example)\.invalid\b/,
  /^https:\/\/(www\.)?github\.com\//,
];
/** DuckDB's own worker names where its extensions and its bundles lie; the lock and the policy keep it from going there. */
const ENGINE_NAMES = [
  /^https?:\/\/extensions\.duckdb\.org\b/,
  /^https:\/\/cdn\.jsdelivr\.net\/npm\//,
  /^(https?|wss?):\/\/$/,
];
/** The names of the vocabularies that a workbook is written in. */
const WORKBOOK_NAMES = [
  /^http:\/\/schemas\.(openxmlformats\.org|microsoft\.com)\//,
  /^http:\/\/purl\.(oclc\.)?org\//,
  /^http:\/\/sheetjs\.(com|openxmlformats\.org)\b/,
];

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\,;]*/gi;
const SCHEMELESS = /\b(?:src|href|action)\s*=\s*["']\/\/|url\(\s*["']?\/\/|@import/gi;
const MEBIBYTE = 2 ** 20;

const foreignAddresses = (path: string, text: string): string[] => {
  const allowed = [
    ...NAMES_ONLY,
    ...(path.includes('duckdb') ? ENGINE_NAMES : []),
    ...(path.includes('workbook.worker') ? WORKBOOK_NAMES : []),
  ];
  const found = [...text.matchAll(ADDRESS), ...text.matchAll(SCHEMELESS)].map(([address]) => address);
  return [...new Set(found.filter((address) => !allowed.some((name) => name.test(address))))];
};

test('an address put in on purpose is found', () => {
  const put = (text: string) => foreignAddresses('dist/assets/index.js', text);
  expect(put('fetch("https://cdn.example.com/x.js")')).toEqual(['https://cdn.example.com/x.js']);
  expect(put('new WebSocket(`wss://live.example.com`)')).toEqual(['wss://live.example.com']);
  expect(put('<script src="//cdn.example.com/x.js">')).toHaveLength(1);
  expect(put('@font-face { src: url(//fonts.example.com/a.woff2) }')).toHaveLength(1);
  expect(put('xmlns="http://www.w3.org/2000/svg"')).toEqual([]);
});

describe.runIf(existsSync('dist/index.html'))('the built site', () => {
  const files = filesBelow('dist');
  const texts = files.filter((path) => /\.(html|js|css|svg|webmanifest|json)$/.test(path));

  test.each(texts)('%s names no other origin', (path) => {
    expect(foreignAddresses(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test('has no file over 25 MiB, the least that a host allows', () => {
    expect(files.filter((path) => statSync(path).size > 25 * MEBIBYTE)).toEqual([]);
  });

  test('keeps what reads other kinds of files out of what the first paint loads', () => {
    const page = readFileSync('dist/index.html', 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => join('dist', path!));
    // The reader's language comes before the first paint too; Arabic is the largest.
    const words = files.filter((path) => /assets\/(messages\.)?ar-[^/]+\.js$/.test(path));
    expect(words.length).toBeGreaterThan(1);
    first.push(...words);
    const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(120_000);
    for (const kind of ['zip', 'workbook', 'parquet', 'json']) {
      const [chunk] = files.filter((path) => path.includes(`${kind}.worker-`));
      expect(chunk, kind).toBeDefined();
      expect(first).not.toContain(chunk);
    }
    for (const path of first)
      expect(readFileSync(path, 'utf8')).not.toMatch(/openxmlformats|invalid zip data|parquet file invalid/);
  });

  test('loads the SQL page apart, in less than 200 kB without charts and engine', () => {
    const page = readFileSync('dist/index.html', 'utf8');
    const [chunk] = files.filter((path) => /assets\/SqlPage-[^/]+\.js$/.test(path));
    expect(page).not.toContain('SqlPage');
    const bytes = gzipSync(readFileSync(chunk!)).length;
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(200_000);
  });

  test('carries its policy in the page and for hosts that send headers', () => {
    const page = readFileSync('dist/index.html', 'utf8');
    expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none/);
    expect(readFileSync('dist/_headers', 'utf8')).toContain("frame-ancestors 'none'");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(script|link)\b/));
  });

  test('refers to its files by relative paths', () => {
    const page = readFileSync('dist/index.html', 'utf8');
    const paths = [...page.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('./') && !path.startsWith('#'))).toEqual([]);
  });
});
