import { FIELD_NAMES } from '../../src/import/fields';
import { isComplete, planFile } from '../../src/import/plan';

/** The plan of a text, with the mapping by column name. */
export async function planned(text: string) {
  const plan = await planFile(new Blob([text]));
  const fields = FIELD_NAMES.filter((field) => plan.mapping[field] !== undefined);
  const named = Object.fromEntries(fields.map((field) => [field, plan.dialect.columns[plan.mapping[field]!]]));
  return { named, isGuess: plan.isGuess, isComplete: isComplete(plan), format: plan.format.id };
}
