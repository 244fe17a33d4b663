// One difference between two documents, told by ids and as a sentence.
import type { LocalText } from '../../language/index.js';

export const changeSubjects = [
  'policy',
  'tier',
  'benefit',
  'fact',
  'derived',
  'condition',
  'rule',
  'node',
  'movement',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** JSON Pointer into the document after the change; of what was removed, into the one before. */
  path: string;
  subject: ChangeSubject;
  id?: string | undefined;
  ruleId?: string | undefined;
  nodeId?: string | undefined;
  fact?: string | undefined;
  tier?: string | undefined;
  before?: unknown;
  after?: unknown;
  sentence: LocalText;
}
