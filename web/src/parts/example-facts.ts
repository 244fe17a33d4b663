import { isLeaf, nodesOf, withDefaults, type Fact, type Leaf, type PolicyDocument } from '@tierwright/shared/policy';

const shownFacts = 6;

function exampleOf(fact: Fact, leaves: readonly Leaf[]): unknown {
  const asked = leaves.map(({ value }) => value);
  switch (fact.type) {
    case 'number':
    case 'integer':
      return asked.find((value) => typeof value === 'number') ?? fact.min ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return asked.find((value) => typeof value === 'string') ?? 'text';
    case 'enum':
      return fact.values.at(-1)?.value;
    case 'date':
      return asked.find((value) => typeof value === 'string') ?? '2026-01-01';
    case 'list':
      return [];
    default:
      return fact satisfies never;
  }
}

/** Sets a value under a dotted key, as the endpoint reads it: `account.balance` is `{"account":{"balance":…}}`. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  const [head = '', ...rest] = key.split('.');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = (target[head] ??= {}) as Record<string, unknown>;
  put(inner, rest.join('.'), value);
}

/** Facts that a call could send, with values near what the rules ask for. */
export function exampleFacts(document: PolicyDocument): Record<string, unknown> {
  const policy = withDefaults(document);
  const trees = [...policy.rules.map((rule) => rule.conditions), ...Object.values(policy.conditions)];
  const leaves = trees.flatMap((tree) => [...nodesOf(tree)].filter(isLeaf));
  const facts: Record<string, unknown> = {};
  for (const fact of policy.facts.slice(0, shownFacts)) {
    const asking = leaves.filter((leaf) => leaf.fact === fact.key);
    put(facts, fact.key, exampleOf(fact, asking));
  }
  return facts;
}
