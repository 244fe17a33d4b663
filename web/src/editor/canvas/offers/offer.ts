// What can be made where a line ends in nothing, or in the middle of one: only what makes sense there.
import type { GroupKind } from '../../document/command.js';
import type { EditableDocument } from '../../document/editable.js';
import { applyCommand } from '../../document/apply-command.js';
import { insertGroup, type Line } from '../../document/line.js';
import { shownRoots, type Outline } from '../../graph/outline.js';
import { sharedOfNode } from '../../document/placing.js';
import { isReference, nodesOf, type Condition } from '@tierwright/shared/policy';
import type { GraphSubject } from '../../graph/graph-id.js';
import { tierGraphId, nodeGraphId, ruleGraphId, sharedGraphId } from '../../graph/graph-id.js';
import { readGroup } from '../../document/group-kind.js';
import { carrierOf, findInDocument, findNode, parentInDocument } from '../../document/tree.js';

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

/** Around what runs along a line; not those that would change nothing. */
const groupsAround = (document: EditableDocument, line: Line): readonly Offer[] =>
  groups.filter(
    (offer) =>
      offer.kind === 'group' && insertGroup(document, line, offer.group).reduce(applyCommand, document) !== document,
  );

export function offersFor(document: EditableDocument, start: Start): readonly Offer[] {
  if (start.way === 'connect') return targetsOf(document, start.of);
  if (start.way === 'within')
    return [...groupsAround(document, start.line), ...conditionsFor(document, start.line.from)];
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
  return [
    ...groupsAround(document, { from: of, to: { kind: 'caption' } }),
    ...rules,
    ...(canBeShared ? [{ kind: 'share' } as const] : []),
  ];
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

/** A rule leads to other tiers; a condition or a group goes into any group that is not inside it and not its own. */
function targetsOf(document: EditableDocument, of: GraphSubject): readonly Offer[] {
  if (of.kind === 'rule') {
    const own = document.rules.find((rule) => rule.id === of.id)?.tier;
    return document.tiers.filter(({ key }) => key !== own).map(({ key }) => ({ kind: 'target', id: tierGraphId(key) }));
  }
  if (of.kind !== 'node') return [];
  const node = findInDocument(document, carrierOf(document, of.id));
  if (!node) return [];
  const parent = parentInDocument(document, node.id)?.id;
  const takes = (group: Condition) => {
    const inner = readGroup(group)?.inner.id ?? group.id;
    return inner !== parent && !findNode(node, inner);
  };
  const cards = [
    ...document.rules.map((rule) => ({ id: ruleGraphId(rule.id), root: rule.conditions })),
    ...Object.entries(document.conditions ?? {}).map(([name, root]) => ({ id: sharedGraphId(name), root })),
  ];
  const ids = cards.flatMap(({ id, root }) => {
    const groups = shownRoots(root)
      .flatMap(groupsIn)
      .filter((group) => group.id !== of.id);
    return [...(takes(root) ? [id] : []), ...groups.filter(takes).map((group) => nodeGraphId(group.id))];
  });
  return ids.map((id) => ({ kind: 'target', id }));
}

/** The groups that are drawn and take children. */
function groupsIn(outline: Outline): readonly Condition[] {
  if (outline.kind !== 'group') return [];
  const inside = outline.children.flatMap(groupsIn);
  return outline.innerId === null ? inside : [outline.node, ...inside];
}
