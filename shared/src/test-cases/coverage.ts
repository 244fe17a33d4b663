// Which rules and conditions some customer makes true, and which some customer makes false: what no test looks at is untested.
import type { RuleTrace, TraceNode } from '../contracts/index.js';
import { isLeaf, nodesOf, referencesOf, type Condition, type Policy } from '../policy/index.js';

/** What customers made of a rule or a condition. */
export interface Sides {
  holds: boolean;
  fails: boolean;
}

/** By id; rules and nodes are separate namespaces. */
export interface Seen {
  nodes: ReadonlyMap<string, Sides>;
  rules: ReadonlyMap<string, Sides>;
}

export interface Covered {
  kind: 'rule' | 'condition';
  id: string;
  /** The rule that a condition stands in; undefined in a shared one. */
  ruleId: string | undefined;
  /** The shared condition that it stands in. */
  shared: string | undefined;
  tests: Sides;
  /** Null while no customers are open. */
  customers: Sides | null;
}

export interface Coverage {
  rules: readonly Covered[];
  conditions: readonly Covered[];
  /** Of all sides of all rules and conditions, those that a test looks at, from 0 to 1; 1 where there are none. */
  share: number;
}

const never: Sides = { holds: false, fails: false };

const note = (into: Map<string, Sides>, id: string, result: boolean | null): void => {
  const known = into.get(id) ?? never;
  if (result === true && !known.holds) into.set(id, { ...known, holds: true });
  if (result === false && !known.fails) into.set(id, { ...known, fails: true });
};

const childrenOf = ({ all, any, not, node }: TraceNode): readonly TraceNode[] =>
  all ?? any ?? (not ? [not] : node ? [node] : []);

function noteTree(into: Map<string, Sides>, node: TraceNode): void {
  note(into, node.id, node.result);
  for (const child of childrenOf(node)) noteTree(into, child);
}

/** What the traces of many customers, one after the other, made of every rule and node. */
export function seenIn(traces: Iterable<readonly RuleTrace[]>): Seen {
  const [nodes, rules] = [new Map<string, Sides>(), new Map<string, Sides>()];
  for (const trace of traces)
    for (const { ruleId, result, node } of trace) {
      note(rules, ruleId, result);
      noteTree(nodes, node);
    }
  return { nodes, rules };
}

/** The shared conditions that a tree refers to, through others too. */
function sharedBelow(policy: Policy, tree: Condition, into: Set<string>): void {
  for (const name of referencesOf(tree)) {
    const target = policy.conditions[name];
    if (into.has(name) || !target) continue;
    into.add(name);
    sharedBelow(policy, target, into);
  }
}

/** `customers`: null while none are open. Switched-off rules, and shared conditions that none refers to, need no test. */
export function coverageOf(policy: Policy, tests: Seen, customers: Seen | null): Coverage {
  const enabled = policy.rules.filter((rule) => rule.enabled);
  const shared = new Set<string>();
  for (const { conditions } of enabled) sharedBelow(policy, conditions, shared);
  const sides = (id: string, of: 'rules' | 'nodes') => ({
    tests: tests[of].get(id) ?? never,
    customers: customers && (customers[of].get(id) ?? never),
  });
  const leavesOf = (tree: Condition, place: Pick<Covered, 'ruleId' | 'shared'>): Covered[] =>
    [...nodesOf(tree)].filter(isLeaf).map(({ id }) => ({ kind: 'condition', id, ...place, ...sides(id, 'nodes') }));
  const rules = enabled.map(({ id }): Covered => ({
    kind: 'rule',
    id,
    ruleId: id,
    shared: undefined,
    ...sides(id, 'rules'),
  }));
  const conditions = [
    ...enabled.flatMap((rule) => leavesOf(rule.conditions, { ruleId: rule.id, shared: undefined })),
    ...[...shared].flatMap((name) =>
      leavesOf(policy.conditions[name] as Condition, { ruleId: undefined, shared: name }),
    ),
  ];
  return { rules, conditions, share: shareOf([...rules, ...conditions]) };
}

export const isCovered = ({ tests }: Covered): boolean => tests.holds && tests.fails;

function shareOf(all: readonly Covered[]): number {
  const looked = all.reduce((sum, { tests }) => sum + Number(tests.holds) + Number(tests.fails), 0);
  return all.length === 0 ? 1 : looked / (2 * all.length);
}
