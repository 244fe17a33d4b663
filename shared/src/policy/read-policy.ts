// From any JSON to a policy: accepted whole, or refused with everything that is wrong with its shape.
import { failed, ok, pointer, shapeViolations, type Result, type Violation } from '../errors/index.js';
import { childrenOf, isLeaf, nodesOf, type Condition } from './condition-schema.js';
import { hazards, tooLarge } from './json-hazards.js';
import { limits, policySchema, type Policy, type PolicyDocument } from './policy-schema.js';

/** Reads a document of unknown origin; never throws. Violations carry JSON Pointers from the document's root. */
export function readPolicy(json: unknown): Result<Policy, Violation[]> {
  const hazard = hazards(json, limits.bytes);
  if (hazard.length > 0) return failed(hazard);
  const parsed = policySchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return failed(shapeViolations(parsed.error.issues));
  const oversized = treesOf(parsed.data).flatMap(([tree, path]) => [
    ...tooManyLeaves(tree, path),
    ...tooDeep(tree, path),
  ]);
  if (byteLength(json) > limits.bytes) oversized.push(tooLarge);
  if (oversized.length > 0) return failed(oversized);
  // What was read once need not be read again for its defaults.
  read.set(json as PolicyDocument, parsed.data);
  return ok(parsed.data);
}

/**
 * As `readPolicy`, of a document made from one that was read before: rules that are the very same objects are known, and
 * only what else there is gets read. Whatever is wrong is told by reading all of it.
 */
export function readEdited(document: PolicyDocument, before: PolicyDocument): Result<Policy, Violation[]> {
  const policy = read.get(before);
  if (!policy || document.rules.length > limits.rules) return readPolicy(document);
  const known = new Map(before.rules.map((rule, i) => [rule, policy.rules[i]]));
  const changed = readPolicy({ ...document, rules: document.rules.filter((rule) => !known.has(rule)) });
  if (!changed.ok || byteLength(document) > limits.bytes) return readPolicy(document);
  const fresh = changed.value.rules.values();
  const rules = document.rules.map((rule) => known.get(rule) ?? fresh.next().value);
  const whole = { ...changed.value, rules: rules.filter((rule) => rule !== undefined) };
  read.set(document, whole);
  return ok(whole);
}

const byteLength = (json: unknown): number => new TextEncoder().encode(JSON.stringify(json)).length;

function treesOf(policy: Policy): [Condition, string][] {
  const rules = policy.rules.map((rule, i): [Condition, string] => [rule.conditions, `/rules/${i}/conditions`]);
  const named = Object.entries(policy.conditions);
  return [...rules, ...named.map(([name, tree]): [Condition, string] => [tree, pointer(['conditions', name])])];
}

const read = new WeakMap<PolicyDocument, Policy>();

/** The defaults of a document that is known to be of the right shape; cached by identity. Throws on any other. */
export function withDefaults(document: PolicyDocument): Policy {
  const known = read.get(document);
  if (known) return known;
  const policy = policySchema.parse(document);
  read.set(document, policy);
  return policy;
}

const depthOf = (node: Condition): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));

function tooDeep(root: Condition, path: string): Violation[] {
  const n = limits.depth;
  if (depthOf(root) <= n) return [];
  return [
    {
      path,
      code: 'too-deep',
      message: { en: `Conditions nest at most ${n} deep.`, 'zh-CN': `条件最多嵌套 ${n} 层。` },
    },
  ];
}

function tooManyLeaves(root: Condition, path: string): Violation[] {
  let leaves = 0;
  for (const node of nodesOf(root)) if (isLeaf(node)) leaves++;
  if (leaves <= limits.leavesPerRule) return [];
  const n = limits.leavesPerRule;
  return [
    {
      path,
      code: 'too-many-leaves',
      message: {
        en: `A rule has at most ${n} conditions; this one has ${leaves}.`,
        'zh-CN': `每条规则最多 ${n} 个条件，此规则有 ${leaves} 个。`,
      },
    },
  ];
}
