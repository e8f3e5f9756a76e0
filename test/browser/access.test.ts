import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/analyses/questions';
import { go, idle, openSample, visit, type Visit } from './page';

const PAGES = ['', 'data', 'platforms', 'sql', ...QUESTIONS.map(({ id }) => id)];

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await shop.page.evaluate(axe.source);
});
afterAll(() => shop.close());

async function violations(): Promise<string[]> {
  const { violations: found } = (await shop.page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

async function wear(locale: string, theme: string): Promise<void> {
  await shop.page.selectOption('select[name=locale]', locale);
  await expect.poll(() => shop.page.getAttribute('html', 'lang')).toBe(locale);
  if ((await shop.page.getAttribute('html', 'data-theme')) !== theme) await shop.page.click('button[name=theme]');
  await expect.poll(() => shop.page.getAttribute('html', 'data-theme')).toBe(theme);
  await idle(shop.page);
}

describe.sequential('axe finds nothing', () => {
  test('on a page that waits for files', async () => {
    await go(shop.page, '#/pareto');
    const found = await violations();
    await openSample(shop.page, 'linen-shop');
    expect(found).toEqual([]);
  });

  // Words and their direction hang on the language, contrast on the theme: each of them once.
  describe.each([
    ['en', 'light'],
    ['ar', 'dark'],
  ])('in %s, %s', (locale, theme) => {
    test.each(PAGES)('#/%s', async (id) => {
      await wear(locale, theme);
      await go(shop.page, `#/${id}`);
      expect(await violations()).toEqual([]);
    });
  });

  test.each(['counted', 'sql', 'download'])('in the tab %s', async (tab) => {
    await wear('en', 'light');
    await go(shop.page, '#/pareto');
    await shop.page.click(`[role=tab][id$=${tab}]`);
    await idle(shop.page);
    const found = await violations();
    await shop.page.click('#tab-table');
    expect(found).toEqual([]);
  });

  test('on a narrow screen, which nothing overflows', async () => {
    await shop.page.setViewportSize({ width: 380, height: 800 });
    try {
      for (const id of PAGES) {
        await go(shop.page, `#/${id}`);
        expect(await violations()).toEqual([]);
        const wider = await shop.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, id).toBeLessThanOrEqual(0);
      }
    } finally {
      await shop.page.setViewportSize({ width: 1200, height: 900 });
    }
  });
});

describe('by keyboard', () => {
  interface Stop {
    what: string;
    isVisible: boolean;
  }

  /** What the next stops of the Tab key are, and whether each shows that it has the focus. */
  async function stops(most: number): Promise<Stop[]> {
    const found: Stop[] = [];
    for (let i = 0; i < most; i++) {
      await shop.page.keyboard.press('Tab');
      const stop = await shop.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isRinged = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const name = element.getAttribute('name') ?? element.getAttribute('href') ?? element.id;
        const what = `${element.localName}:${name || element.getAttribute('data-sample') || element.innerText}`;
        return { what, isVisible: (isRinged || style.boxShadow !== 'none') && box.width > 0 && box.height > 0 };
      });
      if (!stop) break;
      found.push(stop);
    }
    return found;
  }

  test('Tab reaches the menu, the scope, the parameters and the tabs, and each shows its focus', async () => {
    await go(shop.page, '#/aov_bands');
    await shop.page.focus('a');
    const found = await stops(60);
    const reached = found.map(({ what }) => what);
    for (const control of [
      'a:#/pareto',
      'a:#/data',
      'select:locale',
      'button:theme',
      'select:money',
      'button:tab-table',
    ]) {
      expect(reached).toContain(control);
    }
    expect(found.filter(({ isVisible }) => !isVisible)).toEqual([]);
  });

  test('Enter on a link of the menu asks its question', async () => {
    await shop.page.focus('a[href="#/repeat_customers"]');
    await shop.page.keyboard.press('Enter');
    await idle(shop.page);
    expect(new URL(shop.page.url()).hash).toBe('#/repeat_customers');
  });

  test('Tab reaches the sample shops and the choice of files on the home page', async () => {
    await go(shop.page, '#/');
    await shop.page.focus('a');
    const reached = (await stops(40)).map(({ what }) => what).join(' ');
    expect(reached).toContain('button:linen-shop');
    expect(reached).toContain('button:uk-gift-shop');
  });

  test('the first stop leads past the menu', async () => {
    await shop.page.reload();
    await idle(shop.page);
    await shop.page.keyboard.press('Tab');
    await shop.page.keyboard.press('Enter');
    expect(await shop.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
