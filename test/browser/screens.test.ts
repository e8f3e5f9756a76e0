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
  await shop.page.waitForFunction((lang) => document.documentElement.lang === lang, locale);
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

  const boxes = (selector: string) =>
    shop.page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, top, bottom, height } = element.getBoundingClientRect();
        return { left, right, top, bottom, height };
      }),
    );

  describe.each(['en', 'ar'])('in %s', (language) => {
    beforeAll(async () => {
      await shop.page.click('button.menu');
      await wear(language);
      await shop.page.click('button.menu');
    });

    test.each(['pareto', 'repeat_customers', 'lifetime_value', 'aov_bands'])(
      'tips of %s stay on the screen',
      async (id) => {
        await go(shop.page, `#/${id}`);
        const chart = shop.page.locator('.frame svg').first();
        await chart.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await chart.boundingBox())!;
        let seen = 0;
        for (const [across, down] of [0.3, 0.5, 0.7, 0.9].flatMap((part) => [
          [part, 0.3],
          [part, 0.6],
        ])) {
          await shop.page.mouse.move(x + across! * width, y + down! * height);
          await shop.page.waitForTimeout(120);
          const tips = await boxes('.frame svg :is([aria-label=tip], [data-mark=tip]) path');
          seen += tips.length;
          for (const tip of tips) {
            expect(tip.left).toBeGreaterThanOrEqual(0);
            expect(tip.right).toBeLessThanOrEqual(390);
          }
        }
        expect(seen).toBeGreaterThan(0);
      },
    );

    test('months stand apart below bars that fill the chart', async () => {
      await go(shop.page, '#/repeat_customers');
      const months = await boxes('.frame svg [data-mark^="x-axis tick label"] text');
      expect(months.length).toBeGreaterThan(1);
      for (const [i, month] of months.slice(1).entries()) expect(month.left).toBeGreaterThan(months[i]!.right + 4);
      const [frame] = await boxes('.frame');
      const [svg] = await boxes('.frame svg');
      expect(frame!.height - svg!.height).toBeLessThan(8);
      const bars = await boxes('.frame svg rect');
      const wide = Math.max(...bars.map(({ right }) => right)) - Math.min(...bars.map(({ left }) => left));
      expect(wide).toBeGreaterThan(200);
    });

    test('the words of a waterfall keep clear of its bars', async () => {
      await go(shop.page, '#/growth');
      const words = await boxes('.frame svg text');
      const bars = await boxes('.frame svg rect');
      for (const bar of bars)
        for (const word of words) expect(word.bottom <= bar.top + 1 || word.top >= bar.bottom - 1).toBe(true);
    });

    test('the shares of the ladder stand clear of their intervals', async () => {
      await go(shop.page, '#/order_ladder');
      const shares = await boxes('.frame svg [data-mark=text] text:has-text("%")');
      const rules = await boxes('.frame svg [data-mark=rule] line');
      expect(shares.length).toBeGreaterThan(1);
      for (const share of shares)
        for (const rule of rules.filter(({ left }) => left > share.left && left < share.right))
          expect(rule.top >= share.bottom - 4 || rule.bottom <= share.top || rule.height === 0).toBe(true);
    });

    test('figures of the overview fit their cards', async () => {
      await go(shop.page, '#/overview');
      const cut = await shop.page
        .locator('main li')
        .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth).length);
      expect(cut).toBe(0);
    });
  });

  test('a long row of controls is folded until it is asked for, or one of it is in force', async () => {
    const shown = () => shop.page.locator('main form label:visible').count();
    await go(shop.page, '#/cohorts');
    expect(await shown()).toBe(2);
    await shop.page.locator('main form button').click();
    expect(await shown()).toBeGreaterThan(4);
    await go(shop.page, '#/overview');
    await go(shop.page, '#/rfm?recency_cuts=10,20,30,40');
    expect(await shown()).toBe(2);
    await go(shop.page, '#/rfm?ties=ntile');
    expect(await shown()).toBe(6);
  });

  test('the field of band edges shows all of them', async () => {
    await go(shop.page, '#/aov_bands?cuts=0,0.5,1.25,2,5,10.75');
    const field = shop.page.locator('input[name=cuts]');
    expect(await field.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
  });
});

test('removing a file leads the focus to the page', async () => {
  await go(shop.page, '#/data');
  await shop.page.locator('main article header button').click();
  await idle(shop.page);
  expect(await focused()).toBe('main');
});
