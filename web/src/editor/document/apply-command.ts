// The one place where a document changes. Pure and total; the given document is never mutated, and a command that
// makes no sense on it answers the very same object, so that nothing is recorded.
import type { Command } from './command.js';
import type { EditableDocument } from './editable.js';
import * as derived from './edit-derived.js';
import * as nodes from './edit-nodes.js';
import * as rules from './edit-rules.js';
import * as shared from './edit-shared.js';
import * as ladder from './edit-tiers.js';
import { patch } from './patch.js';

export function applyCommand(document: EditableDocument, command: Command): EditableDocument {
  switch (command.type) {
    case 'addRule':
      return rules.addRules(document, [command.rule], command.index ?? document.rules.length);
    case 'changeRule':
      return rules.changeRule(document, command.rule, command.change);
    case 'moveRule':
      return rules.moveRule(document, command.rule, command.index);
    case 'addNode':
      return nodes.addNodes(document, [command.node], command.place);
    case 'changeLeaf':
      return nodes.changeLeaf(document, command.node, command.change);
    case 'changeReference':
      return nodes.changeReference(document, command.node, command.name);
    case 'share':
      return shared.share(document, command.node, command.name, command.freshIds);
    case 'unshare':
      return shared.unshare(document, command.node, command.tree);
    case 'renameShared':
      return shared.renameShared(document, command.name, command.next);
    case 'removeShared':
      return shared.removeShared(document, command.name);
    case 'setGroupKind':
      return nodes.setGroupKind(document, command.node, command.kind, command.freshId);
    case 'negate':
      return nodes.negate(document, command.node, command.freshId);
    case 'wrap':
      return nodes.wrap(document, command.nodes, command.kind, command.freshIds);
    case 'unwrap':
      return nodes.unwrap(document, command.node);
    case 'moveNodes':
      return nodes.moveNodes(document, command.nodes, command.place);
    case 'addTier':
      return ladder.addTier(document, command.tier, command.index);
    case 'changeTier':
      return ladder.changeTier(document, command.tier, command.change);
    case 'renameTierKey':
      return ladder.renameTierKey(document, command.tier, command.key);
    case 'moveTier':
      return ladder.moveTier(document, command.tier, command.index);
    case 'addFact':
      return ladder.addFact(document, command.fact);
    case 'changeFact':
      return ladder.changeFact(document, command.fact, command.definition);
    case 'addDerived':
      return derived.addDerived(document, command.derived);
    case 'changeDerived':
      return derived.changeDerived(document, command.derived, command.definition);
    case 'changeMovement':
      return derived.changeMovement(document, command.movement);
    case 'changePolicy':
      return patch(document, command.change);
    case 'paste':
      return rules.paste(document, command.fragment, command.place);
    case 'remove':
      return remove(document, command);
    case 'editTable':
    case 'firstRule':
      return command.commands.reduce(applyCommand, document);
    case 'replaceDocument':
      return command.document;
  }
}

function remove(document: EditableDocument, gone: Extract<Command, { type: 'remove' }>): EditableDocument {
  const withoutRules = rules.removeRules(document, gone.rules);
  const withoutNodes = nodes.removeNodes(withoutRules, gone.nodes);
  const withoutTiers = ladder.removeTiers(withoutNodes, gone.tiers);
  return derived.removeDerived(ladder.removeFacts(withoutTiers, gone.facts), gone.facts);
}
