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

/** Where a node stands: below which node (null for the root), as which of its children. */
export interface NodePlace {
  parent: string | null;
  index: number;
}

/**
 * What was added comes whole as `after`, what was removed as `before`; of what moved they are the places. What changed is
 * one field, named by the end of `path`, or a whole entry where its kind changed, or what a node says by itself.
 */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** JSON Pointer into the document after the change; of what was removed, into the one before. */
  path: string;
  subject: ChangeSubject;
  /** The entry's own key, id or name. */
  id?: string | undefined;
  ruleId?: string | undefined;
  nodeId?: string | undefined;
  fact?: string | undefined;
  tier?: string | undefined;
  /** Of a node below a shared condition: that condition's name. */
  condition?: string | undefined;
  /** Of a field that changed: its name. */
  field?: string | undefined;
  /** Of a node that was added. */
  place?: NodePlace | undefined;
  before?: unknown;
  after?: unknown;
  sentence: LocalText;
}

/** The same for the same change of the same two documents, and for no other of them. */
export const changeKey = ({ kind, path }: Pick<Change, 'kind' | 'path'>): string => `${kind}:${path}`;
