import { describe, expect, test } from 'vitest';
import { first, shopifyFile, type Line } from '../../test/support/shopify-file';
import { testShop } from '../../test/support/test-shop';

const { query, load, orders } = testShop();

const loadLines = (lines: Line[], columns?: readonly (keyof Line)[]) => load(shopifyFile(lines, columns));

describe('the money ladder', () => {
  /** Gross minus discounts is the total without shipping and taxes, whichever way the file states them. */
  async function ladder(lines: Line[]) {
    await loadLines(lines);
    const [found] = await orders(
      'gross_sales, discounts, gross_sales - discounts = total - shipping - taxes as closes',
    );
    expect(found!.closes).toBe(true);
    return [found!.gross_sales, found!.discounts];
  }

  test('prices before taxes', async () => {
    expect(await ladder([first({ Name: '#1', Taxes: '20.00', Shipping: '5.00', Total: '125.00' })])).toEqual([100, 0]);
  });

  test('prices with taxes inside', async () => {
    expect(await ladder([first({ Name: '#1', Taxes: '20.00', Shipping: '5.00', Total: '105.00' })])).toEqual([80, 0]);
  });

  test('a discount on the order', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', Shipping: '5.00', Total: '95.00' });
    expect(await ladder([line])).toEqual([100, 10]);
  });

  test('a discount on the order, prices with taxes inside', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', Taxes: '15.00', Total: '90.00' });
    expect(await ladder([line])).toEqual([85, 10]);
  });

  test('a line discount that the order’s discount repeats counts once', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', 'Lineitem discount': '10.00', Total: '90.00' });
    expect(await ladder([line])).toEqual([100, 10]);
  });

  test('a line discount beside the order’s discount is added', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', 'Lineitem discount': '5.00', Total: '85.00' });
    expect(await ladder([line])).toEqual([100, 15]);
  });

  test('a line discount on one of two lines, taxes on top', async () => {
    const lines = [
      first({ Name: '#1', 'Discount Amount': '0.00', Taxes: '27.00', Total: '162.00' }),
      {
        Name: '#1',
        'Created at': '2024-01-05 10:00:00 +0500',
        'Lineitem quantity': 2,
        'Lineitem price': '25.00',
        'Lineitem discount': '15.00',
      },
    ];
    expect(await ladder(lines)).toEqual([150, 15]);
  });
});

describe('refunds', () => {
  const returns = () => query('select return_id, amount, returned_on, customer_key from all_returns');

  test('the tax in a refund is taken out by its share of the total', async () => {
    await loadLines([first({ Name: '#1', Taxes: '20.00', Total: '120.00', 'Refunded Amount': '60.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 50, net_sales: 50 }]);
  });

  test('no more can come back than was sold: what goes beyond the items was shipping', async () => {
    await loadLines([first({ Name: '#1', Shipping: '10.00', Total: '110.00', 'Refunded Amount': '110.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 100, net_sales: 0 }]);
    await loadLines([first({ Name: '#1', 'Refunded Amount': '500.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 100, net_sales: 0 }]);
  });

  test('are dated with the order, and a refund of an order that is out is none', async () => {
    await loadLines([
      first({ Name: '#1', 'Refunded Amount': '30.00' }),
      first({ Name: '#2', 'Refunded Amount': '30.00', 'Cancelled at': '2024-01-07' }),
    ]);
    expect(await returns()).toEqual([
      { return_id: '#1', amount: 30, returned_on: new Date('2024-01-05T00:00:00Z'), customer_key: 1 },
    ]);
  });

  test('a file too old to say the amount still says that all was refunded', async () => {
    const columns = ['Name', 'Email', 'Financial Status', 'Total', 'Created at', 'Taxes'] as const;
    await loadLines([first({ Name: '#1', 'Financial Status': 'refunded', Taxes: '20.00' })], columns);
    expect(await orders('gross_sales, returns, net_sales')).toEqual([{ gross_sales: 80, returns: 80, net_sales: 0 }]);
  });
});

test('without line items an order is worth its total before shipping and taxes, and its discount is known', async () => {
  const columns = [
    'Name',
    'Email',
    'Financial Status',
    'Total',
    'Shipping',
    'Taxes',
    'Discount Amount',
    'Created at',
  ] as const;
  await loadLines(
    [first({ Name: '#1', Total: '105.00', Shipping: '5.00', Taxes: '10.00', 'Discount Amount': '8.00' })],
    columns,
  );
  expect(await orders('gross_sales, discounts, net_sales')).toEqual([{ gross_sales: 98, discounts: 8, net_sales: 90 }]);
});
