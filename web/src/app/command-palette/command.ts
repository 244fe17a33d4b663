// What the command palette offers: each feature provides its own through `useCommands`.
import type { LocalText } from '@tierwright/shared/language';
import type { Icon } from '../../ui/icons.js';

export interface Command {
  /** The same at every opening, so that it can be remembered. */
  id: string;
  /** In both languages: whoever knows only the other name finds it, too. */
  label: LocalText;
  /** Where it leads or what it is about, small. */
  hint?: LocalText | undefined;
  /** The heading under which it stands. */
  group: LocalText;
  /** Its key, as it stands on the keyboard. */
  keys?: readonly string[];
  /** Other words for it, in any language. */
  words?: readonly string[];
  icon?: Icon;
  run: () => unknown;
}
