import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { downloaded, go, idle, load, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  // The average order is 20: the bands go up to 10, up to 40 and above.
  const orders = [
    'ann 2024-01-01 5',
    'bob 2024-01-02 10',
    '=cid 2024-01-03 41',
    'dot 2024-01-04 24',
    'bob 2024-01-05 20',
  ];
  await load(shop.page, ordersFile('orders', orders));
});
afterAll(() => shop.close());

const list = () => shop.page.locator('section[aria-labelledby=behind]');
const names = () => list().locator('tbody td:first-child').allInnerTexts();
/** Clicks a mark of the chart, on a part of the way across it and, as far as it slopes, halfway down. */
async function click(mark: string, nth = 0, along = 0.5): Promise<void> {
  await shop.page.locator('figure').scrollIntoViewIfNeeded();
  const at = await shop.page
    .locator(`figure svg ${mark}`)
    .nth(nth)
    .evaluate((element: SVGGeometryElement, part) => {
      const box = element.getBoundingClientRect();
      const x = box.left + part * box.width;
      const inside = Array.from({ length: Math.ceil(box.height) }, (_, i) => box.top + i).filter(
        (y) => document.elementFromPoint(x, y) === element,
      );
      return { x, y: inside[Math.floor(inside.length / 2)] ?? box.top + box.height / 2 };
    }, along);
  await shop.page.mouse.move(at.x, at.y);
  await shop.page.mouse.move(at.x + 1, at.y);
  await shop.page.mouse.down();
  await shop.page.mouse.up();
  await idle(shop.page);
}

const hash = () => shop.page.evaluate(() => location.hash);

describe('the customers behind a row', () => {
  test('open from its cell, by a link that anyone can be given', async () => {
    await go(shop.page, '#/aov_bands');
    await expect.poll(() => list().count()).toBe(0);
    await shop.page.locator('#panel-table tbody a').nth(1).click();
    await idle(shop.page);
    expect(await hash()).toBe('#/aov_bands?of=2');
    expect(await list().locator('h2').innerText()).toBe('Customers – 10.00 to 40.00');
    expect(await names()).toEqual(['bob@example.com', 'dot@example.com']);
    await go(shop.page, '#/overview');
    await go(shop.page, '#/aov_bands?of=2');
    expect(await names()).toEqual(['bob@example.com', 'dot@example.com']);
  });

  test('are sorted by the column that is clicked, the other way round by a second click', async () => {
    const heading = list().getByRole('button', { name: 'Customer', exact: true });
    await heading.click();
    await idle(shop.page);
    await heading.click();
    await idle(shop.page);
    expect(await names()).toEqual(['dot@example.com', 'bob@example.com']);
    expect(await list().locator('th').first().getAttribute('aria-sort')).toBe('descending');
  });

  test('can be taken along as CSV, in which no cell is a formula', async () => {
    await go(shop.page, '#/aov_bands?of=3');
    const path = await downloaded(shop.page, 'list', mkdtempSync(join(tmpdir(), 'regulars-')));
    const [header, row] = readFileSync(path, 'utf8').split('\n');
    expect(header).toMatch(/^Customer,Name,E-mail,Telephone,Country,/);
    expect(row).toMatch(/^'=cid@example\.com,/);
  });

  test('close, and the way back opens them again', async () => {
    await list().getByRole('link', { name: 'Close' }).click();
    await idle(shop.page);
    expect(await hash()).toBe('#/aov_bands');
    await shop.page.goBack();
    await idle(shop.page);
    expect(await names()).toEqual(['=cid@example.com']);
  });

  test('a mark opens them too, from any corner of it, one click after the other', async () => {
    const corners = async (marks: string) => {
      const boxes = await Promise.all((await shop.page.locator(marks).all()).map((mark) => mark.boundingBox()));
      return boxes.flatMap((box) =>
        [2, box!.width - 2].flatMap((dx) => [2, box!.height - 2].map((dy) => [box!.x + dx, box!.y + dy] as const)),
      );
    };
    const opened = async (marks: string) => {
      const links: string[] = [];
      for (const [x, y] of await corners(marks)) {
        await shop.page.mouse.move(x, y);
        await shop.page.mouse.down();
        await shop.page.mouse.up();
        await idle(shop.page);
        links.push((await hash()).replace(/^.*?of=/, ''));
        expect(await shop.page.locator('figure .pickable').count()).toBe(1);
      }
      return links;
    };
    await shop.page.setViewportSize({ width: 1200, height: 1600 });
    await go(shop.page, '#/aov_bands');
    const bands = ['1', '2', '3'].flatMap((band) => [band, band, band, band]);
    expect(await opened('figure svg [data-mark=bar] rect')).toEqual([...bands, ...bands]);
    await go(shop.page, '#/rfm?picture=sales');
    const tiles = await opened('figure svg [data-mark=rect][fill=transparent] rect');
    expect(tiles.length).toBeGreaterThanOrEqual(8);
    expect(tiles).toEqual(tiles.map((_, i) => tiles[i - (i % 4)]));
    expect(new Set(tiles).size).toBe(tiles.length / 4);
    await shop.page.setViewportSize({ width: 1200, height: 900 });
  });

  test('a column of words that no row has takes no place', async () => {
    const firstHeading = () => shop.page.locator('[role=tabpanel] th').first().innerText();
    await go(shop.page, '#/cohorts?split=discount');
    expect(await firstHeading()).toBe('Segment');
    await go(shop.page, '#/cohorts');
    expect(await firstHeading()).toBe('First order in (period from)');
  });

  test('a cell of the cohorts that is clicked opens those who ordered in it', async () => {
    await go(shop.page, '#/cohorts');
    await click('[data-mark=cell] rect');
    expect(await hash()).toBe('#/cohorts?of=&of=2024-01-01&of=0');
    expect(await names()).toHaveLength(4);
  });

  test('those whom the sentence says to act on open from the link below it, also a whole list', async () => {
    await go(shop.page, '#/aov_bands');
    await shop.page.getByRole('link', { name: 'See this customer' }).click();
    await idle(shop.page);
    expect(await names()).toEqual(['ann@example.com']);
    await go(shop.page, '#/repeat_customers');
    await shop.page.getByRole('link', { name: 'See these 3 customers' }).click();
    await idle(shop.page);
    expect(await list().locator('h2').innerText()).toBe('Customers – Who has bought only once');
    expect(await names()).toEqual(['=cid@example.com', 'dot@example.com', 'ann@example.com']);
  });

  test('are all paged through and sorted, however many; another list begins at its first page', async () => {
    const many = Array.from({ length: 1030 }, (_, i) => `a${i} 2024-01-01 ${1 + i / 1e4}`);
    const others = Array.from({ length: 21 }, (_, i) => `z${i} 2024-01-01 120`);
    await load(shop.page, ordersFile('many', [...many, ...others]));
    const turn = async (name: string) => {
      await list().getByRole('button', { name, exact: true }).click();
      await idle(shop.page);
    };
    const paging = () => list().locator('.paging').innerText();
    await go(shop.page, '#/aov_bands?of=1');
    expect(await list().locator('caption').innerText()).toBe('1,030 customers');
    expect(await paging()).toContain('1–20 of 1,030');
    expect(await list().locator('tfoot td.number').last().innerText()).toBe('1,082.99');
    await turn('Last');
    expect(await paging()).toContain('1,021–1,030 of 1,030');
    expect((await names()).at(-1)).toBe('a0@example.com');
    await turn('Sales');
    await turn('Sales');
    expect(await paging()).toContain('1–20 of 1,030');
    expect((await names())[0]).toBe('a0@example.com');
    await go(shop.page, '#/aov_bands?of=3');
    expect(await paging()).toContain('1–20 of 24');
  });
});

describe('a band between two days', () => {
  beforeAll(async () => {
    await shop.close();
    shop = await visit();
    const fifteen = (who: string, day: string) => Array.from({ length: 15 }, (_, i) => `${who}${i} ${day} 10`);
    const orders = [
      ...fifteen('a', '2023-01-01'),
      ...fifteen('b', '2023-06-01'),
      ...fifteen('a', '2023-12-20'),
      ...fifteen('c', '2023-12-25'),
    ];
    await load(shop.page, ordersFile('moves', orders));
  });

  test('that is clicked opens those who made the move, wherever along it', async () => {
    const page = '#/rfm_migration?days_between=30';
    await go(shop.page, page);
    const bands = await shop.page.locator('figure svg .flow path').count();
    expect(bands).toBeGreaterThanOrEqual(3);
    const links: string[][] = [];
    for (let band = 0; band < bands; band++) {
      const opened: string[] = [];
      for (const along of [0.1, 0.5, 0.9]) {
        await click('.flow path', band, along);
        opened.push(await hash());
        const told = await list().locator('h2').innerText();
        expect(told).toMatch(/^Customers – From “/);
        expect(told).toContain(`: ${(await names()).length} customer`);
        await go(shop.page, page);
      }
      links.push(opened);
    }
    expect(new Set(links.flat()).size).toBe(bands);
    expect(links).toEqual(links.map(([first]) => [first, first, first]));
  });
});

test('any page is found by a word of its question', async () => {
  await shop.page.keyboard.press('Control+k');
  await shop.page.keyboard.type('carries average');
  expect(await shop.page.locator('dialog[open] a').allInnerTexts()).toHaveLength(1);
  await shop.page.keyboard.press('Enter');
  await idle(shop.page);
  expect(await hash()).toBe('#/aov_bands');
  for (const word of ['churn', 'retention', 'lost', 'discount', 'vip', 'loyal']) {
    await shop.page.keyboard.press('Control+k');
    await shop.page.keyboard.type(word);
    expect(await shop.page.locator('dialog[open] a').count(), word).toBeGreaterThan(0);
    await shop.page.keyboard.press('Escape');
  }
  await shop.page.keyboard.press('Control+k');
  await shop.page.keyboard.type('xyzzy');
  expect(await shop.page.locator('dialog[open] ul').innerText()).toContain('No page');
  await shop.page.keyboard.press('Escape');
  await expect.poll(() => shop.page.locator('dialog[open]').count()).toBe(0);
});
