/**
 * Kinds of orders that shops disagree about, and whether those of a kind count unless the owner says otherwise. The keys are
 * also the reasons under which they stand in `excluded_rows` when they do not count.
 */
export const POLICIES = {
  test: false,
  cancelled: false,
  voided: false,
  draft: false,
  pending: true,
  unpaid: false,
  zero_value: false,
} as const;

export type Policy = keyof typeof POLICIES;
/** Whether the orders of each kind count. */
export type Policies = Record<Policy, boolean>;

export const POLICY_NAMES = Object.keys(POLICIES) as Policy[];

/** The kinds that count, for the SQL to take as a literal. */
export const countedPolicies = (policies: Policies): Policy[] => POLICY_NAMES.filter((name) => policies[name]);
