import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { QUESTIONS, questionById } from '../analyses/questions';
import type { Param, Params } from '../analyses/params';
import type { Literal } from '../engine/sql-literal';
import { ANY_SCOPE, formatFragment, NO_CURRENCY, parseFragment, type Address, type ScopeWish } from './fragment';

const paramsOf = (page: string): Params | undefined => questionById(page)?.params;
const parse = (hash: string) => parseFragment(hash, questionById);
const home: Address = { page: 'home', params: {}, scope: ANY_SCOPE, ignored: [] };

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
const scope: fc.Arbitrary<ScopeWish> = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  asOf: fc.option(day),
  currency: fc.option(fc.constantFrom('USD', 'EUR', 'AU$', '$', '€', 'RS.', 'د.إ', NO_CURRENCY)),
  rates: fc.option(fc.constantFrom('USD:0.92', 'USD:0.92,GBP:1.17', '€:2')),
  money: fc.option(fc.constantFrom('net' as const, 'discounted' as const, 'gross' as const)),
  shipping: fc.option(fc.constant('in' as const)),
  taxes: fc.option(fc.constant('in' as const)),
  returnsOn: fc.option(fc.constantFrom('order' as const, 'refund' as const)),
  country: fc.option(name),
  channel: fc.option(name),
  wonFrom: fc.option(day),
  wonTo: fc.option(day),
  wonCountry: fc.option(name),
  wonChannel: fc.option(name),
  wonDiscount: fc.option(fc.constantFrom('with', 'without')),
  compare: fc.option(fc.constantFrom('previous' as const, 'year' as const)),
});

/** Any value that a link may give to the parameter. */
function valueOf(param: Param): fc.Arbitrary<Literal> {
  const { kind, options, min = 0, max = 0, initial } = param;
  if (kind === 'choice') return fc.constantFrom(...options!);
  if (kind === 'month_day') return fc.constantFrom('01-01', '02-29', '11-15', '12-31');
  if (kind === 'integer') {
    const given = fc.integer({ min, max });
    return initial === null ? fc.option(given) : given;
  }
  return fc
    .uniqueArray(
      fc.double({ min, max, noNaN: true }).map((n) => Number(n.toPrecision(6)) || 0),
      { maxLength: 6 },
    )
    .map((list) => list.sort((a, b) => a - b))
    .filter((list) => v.safeParse(param.schema, param.write(list)).success);
}

const address = fc.constantFrom('home', 'data', 'platforms', ...QUESTIONS.map(({ id }) => id)).chain((page) =>
  fc.record({
    page: fc.constant(page),
    params: fc
      .record(Object.fromEntries(Object.entries(paramsOf(page) ?? {}).map(([key, param]) => [key, valueOf(param)])), {
        requiredKeys: [],
      })
      .filter((params) => !questionById(page)?.misfits?.(params as Record<string, Literal>).length) as fc.Arbitrary<
      Record<string, Literal>
    >,
    scope,
  }),
);

/** An address with what is at its default left to the default. */
function bare({ page, params, scope: wish, behind }: Omit<Address, 'ignored'>): Address {
  const chosen = Object.entries(params).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(paramsOf(page)![key]!.initial),
  );
  const money = wish.money === 'net' ? null : wish.money;
  const returnsOn = wish.returnsOn === 'order' ? null : wish.returnsOn;
  const compare = wish.compare === 'previous' ? null : wish.compare;
  return {
    page,
    params: Object.fromEntries(chosen),
    scope: { ...wish, money, returnsOn, compare },
    ...(behind && { behind }),
    ignored: [],
  };
}

test('the row whose customers are open is in the link, for questions with customers behind their rows', () => {
  expect(parse('#/aov_bands?of=3').behind).toEqual(['3']);
  const link = formatFragment({ ...home, page: 'aov_bands', behind: ['a&b=c'] }, questionById('aov_bands'));
  expect(parse(link)).toEqual({ ...home, page: 'aov_bands', behind: ['a&b=c'] });
  // Written before a group could be narrowed to one code.
  expect(parse('#/rfm?of=best').behind).toEqual(['best']);
  for (const junk of ['#/aov_bands?of=3&of=4', '#/overview?of=3', '#/?of=3', `#/aov_bands?of=${'9'.repeat(300)}`]) {
    expect(parse(junk)).toMatchObject({ ignored: expect.arrayContaining([expect.stringMatching(/^of=/)]) });
    expect(parse(junk)).not.toHaveProperty('behind');
  }
});

describe('a link says the same when it is read back', () => {
  test('every address', () => {
    fc.assert(
      fc.property(address, (any) => {
        expect(parse(formatFragment(any, questionById(any.page)))).toEqual(bare(any));
      }),
      { numRuns: 500 },
    );
  });

  test('also after mail programs and chats have escaped it', () => {
    fc.assert(
      fc.property(address, (any) => {
        const fragment = formatFragment(any, questionById(any.page));
        expect(parse(fragment.replaceAll(',', '%2C'))).toEqual(bare(any));
      }),
    );
  });

  test('what is at its default is left out', () => {
    const initial = Object.fromEntries(
      Object.entries(paramsOf('aov_bands')!).map(([key, param]) => [key, param.initial]),
    );
    expect(
      formatFragment(
        {
          page: 'aov_bands',
          params: initial,
          scope: { ...ANY_SCOPE, money: 'net', returnsOn: 'order', compare: 'previous' },
        },
        questionById('aov_bands'),
      ),
    ).toBe('#/aov_bands');
    expect(formatFragment(home)).toBe('#/');
  });

  test('it can be read by people', () => {
    const link = formatFragment(
      { page: 'aov_bands', params: { cuts: [0.5, 1.5] }, scope: { ...ANY_SCOPE, from: '2024-01-01', currency: 'USD' } },
      questionById('aov_bands'),
    );
    expect(link).toBe('#/aov_bands?cuts=0.5,1.5&from=2024-01-01&currency=USD');
  });
});

describe('what a link may say', () => {
  test.each(['', '#', '#/', '/', '#/?'])('%j is the start page', (hash) => {
    expect(parse(hash)).toEqual(home);
  });

  test.each(['#/aov_bands', '#/aov-bands', '#aov_bands', 'aov_bands/', '#/aov-bands/?v=1'])(
    '%s is an analysis',
    (hash) => {
      expect(parse(hash)).toEqual({ ...home, page: 'aov_bands' });
    },
  );

  test('the version it was written in may stand in it', () => {
    expect(parse('#/data?v=1').ignored).toEqual([]);
    expect(parse('#/data?v=2').ignored).toEqual(['v=2']);
  });

  test.each(['nowhere', '__proto__', 'constructor', 'toString', '../index.html', 'aov_bands/more'])(
    'a page that is none leads to the start and is named: %s',
    (page) => {
      expect(parse(`#/${page}`)).toEqual({ ...home, ignored: [page.replaceAll('-', '_')] });
    },
  );

  test.each([
    'cuts=2,1',
    'cuts=',
    'cuts=1,,2',
    'cuts=1e999',
    'cuts=-1',
    'cuts=1,2,3,4,5,6,7',
    'unit=Customer',
    'unit=constructor',
    'from=2024-02-30',
    'from=2023-02-29',
    'from=2024-1-5',
    'from=',
    'to=2024-01-05T10:00',
    'asof=today',
    'currency=USDX',
    'currency=',
    'money=Gross',
    'country=',
    `channel=${'x'.repeat(101)}`,
    '__proto__=1',
    'constructor=1',
    'hasOwnProperty=1',
    'asOf=2024-01-05',
    'x',
    "country='; drop table all_orders; --&cuts=%",
  ])('what it cannot say is left at its default and listed: %s', (query) => {
    const { params, scope: wish, ignored } = parse(`#/aov_bands?${query}`);
    expect(ignored).toHaveLength(1);
    expect(params).toEqual({});
    if (!query.startsWith("country='")) expect(wish).toEqual(ANY_SCOPE);
  });

  test('a parameter of another analysis means nothing', () => {
    expect(parse('#/data?unit=order').ignored).toEqual(['unit=order']);
  });

  test('percent signs that escape nothing are read as they stand', () => {
    expect(parse('#/data?country=100%&channel=%E0%A4%A&x=%zz').scope).toMatchObject({ country: '100%' });
    expect(parse('#/%E0%A4%A').page).toBe('home');
  });

  test('what is listed is cut short', () => {
    const { ignored } = parse(`#/data?${'x'.repeat(5000)}=${'y'.repeat(5000)}`);
    expect(ignored.map(({ length }) => length)).toEqual([60]);
  });

  test('a huge link is read quickly, up to a limit', () => {
    const start = performance.now();
    const { ignored } = parse(`#/aov_bands?unit=order&${'a=1&'.repeat(1_000_000)}`);
    expect(ignored.length).toBeLessThan(5000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('cut-offs that the scheme has no use for are left out and listed', () => {
  expect(parse('#/rfm?recency_cuts=30,90')).toMatchObject({ params: {}, ignored: ['recency_cuts=30,90'] });
  expect(parse('#/rfm_migration?scheme=klaviyo_like&recency_cuts=1,2,3,4').ignored).toEqual(['recency_cuts=1,2,3,4']);
  const fitting = parse('#/rfm?recency_cuts=30,90&scheme=klaviyo_like');
  expect(fitting).toMatchObject({ params: { recency_cuts: [30, 90] }, ignored: [] });
});

describe('whatever stands in a link', () => {
  const keys = [
    'v',
    'from',
    'to',
    'asof',
    'currency',
    'money',
    'country',
    'channel',
    'cuts',
    'unit',
    'grain',
    'bars',
    'of',
    '__proto__',
  ];
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.webFragments(),
    fc
      .tuple(
        fc.constantFrom('aov_bands', 'pareto', 'repeat-customers', 'data', '__proto__', ''),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 8 }),
      )
      .map(([page, entries]) => `#/${page}?${entries.map(([key, value]) => `${key}=${value}`).join('&')}`),
  );

  test('only known pages, settings and values come out, and reading them again gives the same', () => {
    fc.assert(
      fc.property(junk, (hash) => {
        const found = parse(hash);
        const params = paramsOf(found.page) ?? {};
        expect(['home', 'data', 'platforms', 'sql'].includes(found.page) || questionById(found.page)).toBeTruthy();
        expect(Object.keys(found.scope)).toEqual(Object.keys(ANY_SCOPE));
        for (const [key, value] of Object.entries(found.params)) {
          expect(Object.hasOwn(params, key)).toBe(true);
          expect(typeof value).toBe(typeof params[key]!.initial);
        }
        for (const setting of ['from', 'to', 'asOf'] as const) {
          const text = found.scope[setting];
          if (text !== null) expect(new Date(text).toISOString().slice(0, 10)).toBe(text);
        }
        expect(['net', 'gross', null]).toContain(found.scope.money);
        expect(parse(formatFragment(found, questionById(found.page)))).toEqual(bare(found));
      }),
      { numRuns: 2000 },
    );
  });
});
