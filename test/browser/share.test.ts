import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { downloaded, go, idle, load, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']));
});
afterAll(() => shop.close());

const dialog = () => shop.page.locator('dialog[open]');
const copied = () => shop.page.evaluate(() => navigator.clipboard.readText());

/** Puts a query into the editor, as a link's reader does, and opens the dialog. */
async function share(sql: string, scope = '') {
  await go(shop.page, `#/sql?${scope}z=${deflateRawSync(JSON.stringify({ sql })).toString('base64url')}`);
  await shop.page.click('button[name=edit-link]');
  await idle(shop.page);
  await shop.page.click('.scope-bar .share');
  await idle(shop.page);
}

async function copyLink(): Promise<string> {
  await shop.page.click('button[name=copy-link]');
  await expect.poll(copied).toBe(await shop.page.inputValue('input[name=link]'));
  return copied();
}

async function close() {
  await shop.page.keyboard.press('Escape');
  expect(await dialog().count()).toBe(0);
}

test('a question is shared with its settings in words, by keyboard alone', async () => {
  await go(shop.page, '#/aov_bands?unit=order&from=2024-01-06&money=gross&of=2');
  await shop.page.focus('.scope-bar .share');
  await shop.page.keyboard.press('Enter');
  await idle(shop.page);
  const text = await dialog().innerText();
  expect(text).toMatch(/Open list of customers\s+2\s+From\s+Jan 6, 2024[\s\S]*Gross sales/);
  for (let i = 0; i < 10; i++) {
    if (await shop.page.evaluate(() => document.activeElement?.getAttribute('name') === 'copy-link')) break;
    await shop.page.keyboard.press('Tab');
  }
  await shop.page.keyboard.press('Enter');
  await expect.poll(copied).toBe(shop.page.url());
  await close();
  expect(await shop.page.evaluate(() => document.activeElement?.className)).toContain('share');
});

test('a query is shared to the letter: whoever opens the link sees it, and it has not run', async () => {
  const sql = 'select country, count(*) as "العملاء"\nfrom customers -- all of them\ngroup by country';
  await share(sql, 'from=2024-01-06&');
  expect(await dialog().innerText()).toContain(sql);
  const link = await copyLink();
  await close();
  const other = await visit(new URL(link).hash);
  try {
    await load(other.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-02-05 20']));
    expect(await other.page.locator('main pre').innerText()).toBe(sql);
    expect(await other.page.locator('button[name=run-link]').isEnabled()).toBe(true);
    expect(new URL(other.page.url()).hash).toContain('from=2024-01-06');
  } finally {
    await other.close();
  }
});

test('what tells of somebody is pointed out, and can be left to the reader', async () => {
  await share(
    "from customers where email = 'stranger@example.org' or customer_id = 'ANN@example.com' -- ring 0151 2345 678",
  );
  await expect.poll(() => dialog().locator('.parts li').count()).toBe(3);
  const told = await dialog().locator('.parts').innerText();
  expect(told).toMatch(/stranger@example.org' looks like an e-mail address/);
  expect(told).toMatch(/ANN@example.com' is, or is part of, what a customer of your shop is known by/);
  for (let left = 3; left > 0; left--) {
    await dialog().locator('button[name=take-out]').first().click();
    await expect.poll(() => dialog().locator('.parts li').count()).toBe(left - 1);
  }
  expect((await dialog().locator('pre').innerText()).trim()).toBe(
    'from customers where email = $email or customer_id = $customer',
  );
  const link = await copyLink();
  await close();
  await go(shop.page, new URL(link).hash);
  expect(await shop.page.locator('input[name=email], input[name=customer]').count()).toBe(2);
  expect(await shop.page.locator('main pre').innerText()).not.toContain('example');
});

test('a short link has a QR code; a long one warns; one too long becomes a file', async () => {
  await share('select 1');
  await dialog().locator('summary').click();
  expect(await dialog().locator('svg[role=img] path').getAttribute('d')).toMatch(/^(M\d+ \d+h1v1h-1z){200,}$/);
  await close();
  const random = (length: number) =>
    `select ${Array.from({ length }, () => Math.random().toString(36).slice(2).replaceAll(/\d/g, 'x'))
      .map((word) => `'${word}'`)
      .join(', ')}`;
  await share(random(250));
  expect(await dialog().innerText()).toMatch(/cut links/);
  expect(await dialog().locator('summary').count()).toBe(0);
  await close();
  await share(random(1000));
  expect(await dialog().locator('input[name=link]').count()).toBe(0);
  const path = await downloaded(shop.page, 'query', mkdtempSync(join(tmpdir(), 'regulars-')));
  expect(readFileSync(path, 'utf8')).toMatch(/^select '[^]*'\n$/);
  await close();
});
