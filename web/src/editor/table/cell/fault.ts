// Why the text of a cell cannot be read. The words for it are the screen's.

export type CellFault =
  | { code: 'nothing' }
  | { code: 'number' | 'whole' | 'yesNo' | 'date' | 'period'; text: string }
  | { code: 'level'; text: string; levels: readonly string[] }
  | { code: 'notHere'; text: string }
  | { code: 'reversed'; text: string }
  | { code: 'tier'; text: string }
  /** The rule is shown as a sentence: it asks more than a row can say. */
  | { code: 'sentence' }
  /** The column or the row takes nothing: counts, or everyone else. */
  | { code: 'fixed' }
  /** Below the last rule, and no tier to make a new one for. */
  | { code: 'noRule' }
  /** To the right of the last column. */
  | { code: 'outside'; text: string };
