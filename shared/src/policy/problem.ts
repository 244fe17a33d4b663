// What checking a policy finds: an error stands in the way of submitting, a warning does not.
import type { LocalText } from '../language/index.js';

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
  /** The facts of a customer who shows the problem. */
  witness?: Record<string, unknown> | undefined;
}

/** Whether anything that was found stands in the way of submitting. */
export const cannotSubmit = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
