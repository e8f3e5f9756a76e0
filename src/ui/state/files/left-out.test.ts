import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import { loadShop, rows, setScope } from '../../../../test/support/shop';
import type { Engine } from '../../../engine/engine';
import { FILES_WITHOUT_ORDERS, LEFT_OUT } from './left-out';

const HEADER = 'order id,order date,email,order total,currency,status\n';
let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  const mixed = [
    '1,2024-01-05,a@example.com,10,EUR,',
    '2,2024-01-06,b@example.com,20,USD,',
    '3,2024-01-07,c@example.com,30,,',
    '4,2024-01-08,d@example.com,40,EUR,cancelled',
    '5,2024-01-09,e@example.com,50,EUR,,surplus',
  ];
  const nothing = ['6,2024-01-10,f@example.com,0,EUR,', '7,2024-01-11,g@example.com,0,EUR,'];
  await loadShop(
    engine,
    [mixed, nothing].map((lines) => new Blob([HEADER + lines.join('\n')])),
  );
});

test('a file of which no order counts is told with the reasons; one of which some do is not', async () => {
  expect(await rows(engine, FILES_WITHOUT_ORDERS)).toEqual([{ file_id: 2, reason: 'zero_value', row_count: 2 }]);
});

test('orders in other currencies, rows left out and cells not read are counted', async () => {
  await setScope(engine, { currency: 'EUR' });
  expect(await rows(engine, LEFT_OUT)).toEqual([{ other_currency: 2, excluded: 3, unread: 1 }]);
  await setScope(engine, { currency: 'EUR', rates: 'USD:0.9' });
  expect(await rows(engine, LEFT_OUT)).toEqual([{ other_currency: 1, excluded: 3, unread: 1 }]);
  await setScope(engine, { currency: null });
  expect(await rows(engine, LEFT_OUT)).toEqual([{ other_currency: 3, excluded: 3, unread: 1 }]);
});
