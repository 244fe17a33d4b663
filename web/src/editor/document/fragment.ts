// Copying between places and policies: rules and conditions as text on the clipboard, with fresh ids where they land.
import {
  conditionSchema,
  derivedFactSchema,
  factSchema,
  nodesOf,
  ruleSchema,
  type Condition,
} from '@tierwright/shared/policy';
import { z } from 'zod';
import type { Selection } from '../simulation-seam.js';
import type { Fragment } from './command.js';
import type { EditableDocument, EditableRule } from './editable.js';
import { needsOf, type Definitions } from './needs.js';
import { withOwnIds } from './to-editable.js';
import { carrierOf, findInDocument, findNode } from './tree.js';

const mark = 'tierwright/fragment@1';

/** With the definitions that the conditions ask for, so that another policy can take them along. */
export interface Clip extends Fragment, Definitions {}

const clipSchema = z.object({
  schema: z.literal(mark),
  rules: z.array(ruleSchema).max(500),
  nodes: z.array(conditionSchema).max(500),
  facts: z.array(factSchema).max(1000),
  derived: z.array(derivedFactSchema).max(1000).default([]),
  conditions: z.record(z.string(), conditionSchema).default({}),
});

/** What is selected, tops only: a condition inside a selected group or rule goes with it. */
export function clipOf(document: EditableDocument, { nodes, rules }: Selection): Clip {
  const whole = document.rules.filter((rule) => rules.includes(rule.id));
  const carriers = [...new Set(nodes.map((id) => carrierOf(document, id)))];
  const found = carriers.map((id) => findInDocument(document, id)).filter((node) => node !== null);
  const inside = (node: Condition) =>
    whole.some((rule) => findNode(rule.conditions, node.id)) ||
    found.some((other) => other !== node && findNode(other, node.id));
  const tops = found.filter((node) => !inside(node));
  return { rules: whole, nodes: tops, ...needsOf(document, [...whole.map((rule) => rule.conditions), ...tops]) };
}

export const clipText = (clip: Clip): string => JSON.stringify({ schema: mark, ...clip }, null, 2);

/** Null for any text that is no clip of ours. What was copied is kept as written: defaults do not creep in. */
export function readClip(text: string): Clip | null {
  if (!text.includes(mark)) return null;
  try {
    const json = JSON.parse(text) as Clip;
    const read = clipSchema.safeParse(json);
    if (!read.success) return null;
    const rules = json.rules.map((rule, i) => ({
      ...rule,
      conditions: read.data.rules[i]?.conditions ?? rule.conditions,
    }));
    const { nodes, conditions } = read.data;
    return { rules, nodes, facts: json.facts, derived: json.derived ?? [], conditions };
  } catch {
    return null;
  }
}

export function withFreshIds<T extends Fragment>(clip: T, newId: () => string): T {
  // Every id counts as taken, so each node gets a new one.
  const fresh = (node: Condition): Condition =>
    withOwnIds(node, new Set([...nodesOf(node)].map(({ id }) => id)), newId);
  const rules = clip.rules.map((rule): EditableRule => ({ ...rule, id: newId(), conditions: fresh(rule.conditions) }));
  return { ...clip, rules, nodes: clip.nodes.map(fresh) };
}
