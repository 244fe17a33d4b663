// From what a cell is to ask, to the commands that make it so. Conditions keep their ids; what stays the same is left alone.
import type { Condition, Fact, Leaf } from '@tierwright/shared/policy';
import type { Command, LeafChange } from '../document/command.js';
import { normal, sameAsks, sideOf, type Ask } from './cell/ask.js';
import { askOf } from './cell/ask.js';
import type { Held } from './table.js';

/** Behind everything that stands in the group when the command arrives. */
const atEnd = Number.MAX_SAFE_INTEGER;

export function cellCommands(
  root: string,
  fact: Fact,
  before: readonly Held[],
  next: readonly Ask[],
  freshId: () => string,
): Command[] {
  const { kept, gone, added } = matched(before, next, fact);
  const nodes = gone.map(({ leaf }) => leaf.id);
  return [
    ...(nodes.length > 0 ? [{ type: 'remove', nodes, rules: [], tiers: [], facts: [] } satisfies Command] : []),
    ...kept.flatMap(([held, wanted]) => changed(held, wanted, fact, freshId)),
    ...added.map((wanted): Command => ({
      type: 'addNode',
      node: newCondition(fact.key, wanted, freshId),
      place: { parent: root, index: atEnd },
    })),
  ];
}

interface Matched {
  kept: readonly (readonly [Held, Ask])[];
  gone: readonly Held[];
  added: readonly Ask[];
}

/** Which condition is to ask what: the one that asks it already, else the one that bounds the same side, else any. */
function matched(before: readonly Held[], next: readonly Ask[], fact: Fact): Matched {
  const gone = [...before];
  const added = [...next];
  const kept: [Held, Ask][] = [];
  const askedBy = ({ leaf, negated }: Held) => askOf(leaf, negated);
  const fits: readonly ((held: Held, wanted: Ask) => boolean)[] = [
    (held, wanted) => sameAsks([askedBy(held)], [wanted], fact),
    (held, wanted) => sideOf(askedBy(held), fact) === sideOf(wanted, fact),
    () => true,
  ];
  for (const fit of fits)
    for (const wanted of [...added]) {
      const held = gone.find((each) => fit(each, wanted));
      if (!held) continue;
      kept.push([held, wanted]);
      gone.splice(gone.indexOf(held), 1);
      added.splice(added.indexOf(wanted), 1);
    }
  return { kept, gone, added };
}

/** Where another value under the same words says it, only the value changes, whether it stands under a negation or not. */
function changed({ leaf, negated }: Held, wanted: Ask, fact: Fact, freshId: () => string): Command[] {
  if (sameAsks([askOf(leaf, negated)], [wanted], fact)) return [];
  const sameWords = { operator: leaf.operator, value: wanted.value, negated };
  if (sameAsks([sameWords], [wanted], fact)) return [changeLeaf(leaf, { value: wanted.value })];
  const { operator, value, negated: turned } = normal(wanted, fact);
  const negate: Command[] = turned === negated ? [] : [{ type: 'negate', node: leaf.id, freshId: freshId() }];
  return [...negate, changeLeaf(leaf, { operator, value })];
}

const changeLeaf = (leaf: Leaf, change: LeafChange): Command => ({ type: 'changeLeaf', node: leaf.id, change });

export function newCondition(fact: string, { operator, value, negated }: Ask, freshId: () => string): Condition {
  const leaf = { id: freshId(), fact, operator, ...(value === undefined ? {} : { value }) };
  return negated ? { id: freshId(), not: leaf } : leaf;
}
