// Two people's changes to one document brought together, by ids.
import type { Condition } from '../condition-schema.js';
import type { PolicyDocument } from '../policy-schema.js';
import { withDefaults } from '../read-policy.js';
import type { Conflict, Side } from './conflict.js';
import { mergeFields } from './merge-fields.js';
import { mergeList } from './merge-list.js';
import { mergeTree } from './merge-tree.js';
import { decided, mergeValue, type Merging, type Three } from './merging.js';
import {
  benefitKind,
  conditionKind,
  factKind,
  movementAt,
  movementFieldAt,
  placesOf,
  policyFieldAt,
  ruleKind,
  tierKind,
  treePlace,
} from './places.js';

export interface Merged {
  document: PolicyDocument;
  /** Every conflict, also those that were chosen about; each says which side the document follows. */
  conflicts: Conflict[];
}

/**
 * Three-way, node by node: `ours` and `theirs` both come from `base`. What one side alone changed is taken over. A conflict
 * follows `choices` (sides by the conflict's id), ours where nothing was chosen. Merging with an unchanged side is the other.
 */
export function mergePolicies(
  base: PolicyDocument,
  ours: PolicyDocument,
  theirs: PolicyDocument,
  choices: Readonly<Record<string, Side>> = {},
): Merged {
  const three = { base, ours, theirs };
  const clear = decided(three);
  if (clear) return { document: clear.value, conflicts: [] };
  const policies = { base: withDefaults(base), ours: withDefaults(ours), theirs: withDefaults(theirs) };
  const merging: Merging = { policies, choices, conflicts: [] };
  return { document: mergeDocuments(merging, three), conflicts: merging.conflicts };
}

type Documents = Three<PolicyDocument>;
type EntryOf<L extends 'tiers' | 'facts' | 'derived' | 'rules'> = NonNullable<PolicyDocument[L]>[number];

const each = <T, R>({ base, ours, theirs }: Three<T>, read: (value: T) => R): Three<R> => ({
  base: read(base),
  ours: read(ours),
  theirs: read(theirs),
});

const parts = ['tiers', 'facts', 'derived', 'conditions', 'rules', 'movement'];

function mergeDocuments(merging: Merging, three: Documents): PolicyDocument {
  const own = mergeFields(merging, three, (field) => policyFieldAt(merging, three, field), parts);
  const merged: Record<string, unknown> = {
    tiers: mergeTiers(merging, three),
    facts: mergeFacts(merging, three, 'facts', 'type'),
    derived: mergeFacts(merging, three, 'derived', 'kind'),
    conditions: mergeConditions(merging, three),
    rules: mergeRules(merging, three),
    movement: mergeMovement(merging, three),
  };
  // What nobody wrote stays unwritten: a default is no part of the content.
  const written = Object.entries(merged).filter(([part]) => part in three.ours || part in three.theirs);
  return { ...own, ...Object.fromEntries(written) } as PolicyDocument;
}

function mergeTiers(merging: Merging, three: Documents): EntryOf<'tiers'>[] {
  const places = placesOf<EntryOf<'tiers'>>(merging, tierKind);
  return mergeList(
    merging,
    each(three, ({ tiers }) => tiers),
    {
      ...places,
      nameOf: ({ key = '' }) => key,
      mergeEntry: (tiers, key) => ({
        ...(mergeFields(merging, tiers, (field) => places.field(key, field, tiers), ['benefits']) as EntryOf<'tiers'>),
        ...mergeBenefits(merging, tiers, key),
      }),
    },
  );
}

function mergeBenefits(
  merging: Merging,
  tiers: Three<EntryOf<'tiers'>>,
  tier: string,
): Pick<EntryOf<'tiers'>, 'benefits'> {
  if (!tiers.ours.benefits && !tiers.theirs.benefits) return {};
  type Benefit = NonNullable<EntryOf<'tiers'>['benefits']>[number];
  const places = placesOf<Benefit>(merging, benefitKind(tier));
  const benefits = mergeList<Benefit>(
    merging,
    each(tiers, (entry) => entry.benefits ?? []),
    {
      ...places,
      nameOf: ({ key }) => key,
      mergeEntry: (entries, key) =>
        mergeFields(merging, entries, (field) => places.field(key, field, entries)) as Benefit,
    },
  );
  return { benefits };
}

/** An entry that became another type is taken as a whole: fields of two types do not mix. */
function mergeFacts<L extends 'facts' | 'derived'>(
  merging: Merging,
  three: Documents,
  list: L,
  sort: 'type' | 'kind',
): EntryOf<L>[] {
  const places = placesOf<EntryOf<L>>(merging, factKind(list));
  return mergeList<EntryOf<L>>(
    merging,
    each(three, (document) => (document[list] ?? []) as EntryOf<L>[]),
    {
      ...places,
      nameOf: ({ key = '' }) => key,
      mergeEntry: (entries, key) => {
        const { base, ours, theirs } = each(entries, (entry) => (entry as Record<string, unknown>)[sort]);
        if (base !== ours || base !== theirs) return mergeValue(merging, entries, places.at(key, entries));
        return mergeFields(merging, entries, (field) => places.field(key, field, entries)) as EntryOf<L>;
      },
    },
  );
}

function mergeRules(merging: Merging, three: Documents): EntryOf<'rules'>[] {
  const places = placesOf<EntryOf<'rules'>>(merging, ruleKind);
  return mergeList(
    merging,
    each(three, ({ rules }) => rules),
    {
      ...places,
      nameOf: ({ id = '' }) => id,
      mergeEntry: (rules, ruleId) => {
        const trees = each(rules, (rule) => rule.conditions as Condition);
        return {
          ...(mergeFields(merging, rules, (field) => places.field(ruleId, field, rules), [
            'conditions',
          ]) as EntryOf<'rules'>),
          conditions: mergeTree(merging, trees, treePlace(merging, { ruleId })),
        };
      },
    },
  );
}

/** Shared conditions have no order of their own. */
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function mergeConditions(merging: Merging, three: Documents): NonNullable<PolicyDocument['conditions']> {
  type Named = [name: string, root: Condition];
  const list = mergeList<Named>(
    merging,
    each(three, ({ conditions }) => (Object.entries(conditions ?? {}) as Named[]).toSorted(byName)),
    {
      ...placesOf<Named>(merging, conditionKind),
      nameOf: ([name]) => name,
      mergeEntry: (entries, condition) => {
        const trees = each(entries, ([, root]) => root);
        return [condition, mergeTree(merging, trees, treePlace(merging, { condition }))];
      },
    },
  );
  return Object.fromEntries(list);
}

function mergeMovement(merging: Merging, three: Documents): PolicyDocument['movement'] {
  const { base, ours, theirs } = each(three, ({ movement }) => movement ?? null);
  if (!base || !ours || !theirs) return mergeValue(merging, { base, ours, theirs }, movementAt({ base, ours, theirs }));
  const movements = { base, ours, theirs };
  return mergeFields(merging, movements, (field) => movementFieldAt(merging, movements, field)) as typeof ours;
}
