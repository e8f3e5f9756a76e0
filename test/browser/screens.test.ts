import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { go, idle, openSample, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await openSample(shop.page, 'linen-shop');
});
afterAll(() => shop.close());

const focused = () => shop.page.evaluate(() => document.activeElement?.id);

const wear = async (locale: string) => {
  await shop.page.locator('select[name=locale]').selectOption(locale);
  await expect.poll(() => shop.page.getAttribute('html', 'lang')).toBe(locale);
  await idle(shop.page);
};

test('every page has its question as title, in the language of the page', async () => {
  await go(shop.page, '#/pareto');
  expect(await shop.page.title()).toBe('Do a few customers carry your shop? – Regulars');
  await go(shop.page, '#/data');
  expect(await shop.page.title()).toBe('Is every row of my files counted? – Regulars');
  await wear('ar');
  expect(await shop.page.title()).toMatch(/\p{Script=Arabic}.* – Regulars/u);
  await wear('en');
  await go(shop.page, '#/');
  expect(await shop.page.title()).toBe('Regulars – who your best customers are');
});

describe('on a phone', () => {
  beforeAll(() => shop.page.setViewportSize({ width: 390, height: 844 }));

  test('choosing in the menu leads the focus to the page', async () => {
    await shop.page.click('button.menu');
    await shop.page.click('#menu a[href="#/pareto"]');
    await idle(shop.page);
    expect(await focused()).toBe('main');
  });
});

test('removing a file leads the focus to the page', async () => {
  await go(shop.page, '#/data');
  await shop.page.locator('main article header button').click();
  await idle(shop.page);
  expect(await focused()).toBe('main');
});
