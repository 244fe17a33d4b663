// The values of facts as a policy's conditions saw them: the only place where computed facts show what they came to.
import type { TraceNode } from '@tierwright/shared/contracts';
import { childrenIn } from './blame.js';
import type { Judgement } from './reason.js';

export function seenBy({ trace }: Pick<Judgement, 'trace'>): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  const visit = (node: TraceNode): void => {
    if (node.fact !== undefined) values.set(node.fact, node.actual);
    childrenIn(node).forEach(visit);
  };
  for (const { node } of trace) visit(node);
  return values;
}
