import { arrange } from '../../app/command-palette/arrange.js';
import { editorActions } from '../canvas/actions.js';
import { clipboardOf } from '../canvas/clipboard.js';
import type { KeyContext } from '../canvas/key-map.js';
import { samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { stepCommands } from './draft-commands.js';
import { keyActions, keyCommands } from './key-commands.js';
import { partCommands } from './part-commands.js';

function aContext(editable = true): KeyContext {
  const store = sampleStore();
  const actions = editorActions(store);
  const nothing = () => undefined;
  const flow = {} as KeyContext['flow'];
  return { store, actions, clipboard: clipboardOf(store, actions), flow, tidy: nothing, toggleFold: nothing, editable };
}

test('a command does what its key does, and undoing it is offered by its name', () => {
  const context = aContext();
  const rules = () => context.store.getState().document.rules.length;
  const before = rules();
  keyCommands(context)
    .find(({ id }) => id === 'key:addRule')
    ?.run();
  expect(rules()).toBe(before + 1);
  const [undo] = stepCommands(context);
  expect(undo?.label).toEqual({ en: 'Undo: add a rule', 'zh-CN': expect.stringContaining('添加规则') });
  undo?.run();
  expect(rules()).toBe(before);
});

test('those who may only look are offered nothing that changes the draft', () => {
  const ids = keyCommands(aContext(false)).map(({ id }) => id);
  expect(ids).toContain('key:keys');
  expect(ids.filter((id) => /add|wrap|delete|share|up|down/i.test(id))).toEqual([]);
  expect(stepCommands(aContext(false))).toEqual([]);
});

test('every action has a name of its own in both languages', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const names = keyActions.map(({ say }) => say(language));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a rule is found by the name of its tier or of itself in either language, and gone to', () => {
  const gone: string[] = [];
  const commands = partCommands(samplePolicy(), { go: (id) => gone.push(id), ask: undefined });
  const rule = samplePolicy().rules[0];
  const found = arrange(commands, rule?.tier.toLowerCase() ?? '', [], { en: 'Recent', 'zh-CN': '最近' });
  const command = found.flatMap((group) => group.commands).find(({ id }) => id === `rule:${rule?.id}`);
  command?.run();
  expect(gone).toHaveLength(1);
  expect(commands.some(({ id }) => id.startsWith('ask:'))).toBe(false);
});
