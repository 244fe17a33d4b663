// What can be done about a problem where there is an obvious way: commands that are one step of history together, and the
// sentence that says what they do.
import type { Facts } from '@tierwright/shared/contracts';
import type { LocalText } from '@tierwright/shared/language';
import type { Fact, Policy, Problem } from '@tierwright/shared/policy';
import type { Command } from '../../document/command.js';
import type { EditableDocument } from '../../document/editable.js';

export interface Fix {
  label: LocalText;
  commands: readonly Command[];
  /** A customer who ends in this tier once it is done; one who does not shows that it does not help. */
  reaches?: { tier: string; facts: Facts };
}

/** What fixes are made from. */
export interface Broken {
  problem: Problem;
  document: EditableDocument;
  /** The same with its defaults. */
  policy: Policy;
  /** `YYYY-MM-DD`. */
  today: string;
  catalogue: readonly Fact[];
}

/** Quoted as sentences quote. */
export const quoted = (name: string): string => `“${name}”`;
