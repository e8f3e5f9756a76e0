import { literal } from '../../engine/sql-literal';
import { engineRoom } from '../state/engine-room.svelte';

/** Those of some texts that are the name, company, address, number or id of a customer of the shop, in capitals or not. */
export async function knownCustomers(texts: readonly string[]): Promise<ReadonlySet<string>> {
  if (texts.length === 0) return new Set();
  const { rows } = await engineRoom.run(
    `select text from (select unnest(${literal(texts)}) as text)
where lower(text) in (select lower(unnest([customer_id, customer_name, email, phone])) from all_customers union all select lower(company) from all_orders)`,
  );
  return new Set(rows.map(({ text }) => String(text)));
}
