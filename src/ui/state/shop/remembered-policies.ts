import * as v from 'valibot';
import { POLICIES, POLICY_NAMES, type Policies } from '../../../warehouse/policies';
import { readStored, writeStored } from '../stored';

const SCHEMA = v.record(v.picklist(POLICY_NAMES), v.boolean());

/** Which kinds of orders count, as the owner said on this device, else the project's defaults. */
export function rememberedPolicies(): Policies {
  try {
    return { ...POLICIES, ...v.parse(SCHEMA, JSON.parse(readStored('policies') ?? '{}')) };
  } catch {
    return POLICIES;
  }
}

export function rememberPolicies(policies: Policies): void {
  writeStored('policies', JSON.stringify(policies));
}
