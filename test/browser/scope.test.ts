import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { idle, load, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit('#/pareto');
  await load(shop.page, ordersFile('a', ['ann 2021-01-05 10', 'ben 2022-06-06 20', 'cem 2024-03-07 30']));
});
afterAll(() => shop.close());

const hash = () => new URL(shop.page.url()).hash;
const day = (name: string) => shop.page.locator(`input[name=${name}]`);

describe('days typed on the keyboard', () => {
  async function type(name: string, digits: string, ...end: string[]): Promise<string[]> {
    await day(name).focus();
    const seen: string[] = [];
    for (const digit of digits) {
      await shop.page.keyboard.type(digit);
      await shop.page.waitForTimeout(150);
      seen.push(hash());
    }
    for (const key of end) await shop.page.keyboard.press(key);
    await idle(shop.page);
    return [...new Set(seen)];
  }

  test('count once they are whole, as one step of the way back', async () => {
    await shop.page.click('.chip');
    const steps = await shop.page.evaluate(() => history.length);
    expect(await type('from', '03012022', 'Enter')).toEqual(['#/pareto']);
    expect(hash()).toBe('#/pareto?from=2022-03-01');
    // The first Tab goes to the button of the calendar, which is inside the field.
    expect(await type('to', '06302023', 'Tab', 'Tab')).toEqual(['#/pareto?from=2022-03-01']);
    expect(hash()).toBe('#/pareto?from=2022-03-01&to=2023-06-30');
    expect(await shop.page.evaluate(() => history.length)).toBe(steps + 2);
  });

  test('outside the days of the shop change nothing', async () => {
    await type('from', '01010011', 'Enter');
    expect(hash()).toBe('#/pareto?from=2022-03-01&to=2023-06-30');
    expect(await day('from').inputValue()).toBe('2022-03-01');
  });

  test('changed in quick succession are one step', async () => {
    await shop.page.waitForTimeout(1100);
    const steps = await shop.page.evaluate(() => history.length);
    await shop.page.evaluate(() => {
      const years = document.querySelectorAll<HTMLButtonElement>('#scope-panel .presets button');
      for (const year of years) year.click();
    });
    await idle(shop.page);
    expect(await shop.page.evaluate(() => history.length)).toBe(steps + 1);
  });
});
