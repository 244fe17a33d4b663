// Which parts of the canvas take what is dragged: exactly those where dropping would change the document.
import { applyCommand } from '../document/apply-command.js';
import type { Command } from '../document/command.js';
import type { EditableDocument } from '../document/editable.js';
import { moveTo } from '../document/placing.js';
import { subjectOf, type GraphSubject } from '../graph/graph-id.js';
import type { PaletteItem } from './view-store.js';

const changes = (document: EditableDocument, commands: readonly Command[]) =>
  commands.length > 0 && commands.reduce(applyCommand, document) !== document;

/** Commands for a line drawn from one node to another; none where the target does not take it. */
export function connect(document: EditableDocument, source: string, target: string): Command[] {
  const [from, to] = [subjectOf(source), subjectOf(target)];
  const commands = connection(document, from, to);
  return changes(document, commands) ? commands : [];
}

function connection(document: EditableDocument, from: GraphSubject, to: GraphSubject): Command[] {
  if (from.kind === 'rule' && to.kind === 'tier')
    return [{ type: 'changeRule', rule: from.id, change: { tier: to.id } }];
  if (from.kind === 'node' && (to.kind === 'node' || to.kind === 'rule' || to.kind === 'shared'))
    return moveTo(document, [from.id], to);
  return [];
}

/** Whether nodes that are being dragged over a part of the canvas would move into it. */
export function takesNodes(document: EditableDocument, nodes: readonly string[], target: string): boolean {
  return changes(document, moveTo(document, nodes, subjectOf(target)));
}

/** Whether an item of the palette can be dropped there; anywhere else on the canvas it starts a rule. */
export function takesItem(item: PaletteItem, target: string): boolean {
  const { kind } = subjectOf(target);
  if (item.kind === 'tier') return false;
  if (item.kind === 'rule') return kind === 'tier';
  return kind === 'node' || kind === 'rule' || kind === 'tier' || kind === 'shared';
}
