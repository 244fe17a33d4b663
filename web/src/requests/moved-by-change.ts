// How many customers a change by itself moves, and how many gain or lose the benefit that it gives or takes.
import type { Effect, SpokenChange } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import type { MovesSearch } from '../api/use-simulation-moves.js';
import { ruleOf } from '../parts/change-groups.js';

export interface MovedByChange {
  what: 'up' | 'down' | 'gained' | 'lost';
  customers: number;
  search: MovesSearch;
}

/** Those that are told in one row with it: all that a rule asks, else the change alone. */
function toldWith(change: SpokenChange, changes: readonly SpokenChange[]): readonly SpokenChange[] {
  const rule = ruleOf(change);
  return rule === undefined ? [change] : changes.filter((other) => ruleOf(other) === rule);
}

const isWordsAlone = ({ path, kind }: SpokenChange): boolean =>
  kind === 'changed' && /\/(name|note|justification)$/.test(path);

function benefitMoves({ id = '', kind, tier }: SpokenChange, { benefits }: Effect): MovedByChange[] {
  const what = kind === 'removed' ? 'lost' : kind === 'added' ? 'gained' : null;
  if (what === null || tier === undefined) return [];
  const customers = benefits.find((each) => each.benefit === id && each.tier === tier)?.[what] ?? 0;
  return customers === 0 ? [] : [{ what, customers, search: { [what]: id, reviewedTo: tier } }];
}

export function movedByChange(change: SpokenChange, changes: readonly SpokenChange[], effect: Effect): MovedByChange[] {
  if (isWordsAlone(change)) return [];
  if (change.subject === 'benefit') return benefitMoves(change, effect);
  const keys = toldWith(change, changes).map(changeKey);
  const causes = effect.causes.filter((cause) => cause.changes.some((key) => keys.includes(key)));
  return (['down', 'up'] as const)
    .map((what) => ({
      what,
      customers: causes.reduce((sum, cause) => sum + cause[what], 0),
      search: { change: keys.join('\n'), direction: what },
    }))
    .filter(({ customers }) => customers > 0);
}
