import type { Page } from 'playwright-core';
import { go, idle, openSample, visit, type Visit } from './page';

export const EDITOR = '.cm-content';
export const RESULTS = 'section[aria-label="Results"]';

/** Opens the SQL page with a sample shop. */
export async function visitSqlPage(): Promise<Visit> {
  const shop = await visit();
  await openSample(shop.page, 'linen-shop');
  await go(shop.page, '#/sql');
  await shop.page.waitForSelector(EDITOR);
  return shop;
}

/** What a reader does on the SQL page, and what is then in sight. */
export const onSqlPage = (page: () => Page) => ({
  /** Writes a text in the place of the one before, as by pasting, so that nothing is suggested. */
  async write(sql: string): Promise<void> {
    await page().click(EDITOR);
    await page().keyboard.press('Control+a');
    await page().keyboard.insertText(sql);
    await page().keyboard.press('Escape');
  },
  async press(keys: string): Promise<void> {
    await page().keyboard.press(keys);
    await idle(page());
  },
  text: () => page().locator('.cm-line').allTextContents(),
  shown: () => page().innerText(RESULTS),
});
