// What two people changed differently, or one changed and the other removed.
import type { LocalText } from '../../language/index.js';
import type { ChangeSubject } from '../diff/change.js';

export type Side = 'ours' | 'theirs';

export interface Conflict {
  /** Names the place by ids, the same however often the merge is repeated: `rules/gold/conditions/gold-spend`. */
  id: string;
  subject: ChangeSubject;
  ruleId?: string | undefined;
  nodeId?: string | undefined;
  fact?: string | undefined;
  tier?: string | undefined;
  /** Of one field: its name. */
  field?: string | undefined;
  /** `undefined` on the side that removed it, and in the base of what both added. */
  base: unknown;
  ours: unknown;
  theirs: unknown;
  /** Which side the merged document follows here. */
  chosen: Side;
  sentence: LocalText;
}
