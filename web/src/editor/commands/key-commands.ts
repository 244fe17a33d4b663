// Every action of the keyboard, by its name, run by the very handler of its key.
import type { Command } from '../../app/command-palette/command.js';
import { inBoth } from '../../app/command-palette/palette-words.js';
import { handlerFor, type KeyContext } from '../canvas/key-map.js';
import type { Press } from '../canvas/key-press.js';
import { sayEditor } from '../words/editor-words.js';
import { groupNamed, sayCommand } from './commands-words.js';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const mod = apple ? '⌘' : 'Ctrl';
const alt = apple ? '⌥' : 'Alt';

interface KeyAction {
  id: string;
  group: 'build' | 'look';
  say: (lng: 'en' | 'zh-CN') => string;
  press: Partial<Press> & { key: string };
}

type OwnWord = 'search' | 'find' | 'keys' | 'tests' | 'up' | 'down' | 'zoomIn' | 'zoomOut';
type KeyWord =
  | 'addRule'
  | 'addTier'
  | 'wrapAll'
  | 'wrapAny'
  | 'wrapNone'
  | 'unwrap'
  | 'opposite'
  | 'shareIt'
  | 'connect'
  | 'putBack'
  | 'duplicate'
  | 'delete'
  | 'selectAll'
  | 'open'
  | 'line'
  | 'fold'
  | 'escape';

const known = (group: KeyAction['group'], word: KeyWord, press: KeyAction['press']): KeyAction => ({
  id: word,
  group,
  say: (lng) => sayEditor(`keys.${word}`, { lng }),
  press,
});
const own = (group: KeyAction['group'], word: OwnWord, press: KeyAction['press']): KeyAction => ({
  id: word,
  group,
  say: (lng) => sayCommand(word, { lng }),
  press,
});
const zoom = (word: 'fit' | 'tidy' | 'reset', key: string): KeyAction => ({
  id: word,
  group: 'look',
  say: (lng) => sayEditor(`zoom.${word}`, { lng }),
  press: { key },
});

export const keyActions: readonly KeyAction[] = [
  known('build', 'addRule', { key: 'r' }),
  known('build', 'addTier', { key: 't' }),
  known('build', 'wrapAll', { key: 'g' }),
  known('build', 'wrapAny', { key: 'o' }),
  known('build', 'wrapNone', { key: 'n' }),
  known('build', 'unwrap', { key: 'g', command: true, shift: true }),
  known('build', 'opposite', { key: 'i' }),
  known('build', 'shareIt', { key: 's' }),
  known('build', 'connect', { key: 'm' }),
  known('build', 'putBack', { key: 'p' }),
  own('build', 'up', { key: 'ArrowUp', alt: true }),
  own('build', 'down', { key: 'ArrowDown', alt: true }),
  known('build', 'duplicate', { key: 'd', command: true }),
  known('build', 'delete', { key: 'Delete' }),
  own('look', 'search', { key: '/' }),
  own('look', 'find', { key: 'f', command: true }),
  own('look', 'tests', { key: 'x' }),
  zoom('fit', 'f'),
  zoom('tidy', 'l'),
  zoom('reset', '0'),
  own('look', 'zoomIn', { key: '+' }),
  own('look', 'zoomOut', { key: '-' }),
  known('look', 'selectAll', { key: 'a', command: true }),
  known('look', 'open', { key: 'Enter' }),
  known('look', 'line', { key: 'e' }),
  known('look', 'fold', { key: 'c' }),
  known('look', 'escape', { key: 'Escape' }),
  own('look', 'keys', { key: '?' }),
];

const shownKey: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

const capsOf = ({ key, command, shift, alt: withAlt }: KeyAction['press']): string[] => [
  ...(command ? [mod] : []),
  ...(withAlt ? [alt] : []),
  ...(shift ? ['⇧'] : []),
  shownKey[key] ?? (key.length === 1 ? key.toUpperCase() : key),
];

/** Only those whose key does something now. */
export function keyCommands(context: KeyContext): Command[] {
  return keyActions.flatMap(({ id, group, say, press }): Command[] => {
    const whole: Press = { command: false, shift: false, alt: false, ...press };
    const handler = () => handlerFor(context, whole, null);
    if (!handler()) return [];
    return [
      { id: `key:${id}`, label: inBoth(say), group: groupNamed(group), keys: capsOf(press), run: () => handler()?.() },
    ];
  });
}
