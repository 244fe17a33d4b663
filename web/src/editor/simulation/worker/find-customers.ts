// The customers behind a count on a rule or a condition.
import { compiledEvaluator, needsCurrent } from '@tierwright/shared/evaluation';
import { nodesOf, type Policy } from '@tierwright/shared/policy';
import type { AskedSelection } from '../counting/customer-selection.js';
import { traceNode } from '../reasons/blame.js';
import type { Counted } from './protocol.js';

type Evaluated = Exclude<AskedSelection, { kind: 'values' }>;

const sliceSize = 500;

/** Places of those whose number is within a stretch: from is in, to is not. */
export function placesWithin(numbers: ArrayLike<number>, from: number, to: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i] as number;
    if (x >= from && x < to) places.push(i);
  }
  return places;
}

/** Places in the dataset; null where it was overtaken. */
export async function findCustomers(
  policy: Policy,
  customers: readonly Counted[],
  asOf: string,
  selection: Evaluated,
  { goOn }: { goOn: () => Promise<boolean> },
): Promise<number[] | null> {
  const belongs = membership(policy, asOf, selection);
  const places: number[] = [];
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i];
    if (customer && belongs(customer)) places.push(i);
    if (i % sliceSize === sliceSize - 1 && !(await goOn())) return null;
  }
  return places;
}

function membership(policy: Policy, asOf: string, selection: Evaluated): (customer: Counted) => boolean {
  const evaluator = compiledEvaluator(selection.kind === 'node' ? aroundNode(policy, selection.nodeId) : policy);
  const withCurrent = needsCurrent(policy);
  const trace = selection.kind === 'node';
  return ({ facts, current }) => {
    const answer = evaluator.evaluateNow({
      facts,
      asOf,
      current: withCurrent ? current : undefined,
      explain: { trace },
    });
    if (!answer.ok) return false;
    const { matched, decidedBy, trace: trees = [] } = answer.value;
    if (selection.kind === 'rule') return (selection.which === 'pass' ? matched : decidedBy).includes(selection.ruleId);
    const found = trees.map((tree) => traceNode(tree.node, selection.nodeId)).find((node) => node !== undefined);
    return found !== undefined && found.result === selection.result;
  };
}

/** Of many rules only those that the node stands in; all of them for a node of a shared condition. */
function aroundNode(policy: Policy, nodeId: string): Policy {
  const rules = policy.rules.filter(({ conditions }) => [...nodesOf(conditions)].some(({ id }) => id === nodeId));
  return rules.length === 0 ? policy : { ...policy, rules };
}
