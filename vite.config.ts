import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { marked } from 'marked';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the built page may do. `frame-ancestors` counts only as a header, so it stands in `_headers` alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "connect-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/**
 * The engine as one compressed file: raw it is 34 MB, over some hosts' limit of 25. It must not be called `.gz`: servers
 * answer such files with `Content-Encoding: gzip`, and whether the browser then undoes it is out of our hands.
 */
function compressedEngine(): Plugin {
  const id = 'virtual:duckdb-wasm';
  const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const compressed = () => {
    const raw = readFileSync(wasm);
    const folder = 'node_modules/.cache/regulars';
    const cached = join(folder, `${createHash('sha256').update(raw).digest('hex')}.bin`);
    if (!existsSync(cached)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(cached, gzipSync(raw, { level: 9 }));
    }
    return readFileSync(cached);
  };
  const devPath = '/@duckdb-eh.wasm.bin';
  let serving = false;
  return {
    name: 'regulars:compressed-engine',
    configResolved: (config) => void (serving = config.command === 'serve'),
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(resolved) {
      if (resolved !== `\0${id}`) return null;
      const source = compressed();
      const bytes = `export const bytes = ${source.length};`;
      if (serving) return `export const url = ${JSON.stringify(devPath)}; ${bytes}`;
      const asset = this.emitFile({ type: 'asset', name: 'duckdb-eh.wasm.bin', source });
      return `export const url = import.meta.ROLLUP_FILE_URL_${asset}; ${bytes}`;
    },
    configureServer(server) {
      server.middlewares.use(devPath, (_request, response) => void response.end(compressed()));
    },
  };
}

/** The policy as a `<meta>` for any host, and as headers for hosts that read a `_headers` file. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'regulars:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      const source = [
        '/*',
        `  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
        '  X-Content-Type-Options: nosniff',
        '  Referrer-Policy: no-referrer',
        '  Cache-Control: no-cache',
        '/assets/*',
        '  Cache-Control: public, max-age=31536000, immutable',
        '',
      ].join('\n');
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}

/** `about.<locale>.md` becomes a Svelte component at build time, so no HTML is ever set at run time. */
const markdown = {
  name: 'regulars:markdown',
  markup({ content, filename }: { content: string; filename?: string }) {
    if (!filename?.endsWith('.md')) return;
    const html = marked.parse(content, { async: false });
    return { code: html.replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`) };
  },
};

export default defineConfig({
  base: './',
  plugins: [
    compressedEngine(),
    contentSecurityPolicy(),
    svelte({ extensions: ['.svelte', '.md'], preprocess: markdown }),
  ],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id: string) => /(?:\/|\.)(\w\w)(?:\/\w+)?\.ts$/.exec(id)?.[1] ?? null,
              test: /(analyses\/(\w+\/)?\w+\.\w\w|locale\/\w\w\/\w+)\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    env: { TZ: 'America/Los_Angeles' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files that a worker runs share its compiled engine, each with a database of its own (test/support/node-engine.ts).
          isolate: false,
          maxWorkers: '100%',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['test/bench/**/*.bench.ts'],
          globalSetup: 'test/browser/global-setup.ts',
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
