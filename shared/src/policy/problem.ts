// What checking a policy finds: an error stands in the way of submitting, a warning does not.
import type { LocalText } from '../language/index.js';
import type { Json } from './condition-schema.js';

export interface Witness {
  facts: Record<string, Json>;
  /** `YYYY-MM-DD`. */
  asOf: string;
  /** Where it matters what the customer holds. */
  current?: { tier: string | null } | undefined;
}

export interface Problem {
  code: string;
  severity: 'error' | 'warning';
  /** JSON Pointer into the document. */
  path: string;
  ruleId?: string | undefined;
  nodeId?: string | undefined;
  fact?: string | undefined;
  tier?: string | undefined;
  message: LocalText;
  /** A customer who shows the problem, as the evaluate endpoint takes one. */
  witness?: Witness | undefined;
  /** False where no example was found, but not every combination could be tried. */
  proven?: false | undefined;
}

/** Whether anything that was found stands in the way of submitting. */
export const cannotSubmit = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
