import { createWriteStream, existsSync, mkdirSync, openAsBlob, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { planFile, type FilePlan } from '../../src/import/plan';
import { writeShopifyFile } from './shopify-file';

const FOLDER = 'node_modules/.cache/regulars';

/** The path of a Shopify export of so many lines, written on the first call. */
export function shopFile(lines: number): string {
  const path = join(FOLDER, `shopify-${lines}.csv`);
  if (!existsSync(path)) {
    mkdirSync(FOLDER, { recursive: true });
    writeShopifyFile(`${path}.part`, lines);
    renameSync(`${path}.part`, path);
  }
  return path;
}

/** How the page would read a file, and a copy of the very bytes that it would hand to the engine. */
export async function plannedFile(path: string): Promise<{ plan: FilePlan; body: string }> {
  const plan = await planFile(await openAsBlob(path));
  const body = path.replace('.csv', '-body.csv');
  if (!existsSync(body)) {
    const bytes = plan.text.blob.slice(plan.dialect.dataOffset).stream();
    await pipeline(
      Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(`${body}.part`),
    );
    renameSync(`${body}.part`, body);
  }
  return { plan, body };
}
