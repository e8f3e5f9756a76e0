import { callingCodeSql, phoneSql } from './calling-codes';

/**
 * Kinds of orders that shops disagree about, and whether those of a kind count unless the owner says otherwise. The keys are
 * also the reasons under which they stand in `excluded_rows` when they do not count.
 */
const ORDERS = {
  test: false,
  cancelled: false,
  voided: false,
  draft: false,
  pending: true,
  unpaid: false,
  zero_value: false,
} as const;

/** Rules by which buyers written in different ways are one person, or nobody; `buyers.sql` says what each does. */
const IDENTITY = {
  accounts: true,
  phones: true,
  placeholders: true,
  plus_tags: false,
  dots: false,
  names: false,
} as const;

export const POLICIES = { ...ORDERS, ...IDENTITY } as const;

export type Policy = keyof typeof POLICIES;
/** Whether the orders of each kind count, and whether each rule of identity holds. */
export type Policies = Record<Policy, boolean>;

export const POLICY_GROUPS = {
  orders: Object.keys(ORDERS) as (keyof typeof ORDERS)[],
  identity: Object.keys(IDENTITY) as (keyof typeof IDENTITY)[],
};
export const POLICY_NAMES: Policy[] = [...POLICY_GROUPS.orders, ...POLICY_GROUPS.identity];

/** The kinds of orders that count, for the SQL to take as a literal. */
export const countedPolicies = (policies: Policies): string[] => POLICY_GROUPS.orders.filter((name) => policies[name]);

/** What stands for the rules of identity in the SQL. */
export function identitySql(policies: Policies): Record<string, string> {
  const plain = 'lower(customer_id)';
  const untagged = policies.plus_tags ? `regexp_replace(${plain}, '\\+[^@]*@', '@')` : plain;
  const dotless = `case when regexp_matches(${untagged}, '@(gmail|googlemail)\\.com$')
        then replace(split_part(${untagged}, '@', 1), '.', '') || '@gmail.com' else ${untagged} end`;
  return {
    $address: policies.dots ? dotless : untagged,
    $calling_code: `coalesce(${['country', 'shop_country', 'platform_country', 'currency_country', 'home_country']
      .map((country) => callingCodeSql(`any_value(${country})`))
      .join(', ')})`,
    $accounts: String(policies.accounts),
    $names: String(policies.names),
    $placeholders: String(policies.placeholders),
    $phones: String(policies.phones),
    $phone_number: phoneSql('phone', 'calling_code'),
  };
}
