// One run of json-rules-engine: a fresh engine, facts without a prototype, and nothing that could evaluate a path.
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Plan } from './plan.js';
import { ownOperators, presenceOf, rankOf } from './reference-leaf.js';
import { certainty } from './reference-rules.js';
import { readable, valueAt, type Values } from './values.js';

/** What the engine leaves in its copy of a condition tree. */
export interface EngineResult {
  result?: boolean;
  all?: EngineResult[];
  any?: EngineResult[];
  not?: EngineResult;
}

/** Normalised facts: days for dates, names for enum values, null for missing; beside them presence and ranks. */
export function engineFacts({ slots }: Plan, values: Values): Record<string, unknown> {
  const facts: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  facts[certainty] = true;
  for (const { index, key, type } of slots.byKey.values()) {
    const value = valueAt(values, index);
    facts[key] = type.is === 'date' ? (value ?? null) : readable(type, value);
    facts[presenceOf(key)] = value !== undefined;
    if (type.is === 'enum') facts[rankOf(key)] = value ?? null;
  }
  return facts;
}

/** The results of each rule's tree, in the order of the rules. */
export async function runEngine(
  rules: RuleProperties[],
  facts: Record<string, unknown>,
  asOf: number,
): Promise<readonly EngineResult[]> {
  const engine = new Engine(rules, { pathResolver: () => undefined });
  for (const [name, operator] of Object.entries(ownOperators(asOf))) engine.addOperator(name, operator);
  const { results, failureResults } = await engine.run(facts);
  const trees = new Array<EngineResult>(rules.length);
  for (const { name, conditions } of [...results, ...failureResults])
    trees[Number(name)] = (conditions as { all: EngineResult[] }).all[0] ?? {};
  return trees;
}
