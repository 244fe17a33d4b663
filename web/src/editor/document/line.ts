// A line of the diagram, as the document knows it: what goes in between, and what goes with it when it is cut.
import { childrenOf, isAll, type Condition } from '@tierwright/shared/policy';
import type { GraphSubject } from '../graph/graph-id.js';
import type { Command, GroupKind } from './command.js';
import type { EditableDocument } from './editable.js';
import { readGroup } from './group-kind.js';
import { newNodeId } from './new-id.js';
import { carrierOf, findInDocument, parentInDocument } from './tree.js';

/** From a condition or group to what it feeds, or from a rule to its tier. */
export interface Line {
  from: GraphSubject;
  to: GraphSubject;
}

const fresh = (): [string, string] => [newNodeId(), newNodeId()];

/** What runs along the line: a condition or group, negation and all; of a rule, all that it asks. */
function carried(document: EditableDocument, { from }: Line): Condition | null {
  if (from.kind === 'node') return findInDocument(document, carrierOf(document, from.id));
  if (from.kind !== 'rule') return null;
  return document.rules.find((rule) => rule.id === from.id)?.conditions ?? null;
}

/** Commands that put a new group around what runs along the line. A rule that asks nothing yet only changes its kind. */
export function insertGroup(document: EditableDocument, line: Line, kind: GroupKind): Command[] {
  const node = carried(document, line);
  if (!node) return [];
  const group = readGroup(node);
  if (group && childrenOf(group.inner).length === 0)
    return [{ type: 'setGroupKind', node: node.id, kind, freshId: newNodeId() }];
  return [{ type: 'wrap', nodes: [node.id], kind, freshIds: fresh() }];
}

/** Commands after which a further condition must hold, too: beside the others of an "all of", else in a new one. */
export function insertCondition(document: EditableDocument, line: Line, added: Condition): Command[] {
  const node = carried(document, line);
  if (!node) return [];
  if (isAll(node))
    return [{ type: 'addNode', node: added, place: { parent: node.id, index: childrenOf(node).length } }];
  const parent = parentInDocument(document, node.id);
  if (parent && isAll(parent)) {
    const at = childrenOf(parent).findIndex((child) => child.id === node.id);
    return [{ type: 'addNode', node: added, place: { parent: parent.id, index: at + 1 } }];
  }
  const freshIds = fresh();
  const wrapped: Command = { type: 'wrap', nodes: [node.id], kind: 'all', freshIds };
  return [wrapped, { type: 'addNode', node: added, place: { parent: freshIds[0], index: 1 } }];
}

/** Nothing hangs in the air: without its line a condition, a group or a rule is gone. */
export function cutLine({ from }: Line): Command[] {
  const none = { nodes: [], rules: [], tiers: [], facts: [] };
  if (from.kind === 'node') return [{ type: 'remove', ...none, nodes: [from.id] }];
  return from.kind === 'rule' ? [{ type: 'remove', ...none, rules: [from.id] }] : [];
}
