// What a new condition, rule or tier starts as: valid from the first moment, so that counts go on while it is being filled in.
import type { Language, Text } from '@tierwright/shared/language';
import { inLanguage } from '@tierwright/shared/language';
import { isLeaf, nodesOf, type Condition, type Fact, type Json, type Leaf } from '@tierwright/shared/policy';
import { sayEditor } from '../words/editor-words.js';
import type { GroupKind } from './command.js';
import type { EditableDocument, EditableRule, EditableTier } from './editable.js';
import { buildGroup } from './group-kind.js';
import { newNodeId, newRuleId } from './new-id.js';
import { treesOf } from './tree.js';

type Question = Pick<Leaf, 'operator' | 'value'>;

/** What is usually asked of a fact of this type. */
export function usualQuestion(fact: Fact): Question {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return { operator: 'greaterThanInclusive', value: fact.min ?? 0 };
    case 'boolean':
      return { operator: 'equal', value: true };
    case 'enum':
      return fact.ordered
        ? { operator: 'atLeast', value: fact.values.at(-1)?.value ?? '' }
        : { operator: 'equal', value: fact.values[0]?.value ?? '' };
    case 'string':
      return { operator: 'equal', value: '' };
    case 'date':
      return { operator: 'withinLast', value: { n: 90, unit: 'days' } };
    case 'list':
      return { operator: 'contains', value: fact.itemType === 'number' ? 0 : '' };
  }
}

/** As another condition of the document asks it already, else as is usual. */
export function newLeaf(document: EditableDocument, fact: Fact): Leaf {
  const asked = treesOf(document)
    .flatMap((tree) => [...nodesOf(tree)])
    .find((node): node is Leaf => isLeaf(node) && node.fact === fact.key);
  const { operator, value } = asked ?? usualQuestion(fact);
  return { id: newNodeId(), fact: fact.key, operator, ...(value === undefined ? {} : { value: value as Json }) };
}

export const newGroup = (kind: GroupKind, children: readonly Condition[] = []): Condition =>
  buildGroup(kind, newNodeId(), newNodeId(), children);

const inBoth = (say: (language: Language) => string): Text => ({ en: say('en'), 'zh-CN': say('zh-CN') });

/** Named after its tier: "Gold rule", and numbered where there is one already. */
export function newRule(document: EditableDocument, tier: string, children: readonly Condition[] = []): EditableRule {
  const target = document.tiers.find((other) => other.key === tier);
  const count = document.rules.filter((rule) => rule.tier === tier).length;
  const name = inBoth((language) => {
    const said = sayEditor('names.newRuleFor', { tier: inLanguage(target?.name, language) || tier, lng: language });
    return count === 0 ? said : `${said} ${count + 1}`;
  });
  return { id: newRuleId(), name, tier, effect: 'qualify', conditions: { id: newNodeId(), all: [...children] } };
}

/** In the reader's language; numbered where the name is taken. */
export function newSharedName(document: EditableDocument): string {
  const base = sayEditor('names.newShared');
  const taken = document.conditions ?? {};
  let name = base;
  for (let n = 2; Object.hasOwn(taken, name); n++) name = `${base} ${n}`;
  return name;
}

const colours = ['#7048e8', '#1c7ed6', '#e8b004', '#868e96', '#0ca678', '#d6336c', '#f76707', '#4263eb', '#a9743a'];

export function newTier(document: EditableDocument): EditableTier {
  const keys = new Set(document.tiers.map((tier) => tier.key));
  let n = document.tiers.length + 1;
  while (keys.has(`TIER_${n}`)) n++;
  const used = new Set(document.tiers.map((tier) => tier.color));
  const color = colours.find((colour) => !used.has(colour)) ?? '#4263eb';
  return { key: `TIER_${n}`, name: inBoth((lng) => sayEditor('names.newTier', { lng })), color };
}
