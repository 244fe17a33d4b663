// The parts of the open draft by their names: a tier, a rule or a condition to go to, a fact to ask for.
import type { Command } from '../../app/command-palette/command.js';
import { inBoth } from '../../app/command-palette/palette-words.js';
import {
  conditionSentence,
  factName,
  isLeaf,
  nodesOf,
  plainText,
  readableFacts,
  ruleName,
  tierName,
  withDefaults,
} from '@tierwright/shared/policy';
import { inLanguage } from '@tierwright/shared/language';
import { IconPlus, IconSitemap, IconStack2 } from '../../ui/icons.js';
import type { EditableDocument } from '../document/editable.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { nodeGraphId, ruleGraphId, tierGraphId } from '../graph/graph-id.js';
import { groupNamed } from './commands-words.js';

const mostConditions = 400;

/** `go`: to a part by its graph id; `ask`: adds a condition on a fact. Without `ask` nothing may be changed. */
export interface PartsActions {
  go: (graphId: string) => void;
  ask: ((fact: string) => void) | undefined;
}

export function partCommands(document: EditableDocument, { go, ask }: PartsActions): Command[] {
  const policy = vocabularyOf(document);
  const { rules } = withDefaults(document);
  const facts = [...readableFacts(policy).values()];
  const leaves = rules.flatMap((rule) => [...nodesOf(rule.conditions)].filter(isLeaf).map((leaf) => ({ rule, leaf })));
  return [
    ...(ask
      ? facts.map(({ key }): Command => ({
          id: `ask:${key}`,
          label: inBoth((lng) => factName(policy, key, lng)),
          group: groupNamed('conditions'),
          words: [key],
          icon: IconPlus,
          run: () => ask(key),
        }))
      : []),
    ...rules.map((rule): Command => ({
      id: `rule:${rule.id}`,
      label: inBoth((lng) => ruleName(policy, rule, lng)),
      hint: inBoth((lng) => tierName(policy, rule.tier, lng)),
      group: groupNamed('rules'),
      icon: IconSitemap,
      run: () => go(ruleGraphId(rule.id)),
    })),
    ...policy.tiers.map((tier): Command => ({
      id: `tier:${tier.key}`,
      label: inBoth((lng) => inLanguage(tier.name, lng) || tier.key),
      group: groupNamed('tiers'),
      words: [tier.key],
      icon: IconStack2,
      run: () => go(tierGraphId(tier.key)),
    })),
    ...leaves.slice(0, mostConditions).map(({ rule, leaf }): Command => ({
      id: `leaf:${leaf.id}`,
      label: inBoth((lng) => plainText(conditionSentence(policy, leaf, lng))),
      hint: inBoth((lng) => ruleName(policy, rule, lng)),
      group: groupNamed('leaves'),
      run: () => go(nodeGraphId(leaf.id)),
    })),
  ];
}
