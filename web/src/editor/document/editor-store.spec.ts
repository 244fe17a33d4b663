import type { Draft } from '@tierwright/shared/contracts';
import { ProblemError } from '../../api/problem-error.js';
import type { SavedContent } from './autosave.js';
import { createEditorStore } from './editor-store.js';
import { selectNode } from './selection.js';
import { leaf, samplePolicy } from './sample-policy.js';

const draft: Draft = {
  id: 'd1',
  name: 'Draft',
  revision: 3,
  baseVersion: null,
  document: samplePolicy(),
  layout: { positions: {}, collapsed: [] },
  problems: [],
  updatedBy: { id: 'u', name: 'U' },
  updatedAt: '2026-11-21T00:00:00Z',
};

function open(over: Partial<Draft> = {}, editable = true) {
  const saved: SavedContent[] = [];
  const server = { theirs: null as Draft | null };
  const store = createEditorStore({
    policyKey: 'p',
    draft: { ...draft, ...over },
    live: null,
    editable,
    save: async (content, revision) => {
      if (server.theirs && revision < server.theirs.revision) throw new ProblemError({ code: 'stale', status: 412 });
      saved.push(content);
      return { revision: revision + 1 };
    },
    load: async () => server.theirs ?? draft,
    keep: () => undefined,
    forget: () => undefined,
  });
  return { store, saved, server, state: () => store.getState() };
}

const setGold = (value: number) => ({ type: 'changeLeaf', node: 'gold-spend', change: { value } }) as const;

test('undo says what it undoes, in both languages', () => {
  const { state } = open();
  state().dispatch(setGold(12000));
  expect(state().history.past.at(-1)?.label).toEqual({
    en: 'change annual spend to 12,000',
    'zh-CN': '将年消费额改为 12,000',
  });
});

test('a change that the policy’s limits forbid is refused with a sentence, and changes nothing', () => {
  const { state } = open();
  const deep = (n: number): ReturnType<typeof leaf> =>
    n === 0 ? leaf('deep', 'orders', 'equal', 1) : { id: `deep-${n}`, all: [deep(n - 1)] };
  state().dispatch({ type: 'addNode', node: deep(25), place: { parent: 'gold-all', index: 0 } });
  expect(state().document).toEqual(samplePolicy());
  expect(state().refusal?.message.en).toBe('Conditions nest at most 20 deep.');
});

test('a draft without ids gets them when it is opened, and is saved with them', async () => {
  const rules = [
    { tier: 'VIP', effect: 'qualify' as const, conditions: { all: [{ fact: 'orders', operator: 'equal', value: 1 }] } },
  ];
  const { state, saved } = open({ document: { ...samplePolicy(), rules } });
  await state().flush();
  expect(state().document.rules[0]?.id).toMatch(/^c-/);
  expect(saved[0]?.document).toBe(state().document);
});

test('what is deleted is no longer selected', () => {
  const { state } = open();
  state().select(selectNode('gold-spend'));
  state().dispatch({ type: 'remove', nodes: ['gold-spend'], rules: [], tiers: [], facts: [] });
  expect(state().selection.nodes).toEqual([]);
});

test('taking the other side’s draft leaves mine one undo away', async () => {
  const { state, server } = open();
  const theirs = { ...samplePolicy(), name: 'Theirs' };
  server.theirs = { ...draft, revision: 8, document: theirs };
  state().dispatch(setGold(12000));
  await state().flush();
  expect(state().saving.kind).toBe('conflict');
  state().resolveConflict('theirs');
  expect(state().document).toEqual(theirs);
  expect(state().saving.kind).toBe('saved');
  state().undo();
  expect(state().document.rules[0]?.conditions).toMatchObject({ all: [{ value: 12000 }, {}] });
});

test('keeping both after a conflict saves what each side changed, and mine alone is one undo away', async () => {
  const { state, server, saved } = open();
  const document = { ...samplePolicy(), name: 'Their name' };
  server.theirs = { ...draft, revision: 8, document };
  state().dispatch(setGold(12000));
  await state().flush();
  state().resolveConflict('both');
  expect(await state().flush()).toBe(true);
  const gold = { all: [{ value: 12000 }, {}] };
  expect(saved.at(-1)?.document.name).toBe('Their name');
  expect(saved.at(-1)?.document.rules[0]?.conditions).toMatchObject(gold);
  state().undo();
  expect(state().document.name).toEqual(samplePolicy().name);
  expect(state().document.rules[0]?.conditions).toMatchObject(gold);
});

test('where both sides changed the same thing, keeping both takes mine', async () => {
  const { state, server, saved } = open();
  const theirs = open();
  theirs.state().dispatch(setGold(11000));
  server.theirs = { ...draft, revision: 8, document: theirs.state().document };
  state().dispatch(setGold(12000));
  await state().flush();
  state().resolveConflict('both');
  await state().flush();
  expect(saved.at(-1)?.document.rules[0]?.conditions).toMatchObject({ all: [{ value: 12000 }, {}] });
});

test('whoever may only look changes nothing', async () => {
  const { state, saved } = open({}, false);
  state().dispatch(setGold(12000));
  state().changeLayout({ positions: { a: { x: 1, y: 1 } }, collapsed: [] }, 'move');
  await state().flush();
  expect(state().document).toEqual(samplePolicy());
  expect(state().history.past).toEqual([]);
  expect(saved).toEqual([]);
});
