// Whether two evaluators said the same of a customer, down to every node; the first thing in which they did not.
import type { TraceNode } from '../contracts/index.js';
import type { Evaluation, Outcome } from '../evaluation/index.js';

export interface Disagreement {
  what: string;
  ruleId?: string;
  nodeId?: string;
  compiled: unknown;
  reference: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Deep equality of JSON values; an absent field and an undefined one are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!same(a[key], b[key])) return false;
  return true;
}

const childrenOf = ({ all, any, not, node }: TraceNode): readonly TraceNode[] =>
  all ?? any ?? (not ? [not] : node ? [node] : []);

/** How many nodes a trace has, itself among them. */
export const nodesIn = (node: TraceNode): number => childrenOf(node).reduce((sum, child) => sum + nodesIn(child), 1);

const shallow = ({ id, result, fact, operator, value, actual, condition }: TraceNode) => ({
  id,
  result,
  fact,
  operator,
  value,
  actual,
  condition,
});

/** The lowest node that differs: what is above it only passes the difference on. */
function nodeDisagreement(a: TraceNode, b: TraceNode): Disagreement | undefined {
  const [below, others] = [childrenOf(a), childrenOf(b)];
  for (const [i, child] of below.entries()) {
    const other = others[i];
    const found = other && nodeDisagreement(child, other);
    if (found) return found;
  }
  if (below.length === others.length && same(shallow(a), shallow(b))) return undefined;
  return { what: 'node', nodeId: a.id, compiled: shallow(a), reference: shallow(b) };
}

function traceDisagreement(a: Outcome, b: Outcome): Disagreement | undefined {
  const [rules, others] = [a.trace ?? [], b.trace ?? []];
  if (rules.length !== others.length) return { what: 'trace', compiled: rules.length, reference: others.length };
  for (const [i, rule] of rules.entries()) {
    const other = others[i] as typeof rule;
    const found = nodeDisagreement(rule.node, other.node);
    if (found) return { ...found, ruleId: rule.ruleId };
    if (rule.ruleId !== other.ruleId || rule.result !== other.result)
      return { what: 'rule', ruleId: rule.ruleId, compiled: rule.result, reference: other.result };
  }
  return undefined;
}

const fields = [
  'matched',
  'decidedBy',
  'missing',
  'notComputable',
  'status',
  'range',
  'qualified',
  'tier',
  'movement',
  'benefits',
  'ignored',
] as const satisfies readonly (keyof Outcome)[];

/** The one rule that only one of two lists names, if it is about rules. */
function ruleOf(a: unknown, b: unknown): { ruleId: string } | Record<never, never> {
  if (!Array.isArray(a) || !Array.isArray(b)) return {};
  const only = [...a.filter((id) => !b.includes(id)), ...b.filter((id) => !a.includes(id))][0] as string | undefined;
  return only === undefined ? {} : { ruleId: only };
}

function fieldDisagreement(a: Outcome, b: Outcome): Disagreement | undefined {
  const what = fields.find((field) => !same(a[field], b[field]));
  if (what === undefined) return undefined;
  const isAboutRules = what === 'matched' || what === 'decidedBy';
  const rule = isAboutRules ? ruleOf(a[what], b[what]) : {};
  return { what, ...rule, compiled: a[what], reference: b[what] };
}

/** What holds within one answer: a rule is matched exactly where its trace is true. */
function innerDisagreement(compiled: Outcome): Disagreement | undefined {
  const holding = (compiled.trace ?? []).flatMap(({ ruleId, result }) => (result === true ? [ruleId] : []));
  if (same(holding, compiled.matched)) return undefined;
  return { what: 'matched', ...ruleOf(compiled.matched, holding), compiled: compiled.matched, reference: holding };
}

/** Undefined where they agree. `compiled` is the one that answers, `reference` the evaluator of record. */
export function disagreement(compiled: Evaluation, reference: Evaluation): Disagreement | undefined {
  if (compiled.ok && reference.ok) {
    const [a, b] = [compiled.value, reference.value];
    return traceDisagreement(a, b) ?? fieldDisagreement(a, b) ?? innerDisagreement(a);
  }
  if (same(compiled, reference)) return undefined;
  const told = (one: Evaluation) => (one.ok ? { tier: one.value.tier } : { refused: one.error.code });
  return { what: 'answer', compiled: told(compiled), reference: told(reference) };
}
