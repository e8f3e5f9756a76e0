import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import { literal } from '../engine/sql-literal';
import type { Engine } from '../engine/engine';
import { callingCodeSql, phoneSql } from './calling-codes';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

test.each<[string, string | null, string | null]>([
  ['+49 176 1234567', 'DE', '+491761234567'],
  ['0176 1234567', 'DE', '+491761234567'],
  ['0049 176 1234567', 'DE', '+491761234567'],
  ['491761234567', 'DE', '+491761234567'],
  ['(555) 123-4567', 'US', '+15551234567'],
  ['1-555-123-4567', 'us', '+15551234567'],
  ['0501234567', 'SA', '+966501234567'],
  ['966501234567', 'SA', '+966501234567'],
  ['06 1234 5678', 'IT', '+390612345678'],
  ['8 912 345 67 89', 'RU', '+79123456789'],
  ['0176 1234567', null, '01761234567'],
  ['+49 176 1234567', null, '+491761234567'],
  ['0176 1234567', 'Atlantis', '01761234567'],
  ['n/a', 'DE', null],
  ['12345', 'DE', null],
])('%s in %s is %s', async (phone, country, expected) => {
  const sql = phoneSql('phone', 'code');
  const from = `(select ${literal(phone)} as phone, ${callingCodeSql(`${literal(country)}::varchar`)} as code)`;
  expect(await rows(engine, `select ${sql} as phone from ${from}`)).toEqual([{ phone: expected }]);
});
