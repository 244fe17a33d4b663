// Which commands the palette shows for what was typed, under which headings.
import type { LocalText } from '@tierwright/shared/language';
import type { Command } from './command.js';
import { matchScore } from './fuzzy.js';

export interface CommandGroup {
  heading: LocalText;
  commands: readonly Command[];
}

const most = 60;
const mostBeforeTyping = 12;
const recentCountsFor = 15;

const textsOf = ({ label, hint, group, words = [] }: Command): string[] => [
  ...Object.values(label),
  ...words,
  ...Object.values(hint ?? {}),
  ...Object.values(group),
];

/** Nothing typed: those used last, then a few of every group. Else the best matches, one heading for all that share it. */
export function arrange(
  commands: readonly Command[],
  typed: string,
  recent: readonly string[],
  recently: LocalText,
): CommandGroup[] {
  if (typed.trim() === '') return beforeTyping(commands, recent, recently);
  const found = commands.flatMap((command) => {
    const score = matchScore(typed, textsOf(command));
    return score === null ? [] : [{ command, score: score + (recent.includes(command.id) ? recentCountsFor : 0) }];
  });
  found.sort((a, b) => b.score - a.score);
  return grouped(found.slice(0, most).map(({ command }) => command));
}

function beforeTyping(commands: readonly Command[], recent: readonly string[], recently: LocalText): CommandGroup[] {
  const last = recent.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  const rest = grouped(commands.filter((command) => !last.includes(command)));
  const shown = rest.map((group) => ({ ...group, commands: group.commands.slice(0, mostBeforeTyping) }));
  return last.length > 0 ? [{ heading: recently, commands: last }, ...shown] : shown;
}

/** In the order in which the headings first occur. */
function grouped(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, { heading: LocalText; commands: Command[] }>();
  for (const command of commands) {
    const key = command.group.en ?? '';
    const group = groups.get(key) ?? { heading: command.group, commands: [] };
    group.commands.push(command);
    groups.set(key, group);
  }
  return [...groups.values()];
}
