import type { Row } from '../../../engine/arrow-rows';
import { literal } from '../../../engine/sql-literal';
import { engineRoom } from '../../state/engine-room.svelte';

/** What a query says that customers may be known by. */
export interface PossibleNames {
  values: readonly string[];
  /** Texts that may be the number of an order. */
  orders: readonly string[];
  /** Words in a row, in small letters, that may be some of a name. */
  phrases: readonly string[];
  /** Texts in small letters, words apart by a space, that may be any part of a name. */
  fragments: readonly string[];
}

/** What a text of a query is known to be of; a text of both is told as the customer's. */
export type Known = ReadonlyMap<string, 'customer' | 'order'>;

/** A part that more customers have than these, or than this share of them, tells of none of them. */
const MOST_CUSTOMERS = 3;
const MOST_SHARE = 0.01;

/**
 * Those of some texts that are the name, company, address, number or id of a customer of the shop, in capitals or not, those that are
 * parts of such for few customers only, and those that are the number of an order. A single word that products have too is none.
 */
export const knownSql = ({ values, orders, phrases, fragments }: PossibleNames): string => `with
known as (
    select customer_key, unnest([customer_id, customer_name, phone, email]) as whole from all_customers
    union
    select customer_key, company from all_orders
),
said as (
    -- An address is told by what stands before its @: behind it many are alike.
    select customer_key, string_split(trim(regexp_replace(lower(regexp_replace(whole, '@.*', '')), '[^\\p{L}\\p{M}\\p{N}]+', ' ', 'g')), ' ') as words, regexp_replace(whole, '[^0-9]', '', 'g') as figures
    from known
    where whole is not null
),
runs as (
    select customer_key, unnest(list_concat(words, list_transform(range(1, len(words)), i -> words[i] || ' ' || words[i + 1]), list_transform(range(1, len(words) - 1), i -> words[i] || ' ' || words[i + 1] || ' ' || words[i + 2]))) as phrase
    from said
),
parts as (
    select phrase as text, customer_key from runs where phrase in (select unnest(${literal(phrases)}::varchar[]))
    union
    select text, customer_key
    from said
    join (select unnest(${literal(fragments)}::varchar[]) as text) on contains(' ' || array_to_string(words, ' '), case when length(text) < 5 then ' ' || text else text end)
        or regexp_full_match(text, '[0-9]+') and contains(figures, text)
),
few as (
    select text from parts group by text
    having count(distinct customer_key) <= greatest(${MOST_CUSTOMERS}, ${MOST_SHARE} * (select count(*) from all_customers))
)
select distinct order_id as text, 'order' as kind from all_orders where order_id in (select unnest(${literal(orders)}::varchar[]))
union all
select text, 'customer' from few
where contains(text, ' ') or not exists (from all_order_items where contains(lower(product_name), text))
union all
select text, 'customer' from (select unnest(${literal(values)}::varchar[]) as text) where lower(text) in (select lower(whole) from known)`;

/** The known texts of rows of `knownSql`. */
export const knownOf = (rows: readonly Row[]): Known =>
  new Map(rows.map(({ text, kind }) => [String(text), kind as 'customer' | 'order']));

export async function knownCustomers(names: PossibleNames): Promise<Known> {
  if (names.values.length + names.phrases.length + names.fragments.length === 0) return new Map();
  return knownOf((await engineRoom.run(knownSql(names))).rows);
}
