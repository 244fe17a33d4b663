// What choosing an offer does, as commands, and what is selected afterwards.
import { readableFact, type Condition } from '@tierwright/shared/policy';
import type { Command } from '../../document/command.js';
import type { EditableDocument } from '../../document/editable.js';
import { insertCondition, insertGroup, type Line } from '../../document/line.js';
import { newNodeId } from '../../document/new-id.js';
import { newGroup, newLeaf, newRule, newSharedName, newTier } from '../../document/new-parts.js';
import { addAt, addGroupAt, moveTo } from '../../document/placing.js';
import { vocabularyOf } from '../../document/vocabulary.js';
import { nodeGraphId, ruleGraphId, sharedGraphId, tierGraphId, type GraphSubject } from '../../graph/graph-id.js';
import { connect } from '../accepts.js';
import type { Offer, Start } from './offer.js';

export interface Taken {
  commands: readonly Command[];
  /** The graph id of what was made, or of what was connected. */
  select: string;
}

const nothing: Taken = { commands: [], select: '' };

export const graphIdOf = (subject: GraphSubject): string =>
  subject.kind === 'node'
    ? nodeGraphId(subject.id)
    : subject.kind === 'rule'
      ? ruleGraphId(subject.id)
      : subject.kind === 'tier'
        ? tierGraphId(subject.id)
        : subject.kind === 'shared'
          ? sharedGraphId(subject.id)
          : '';

export function takeOffer(document: EditableDocument, start: Start, offer: Offer): Taken {
  if (start.way === 'within') return within(document, start.line, offer);
  if (start.way === 'fedBy') return before(document, start.of, offer);
  if (offer.kind === 'target') {
    const source = graphIdOf(start.of);
    return { commands: connect(document, source, offer.id), select: source };
  }
  return start.way === 'feeds' ? after(document, start.of, offer) : nothing;
}

/** A condition, a reference or an empty group as the offer says; null for what is none of these. */
function nodeFor(document: EditableDocument, offer: Offer): Condition | null {
  if (offer.kind === 'shared') return { id: newNodeId(), condition: offer.name };
  if (offer.kind === 'group') return newGroup(offer.group);
  const fact = offer.kind === 'fact' ? readableFact(vocabularyOf(document), offer.key) : undefined;
  return fact ? newLeaf(document, fact) : null;
}

/** The group that a run of commands leaves behind. */
function madeGroup(commands: readonly Command[]): Taken {
  const last = commands.at(-1);
  if (last?.type === 'wrap') return { commands, select: nodeGraphId(last.freshIds[0]) };
  if (last?.type === 'setGroupKind') return { commands, select: nodeGraphId(last.node) };
  if (last?.type === 'addNode') return { commands, select: nodeGraphId(last.node.id) };
  return { commands, select: last?.type === 'addRule' ? ruleGraphId(last.rule.id) : '' };
}

function within(document: EditableDocument, line: Line, offer: Offer): Taken {
  if (offer.kind === 'group') return madeGroup(insertGroup(document, line, offer.group));
  const node = nodeFor(document, offer);
  return node ? { commands: insertCondition(document, line, node), select: nodeGraphId(node.id) } : nothing;
}

/** What feeds a part: a condition or a group inside it, a rule for a tier. */
function before(document: EditableDocument, of: GraphSubject, offer: Offer): Taken {
  const tier = of.kind === 'tier' ? of.id : '';
  if (offer.kind === 'rule') {
    const rule = newRule(document, offer.tier);
    return { commands: [{ type: 'addRule', rule }], select: ruleGraphId(rule.id) };
  }
  if (offer.kind === 'group') return madeGroup(addGroupAt(document, offer.group, of, tier));
  const node = nodeFor(document, offer);
  return node ? { commands: addAt(document, node, of, tier), select: nodeGraphId(node.id) } : nothing;
}

/** What a part feeds: a new group around it, a new rule that asks it, a shared condition; of a rule, a new tier. */
function after(document: EditableDocument, of: GraphSubject, offer: Offer): Taken {
  if (of.kind === 'rule') return offer.kind === 'tier' ? newTierOf(document, of.id) : nothing;
  if (of.kind !== 'node') return nothing;
  if (offer.kind === 'group')
    return madeGroup(insertGroup(document, { from: of, to: { kind: 'caption' } }, offer.group));
  if (offer.kind === 'rule') {
    const rule = newRule(document, offer.tier);
    const added: Command = { type: 'addRule', rule };
    const moved = moveTo({ ...document, rules: [...document.rules, rule] }, [of.id], { kind: 'rule', id: rule.id });
    return moved.length > 0 ? { commands: [added, ...moved], select: ruleGraphId(rule.id) } : nothing;
  }
  if (offer.kind !== 'share') return nothing;
  const name = newSharedName(document);
  const freshIds: [string, string] = [newNodeId(), newNodeId()];
  return { commands: [{ type: 'share', node: of.id, name, freshIds }], select: sharedGraphId(name) };
}

/** It stands right above the tier that the rule led to. */
function newTierOf(document: EditableDocument, ruleId: string): Taken {
  const rule = document.rules.find((other) => other.id === ruleId);
  const tier = newTier(document);
  const index = Math.max(
    0,
    document.tiers.findIndex((other) => other.key === rule?.tier),
  );
  return {
    commands: [
      { type: 'addTier', tier, index },
      { type: 'changeRule', rule: ruleId, change: { tier: tier.key } },
    ],
    select: tierGraphId(tier.key),
  };
}
