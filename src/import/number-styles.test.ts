import { expect, test } from 'vitest';
import { columnNotes } from './notes';
import { numberStyles } from './number-styles';
import { planFile, withMapping } from './plan';

test('a column that leaves it open follows those that do not', () => {
  const open = ['1.250', '2.500'];
  expect(numberStyles({ unit_price: open, shipping: ['4,90'] }, ',')).toEqual({
    styles: { unit_price: 'comma', shipping: 'comma' },
    open: [],
  });
  expect(numberStyles({ unit_price: open, shipping: ['4.90'] }, ';').styles.unit_price).toBe('point');
  expect(numberStyles({ unit_price: open, shipping: ['4.90'], taxes: ['1,05'] }, ',').open).toEqual(['unit_price']);
});

test('where no column says it the delimiter does, and else the owner is told', () => {
  expect(numberStyles({ order_total: ['1.250', '2.500'] }, ';')).toEqual({
    styles: { order_total: 'comma' },
    open: [],
  });
  expect(numberStyles({ order_total: ['1.250', '2.500'] }, ',')).toEqual({
    styles: { order_total: 'point' },
    open: ['order_total'],
  });
});

test('currencies that have thousandths explain three decimals', () => {
  expect(numberStyles({ order_total: ['12.500'], currency: ['KWD'] }, ',')).toEqual({
    styles: { order_total: 'point' },
    open: [],
  });
  expect(numberStyles({ order_total: ['12,500'], currency: ['KWD'] }, ',').styles.order_total).toBe('comma');
  expect(numberStyles({ order_total: ['12.500'], currency: ['KWD', 'USD'] }, ',').open).toEqual(['order_total']);
});

test.each([
  ['shared_sign', { order_total: ['$10.50', 'EUR 90,00', '12'] }, '$10.50'],
  ['persian_calendar', { ordered_at: ['1401/07/30'] }, '1401/07/30'],
  ['persian_calendar', { ordered_at: ['30/07/1401'] }, '30/07/1401'],
  ['epoch', { ordered_at: ['1704412800'] }, '1704412800'],
] as const)('said of a column: %s', (kind, columns, example) => {
  expect(columnNotes(columns, [])).toMatchObject([{ kind, example }]);
});

test('nothing is said of what is as it should be', () => {
  const columns = {
    ordered_at: ['2024-01-05', '20240105', '45296', '05/01/2024'],
    order_total: ['10.50 €', '12.00 €'],
    customer_name: ['José', 'Ørsted', 'Zoë', 'Ängström', 'Ð', 'أحمد'],
  };
  expect(columnNotes(columns, [])).toEqual([]);
});

test('another mapping is judged by its own columns', async () => {
  const plan = await planFile(new Blob([`Order ID,Date,Total,Gross\n1,2024-01-05,1.250,"1.250,50"\n`]));
  expect(plan.notes).toMatchObject([{ kind: 'open_decimals' }]);
  const mapped = withMapping(plan, { ...plan.mapping, order_total: 3 });
  expect(mapped.notes).toEqual([]);
  expect(mapped.numberStyles).toEqual({ order_total: 'comma' });
});
