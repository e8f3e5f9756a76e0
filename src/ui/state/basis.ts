import type { Scope } from '../../warehouse/scope';

/** The words that choose the sentence of the money basis. */
export function basisOf(scope: Scope | undefined): { money: string; added: string; returns: string; rates: string } {
  const added = [scope?.shipping && 'shipping', scope?.taxes && 'taxes'].filter(Boolean);
  return {
    money: scope?.money ?? 'net',
    added: added.length === 2 ? 'both' : (added[0] ?? 'none'),
    returns: scope?.returnsOn ?? 'order',
    rates: scope?.rates?.replaceAll(':', ' = ').replaceAll(',', ', ') ?? 'none',
  };
}
