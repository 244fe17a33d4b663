// Which facts the enabled rules read, directly or through a computed fact or a shared condition.
import {
  factsOf,
  isLeaf,
  isReference,
  nodesOf,
  parseFormula,
  type Condition,
  type DerivedFact,
  type Policy,
} from '@tierwright/shared/policy';

/** Keys of facts and derived facts. */
export function factsThatRulesRead(policy: Policy): ReadonlySet<string> {
  const read = new Set<string>();
  const derived = new Map(policy.derived.map((each) => [each.key, each]));
  const seen = new Set<string>();
  const addFact = (key: string): void => {
    if (read.has(key)) return;
    read.add(key);
    const source = derived.get(key);
    if (source) inputsOf(source).forEach(addFact);
  };
  const addTree = (tree: Condition): void => {
    for (const node of nodesOf(tree)) {
      if (isLeaf(node)) [node.fact, ...comparedFact(node.value)].forEach(addFact);
      const named = isReference(node) && !seen.has(node.condition) ? policy.conditions[node.condition] : undefined;
      if (!isReference(node) || !named) continue;
      seen.add(node.condition);
      addTree(named);
    }
  };
  for (const rule of policy.rules) if (rule.enabled) addTree(rule.conditions);
  return read;
}

function inputsOf(derived: DerivedFact): string[] {
  if (derived.kind === 'scorecard') return derived.items.map(({ fact }) => fact);
  const formula = parseFormula(derived.expression);
  return formula.ok ? factsOf(formula.value) : [];
}

const comparedFact = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string' ? [value.fact] : [];
