import { nodesOf } from '@tierwright/shared/policy';
import type { Pasted, Place, RuleChange } from './command.js';
import { addDerived } from './edit-derived.js';
import { addFact } from './edit-tiers.js';
import { noDefinitions, type Definitions } from './needs.js';
import type { EditableDocument, EditableRule } from './editable.js';
import { addNodes, areFresh } from './edit-nodes.js';
import { patch } from './patch.js';

export function addRules(document: EditableDocument, rules: readonly EditableRule[], index: number): EditableDocument {
  const ruleIds = rules.map((rule) => rule.id);
  const taken = new Set(document.rules.map((rule) => rule.id));
  const free = ruleIds.every((id) => id !== '' && !taken.has(id)) && new Set(ruleIds).size === rules.length;
  const nodeIds = rules.flatMap((rule) => [...nodesOf(rule.conditions)].map((node) => node.id));
  if (rules.length === 0 || !free || !areFresh(document, nodeIds)) return document;
  const at = Math.max(0, Math.min(index, document.rules.length));
  return { ...document, rules: [...document.rules.slice(0, at), ...rules, ...document.rules.slice(at)] };
}

export function changeRule(document: EditableDocument, id: string, change: RuleChange): EditableDocument {
  const rules = document.rules.map((rule) => (rule.id === id ? patch(rule, change) : rule));
  return rules.every((rule, i) => rule === document.rules[i]) ? document : { ...document, rules };
}

export function moveRule(document: EditableDocument, id: string, index: number): EditableDocument {
  const from = document.rules.findIndex((rule) => rule.id === id);
  const rule = document.rules[from];
  const to = Math.max(0, Math.min(index, document.rules.length - 1));
  if (!rule || from === to) return document;
  const rest = document.rules.filter((other) => other !== rule);
  return { ...document, rules: [...rest.slice(0, to), rule, ...rest.slice(to)] };
}

export function removeRules(document: EditableDocument, ids: readonly string[]): EditableDocument {
  const rules = document.rules.filter((rule) => !ids.includes(rule.id));
  return rules.length === document.rules.length ? document : { ...document, rules };
}

export function paste(document: EditableDocument, fragment: Pasted, place: Place | null): EditableDocument {
  const ready = define(document, fragment.definitions ?? noDefinitions);
  const withRules = addRules(ready, fragment.rules, ready.rules.length);
  const pasted = place ? addNodes(withRules, fragment.nodes, place) : withRules;
  return pasted === ready ? document : pasted;
}

/** What is defined already stays as it is. */
function define(document: EditableDocument, { facts, derived, conditions }: Definitions): EditableDocument {
  const withFacts = derived.reduce(addDerived, facts.reduce(addFact, document));
  const own = document.conditions ?? {};
  const added = Object.entries(conditions).filter(
    ([name, tree]) =>
      !Object.hasOwn(own, name) &&
      areFresh(
        withFacts,
        [...nodesOf(tree)].map(({ id }) => id),
      ),
  );
  return added.length === 0 ? withFacts : { ...withFacts, conditions: { ...own, ...Object.fromEntries(added) } };
}
