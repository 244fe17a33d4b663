// One customer's way through the draft as the canvas draws it.
import type { RuleTrace, TraceNode } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { formatValue, readableFact, type Policy } from '@tierwright/shared/policy';
import type { CustomerTrace } from '../../simulation-seam.js';
import { childrenIn } from '../reasons/blame.js';
import type { Judgement } from '../reasons/reason.js';
import { standing, type Standing } from '../reasons/standing.js';

export interface TraceWords {
  customerId: string;
  sentence: string;
  language: Language;
}

export function canvasTrace(judgement: Judgement, { customerId, sentence, language }: TraceWords): CustomerTrace {
  const { policy, trace, tier, status, decidedBy } = judgement;
  return {
    customerId,
    ...resultsOf(policy, trace, language),
    tier: status === 'determined' ? tier : null,
    determined: status === 'determined',
    decidedBy,
    shortOf: leavesInTheWay(standing(judgement)),
    sentence,
  };
}

/** What came out at every node and rule, and the values that were asked about. */
export function resultsOf(
  policy: Policy,
  trace: readonly RuleTrace[],
  language: Language,
): Pick<CustomerTrace, 'nodes' | 'rules' | 'actual'> {
  const nodes: Record<string, boolean | null> = {};
  const actual: Record<string, string> = {};
  const visit = (node: TraceNode): void => {
    nodes[node.id] = node.result;
    const value = actualText(policy, node, language);
    if (value !== undefined) actual[node.id] = value;
    childrenIn(node).forEach(visit);
  };
  for (const rule of trace) visit(rule.node);
  return { nodes, actual, rules: Object.fromEntries(trace.map(({ ruleId, result }) => [ruleId, result])) };
}

function actualText(policy: Policy, { fact, actual }: TraceNode, language: Language): string | undefined {
  if (fact === undefined || actual === undefined || actual === null) return undefined;
  return formatValue(readableFact(policy, fact), actual, language);
}

function leavesInTheWay(at: Standing): string[] {
  if (at.kind === 'short-of') return [at.leaf.id];
  return at.kind === 'conditions-short-of' ? at.leaves.map(({ id }) => id) : [];
}
