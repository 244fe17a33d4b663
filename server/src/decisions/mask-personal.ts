// What somebody without the right to personal facts sees of a decision.
import { masked, type EvaluateAnswer, type Facts, type TraceNode } from '@tierwright/shared/contracts';
import { inputsOf, type Policy } from '@tierwright/shared/policy';

type Maskable = { facts: Facts; answer: EvaluateAnswer };

/** Facts that are personal, and derived facts that are computed from one. */
export function personalFacts(policy: Policy): ReadonlySet<string> {
  const personal = new Set(policy.facts.filter((fact) => fact.sensitivity === 'personal').map((fact) => fact.key));
  for (let before = -1; before !== personal.size;) {
    before = personal.size;
    for (const derived of policy.derived)
      if (inputsOf(derived).some((key) => personal.has(key))) personal.add(derived.key);
  }
  return personal;
}

const isObject = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted key, where there is one, gives way to the mask; everything else stays as it was given. */
function maskAt(facts: Facts, [head = '', ...rest]: readonly string[]): Facts {
  if (!Object.hasOwn(facts, head)) return facts;
  const value = facts[head];
  if (rest.length === 0) return value === null ? facts : { ...facts, [head]: masked };
  return isObject(value) ? { ...facts, [head]: maskAt(value, rest) } : facts;
}

function maskNode(node: TraceNode, personal: ReadonlySet<string>): TraceNode {
  const child = (inner: TraceNode) => maskNode(inner, personal);
  const compared = isObject(node.value) && typeof node.value['fact'] === 'string' ? node.value['fact'] : undefined;
  const hidden = [node.fact, compared].some((key) => key !== undefined && personal.has(key));
  return {
    ...node,
    ...(node.all ? { all: node.all.map(child) } : {}),
    ...(node.any ? { any: node.any.map(child) } : {}),
    ...(node.not ? { not: child(node.not) } : {}),
    ...(node.node ? { node: child(node.node) } : {}),
    ...(hidden && node.actual !== undefined && node.actual !== null ? { actual: masked } : {}),
  };
}

function maskAnswer(answer: EvaluateAnswer, personal: ReadonlySet<string>): EvaluateAnswer {
  const { trace, next } = answer;
  const maskChange = (change: NonNullable<typeof next>['changes'][number]) =>
    personal.has(change.fact) ? { ...change, have: masked, gap: null } : change;
  return {
    ...answer,
    ...(trace ? { trace: trace.map((rule) => ({ ...rule, node: maskNode(rule.node, personal) })) } : {}),
    ...(next ? { next: { ...next, changes: next.changes.map(maskChange) } } : {}),
  };
}

/** The decision as somebody sees it who may not see personal facts. */
export function maskPersonal<T extends Maskable>(decision: T, policy: Policy): T {
  const personal = personalFacts(policy);
  if (personal.size === 0) return decision;
  const facts = [...personal].reduce((kept, key) => maskAt(kept, key.split('.')), decision.facts);
  return { ...decision, facts, answer: maskAnswer(decision.answer, personal) };
}
