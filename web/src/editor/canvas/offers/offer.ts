// What can be made where a line ends in nothing, or in the middle of one: only what makes sense there.
import type { GroupKind } from '../../document/command.js';
import type { EditableDocument } from '../../document/editable.js';
import type { Line } from '../../document/line.js';
import { sharedOfNode } from '../../document/placing.js';
import { isReference, nodesOf } from '@tierwright/shared/policy';
import type { GraphSubject } from '../../graph/graph-id.js';
import { tierGraphId, nodeGraphId, ruleGraphId, sharedGraphId } from '../../graph/graph-id.js';
import { readGroup } from '../../document/group-kind.js';
import { findInDocument, treesOf } from '../../document/tree.js';
import { connect } from '../accepts.js';

/** Where a choice is asked for. */
export type Start =
  /** A line was drawn out of this part: what should it feed? */
  | { way: 'feeds'; of: GraphSubject }
  /** A line was drawn backwards out of this part: what should feed it? */
  | { way: 'fedBy'; of: GraphSubject }
  | { way: 'within'; line: Line }
  /** Which of the parts that are there should it feed? */
  | { way: 'connect'; of: GraphSubject };

export type Offer =
  | { kind: 'group'; group: GroupKind }
  | { kind: 'fact'; key: string }
  | { kind: 'shared'; name: string }
  | { kind: 'share' }
  | { kind: 'rule'; tier: string }
  | { kind: 'tier' }
  | { kind: 'target'; id: string };

const groups: readonly Offer[] = (['all', 'any', 'none'] as const).map((group) => ({ kind: 'group', group }));

export function offersFor(document: EditableDocument, start: Start): readonly Offer[] {
  if (start.way === 'connect') return targetsOf(document, start.of);
  if (start.way === 'within') return [...groups, ...conditionsFor(document, start.line.from)];
  const { of } = start;
  if (start.way === 'feeds') return of.kind === 'rule' ? [{ kind: 'tier' }] : whatAConditionFeeds(document, of);
  if (of.kind === 'tier') return [{ kind: 'rule', tier: of.id }, ...conditionsFor(document, of), ...groups];
  if (of.kind === 'node' || of.kind === 'rule' || of.kind === 'shared')
    return [...conditionsFor(document, of), ...groups];
  return [];
}

function whatAConditionFeeds(document: EditableDocument, of: GraphSubject): readonly Offer[] {
  if (of.kind !== 'node') return [];
  const node = findInDocument(document, of.id);
  const canBeShared = node && !isReference(node) && !Object.values(document.conditions ?? {}).includes(node);
  const rules = document.tiers.map((tier): Offer => ({ kind: 'rule', tier: tier.key }));
  return [...groups, ...rules, ...(canBeShared ? [{ kind: 'share' } as const] : [])];
}

function conditionsFor(document: EditableDocument, of: GraphSubject): readonly Offer[] {
  const own = of.kind === 'shared' ? of.id : of.kind === 'node' ? sharedOfNode(document, of.id) : undefined;
  const named = Object.keys(document.conditions ?? {}).filter(
    (name) => own === undefined || !refersTo(document, name, own),
  );
  const keys = [...document.facts, ...(document.derived ?? [])].flatMap(({ key }) => (key ? [key] : []));
  return [
    ...keys.map((key): Offer => ({ kind: 'fact', key })),
    ...named.map((name): Offer => ({ kind: 'shared', name })),
  ];
}

/** Whether a shared condition is the other one, or is made of it; used there, it would go round in a circle. */
function refersTo(document: EditableDocument, name: string, other: string, seen = new Set<string>()): boolean {
  if (name === other) return true;
  const tree = document.conditions?.[name];
  if (!tree || seen.has(name)) return false;
  seen.add(name);
  return [...nodesOf(tree)].some((node) => isReference(node) && refersTo(document, node.condition, other, seen));
}

function targetsOf(document: EditableDocument, of: GraphSubject): readonly Offer[] {
  const source = of.kind === 'node' ? nodeGraphId(of.id) : of.kind === 'rule' ? ruleGraphId(of.id) : null;
  if (source === null) return [];
  const inner = treesOf(document).flatMap((tree) => [...nodesOf(tree)].filter((node) => readGroup(node)));
  const hidden = new Set(
    inner.flatMap((node) => {
      const group = readGroup(node);
      return group && group.inner.id !== node.id ? [group.inner.id] : [];
    }),
  );
  const ids = [
    ...document.tiers.map((tier) => tierGraphId(tier.key)),
    ...document.rules.map((rule) => ruleGraphId(rule.id)),
    ...Object.keys(document.conditions ?? {}).map(sharedGraphId),
    ...inner.filter((node) => !hidden.has(node.id)).map((node) => nodeGraphId(node.id)),
  ];
  return ids.filter((id) => connect(document, source, id).length > 0).map((id) => ({ kind: 'target', id }));
}
