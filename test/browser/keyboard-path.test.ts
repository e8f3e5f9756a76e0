import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { go, idle, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await shop.page.evaluate(axe.source);
});
afterAll(() => shop.close());

const keys = async (...pressed: string[]) => {
  for (const key of pressed) await shop.page.keyboard.press(key);
  await idle(shop.page);
};
const holds = (selector: string) => shop.page.evaluate((sought) => document.activeElement!.matches(sought), selector);

/** Presses Tab until what is sought has the focus, and fails where it is further away than it may be. */
async function tabTo(selector: string, most: number, key = 'Tab'): Promise<void> {
  for (let i = 0; i < most && !(await holds(selector)); i++) await shop.page.keyboard.press(key);
  expect(await holds(selector), selector).toBe(true);
}

/** The first file waits for the engine to start. */
const SLOW = { timeout: 30_000 };
const heard = () => shop.page.locator('main [role=status]').allInnerTexts();

async function violations(): Promise<string[]> {
  const { violations: found } = (await shop.page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}

test('keys alone lead from a file to a shared link: choose, write, run, walk the cells, draw, copy', async () => {
  const { page } = shop;
  const { name, content } = ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']);
  page.on('filechooser', (chooser) =>
    chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) }),
  );
  await keys('Tab', 'Enter');
  await tabTo('.zone button', 3);
  await keys('Enter');
  await expect.poll(heard, SLOW).toContainEqual(expect.stringContaining('1 file is in'));
  await idle(page);

  await tabTo('a[href="#/sql"]', 60, 'Shift+Tab');
  await keys('Enter');
  await tabTo('button[name=to-editor]', 20);
  await keys('Enter');
  expect(await holds('.cm-content')).toBe(true);
  await page.keyboard.type('from ord');
  await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]');
  await page.waitForTimeout(100);
  await keys('Enter');
  await page.keyboard.insertText(' select ordered_on, sales order by sales');
  await keys('Escape', 'Control+Enter');
  await expect.poll(heard, SLOW).toContain('3 rows');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await holds('.tools button')).toBe(true);
  await tabTo('[role=grid]', 12);
  await keys('ArrowDown', 'ArrowRight', 'ArrowDown');
  const cell = await page.getAttribute('[role=grid]', 'aria-activedescendant');
  expect(await page.locator(`[id="${cell}"]`).innerText()).toMatch(/^30/);
  await tabTo('.views button:nth-child(2)', 3, 'Shift+Tab');
  await keys('Enter');
  await page.waitForSelector('main figure svg');

  await tabTo('button[name=share-query]', 6, 'Shift+Tab');
  await keys('Enter');
  await page.waitForSelector('input[name=link]');
  await tabTo('button[name=copy-link]', 8);
  await keys('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/sql\?v=1&z=/);
  expect(await violations()).toEqual([]);
  await keys('Escape');
  expect(await holds('button[name=share-query]')).toBe(true);

  await tabTo('.cm-content', 12, 'Shift+Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  expect(await holds('.cm-content')).toBe(false);
});

test.each(['en', 'ar'])('axe finds nothing at results, at a chart, in dialogs and at a preview: %s', async (locale) => {
  const { page } = shop;
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.selectOption('select[name=locale]', locale);
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe(locale);
  const run = async (sql: string) => {
    await page.click('.cm-content');
    await keys('Control+a');
    await page.keyboard.insertText(sql);
    await keys('Escape', 'Control+Enter');
  };
  await run('from orders select ordered_on, sales');
  const found: string[] = [];
  const look = async (where: string) => found.push(...(await violations()).map((each) => `${where}: ${each}`));
  await page.click('.views button:nth-child(1)');
  await look('table');
  await page.click('.views button:nth-child(2)');
  await look('chart');
  for (const dialog of ['share-query', 'save', 'keys']) {
    if (dialog === 'share-query') await page.click('button[name=share-query]');
    else if (dialog === 'save') await keys('Control+s');
    else await page.click('.tools .rest button:last-child');
    await page.waitForSelector('dialog[open]');
    await look(dialog);
    await keys('Escape');
  }
  await run('select nothing from orders');
  await look('error');
  await go(page, new URL(link).hash);
  await page.waitForSelector('button[name=run-link]');
  await look('preview');
  expect(found).toEqual([]);
  await page.goBack();
  await idle(page);
});
