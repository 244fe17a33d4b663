import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EditorProvider } from '../document/editor-context.js';
import { samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { noSelection, selectFact, selectNode, selectRule, selectTier } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import type { Selection } from '../simulation-seam.js';
import { Inspector } from './inspector.js';

// jsdom lays nothing out and so cannot scroll.
Element.prototype.scrollIntoView = () => undefined;

function open(selection: Selection, document = samplePolicy()) {
  const store = sampleStore(document);
  store.getState().select(selection);
  render(
    <MantineProvider env="test">
      <EditorProvider store={store}>
        <Inspector editable />
      </EditorProvider>
    </MantineProvider>,
  );
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    state: () => store.getState(),
    node: (id: string) => findInDocument(store.getState().document, id),
  };
}

// By attribute rather than by role: roles of everything in the tree take jsdom seconds.
const choose = async (user: ReturnType<typeof userEvent.setup>, label: string, option: string) => {
  const field = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!field) throw new Error(`no field ${label}`);
  await user.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  await user.click(within(list ?? document.body).getByText(option));
};

test('a condition says where it stands, and its value is changed in one undo step', async () => {
  const { user, node, state } = open(selectNode('gold-spend'));
  expect(screen.getByText('in “gold”, all of')).toBeInTheDocument();
  const value = screen.getByLabelText('Value');
  await user.clear(value);
  await user.type(value, '12,000{Enter}');
  expect(node('gold-spend')).toMatchObject({ value: 12000 });
  expect(state().history.past).toHaveLength(1);
});

test('asking "between" keeps the number as its lower end', async () => {
  const { user, node } = open(selectNode('gold-spend'));
  await choose(user, 'Is', 'between');
  expect(node('gold-spend')).toMatchObject({ operator: 'between', value: { min: 10000, max: 20000 } });
  expect(screen.getByLabelText('From')).toHaveValue('10,000');
});

test('"is known" asks for no value', async () => {
  const { user, node } = open(selectNode('gold-spend'));
  await choose(user, 'Is', 'is known');
  expect(node('gold-spend')).toEqual({ id: 'gold-spend', fact: 'annualSpend', operator: 'isPresent' });
  expect(screen.queryByLabelText('Value')).not.toBeInTheDocument();
});

test('another fact of another kind starts with its usual question', async () => {
  const { user, node } = open(selectNode('gold-spend'));
  await choose(user, 'Fact', 'Verified');
  expect(node('gold-spend')).toMatchObject({ fact: 'verified', operator: 'equal', value: true });
  await user.click(screen.getByRole('radio', { name: 'No' }));
  expect(node('gold-spend')).toMatchObject({ value: false });
});

test('a number can be compared with another fact, and back with a number', async () => {
  const { user, node } = open(selectNode('gold-orders'));
  await user.click(screen.getByRole('button', { name: 'Compare with another fact' }));
  expect(node('gold-orders')).toMatchObject({ value: { fact: 'annualSpend' } });
  await user.click(screen.getByRole('button', { name: 'Compare with a value' }));
  expect(node('gold-orders')).toMatchObject({ value: 0 });
});

test('a group is turned from "all of" into "none of"', async () => {
  const { user, node } = open(selectNode('gold-all'));
  await user.click(screen.getByRole('radio', { name: /None of/ }));
  expect(node('gold-all')).toMatchObject({ not: { any: [{ id: 'gold-spend' }, { id: 'gold-orders' }] } });
});

test('a rule is renamed, pointed at another tier and switched off', async () => {
  const { user, state } = open(selectRule('gold'));
  await user.type(screen.getByLabelText('Name'), ' by spend');
  await choose(user, 'Tier', 'VIP');
  await user.click(screen.getByLabelText(/^Switched on/));
  expect(state().document.rules[0]).toMatchObject({ name: 'gold by spend', tier: 'VIP', enabled: false });
  expect(state().history.past).toHaveLength(3);
});

test('a tier’s key is taken over when the field is left, and not when it is taken already', async () => {
  const { user, state } = open(selectTier('GOLD'));
  const key = screen.getByLabelText('Name in the API');
  await user.clear(key);
  await user.type(key, 'VIP');
  await user.tab();
  expect(key).toHaveValue('GOLD');
  await user.clear(key);
  await user.type(key, 'AU{Enter}');
  expect(state().document.tiers[1]?.key).toBe('AU');
  expect(state().selection.tiers).toEqual(['AU']);
});

test('a target share is typed in percent and kept as a fraction', async () => {
  const { user, state } = open(selectTier('GOLD'));
  await user.type(screen.getByLabelText('Target share of customers'), '20.1');
  expect(state().document.tiers[1]?.targetShare).toBe(0.201);
});

test('a tier’s capacity and note are kept, and emptied they are gone', async () => {
  const { user, state } = open(selectTier('GOLD'));
  const capacity = screen.getByLabelText('Capacity');
  await user.type(capacity, '200');
  await user.type(screen.getByLabelText('Note'), 'By invitation');
  expect(state().document.tiers[1]).toMatchObject({ capacity: 200, note: 'By invitation' });
  await user.clear(capacity);
  await user.tab();
  expect(state().document.tiers[1]).not.toHaveProperty('capacity');
});

test('a fact in use cannot be deleted; its uses are listed and lead to their conditions', async () => {
  const { user, state } = open(selectFact('referrals'));
  expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: /over 3/ }));
  expect(state().selection.nodes).toEqual(['vip-refs']);
});

test('with nothing selected the policy itself is there, its fallback too', async () => {
  const { user, state } = open(noSelection);
  await choose(user, 'Everyone else gets', 'No tier');
  expect(state().document.fallback).toBeNull();
});

test('tiers are kept over time once that is switched on, and what contradicts goes with what it needs', async () => {
  const { user, state } = open(noSelection);
  await user.click(screen.getByLabelText(/^A tier is held for a time/));
  expect(state().document.movement).toMatchObject({ downgrade: 'atReview', graceDays: 30 });
  expect(state().history.past.at(-1)?.label.en).toBe('change how tiers are kept');
  const lower = within(screen.getByRole('radiogroup', { name: 'A lower tier' }));
  await user.click(lower.getByRole('radio', { name: 'at once' }));
  expect(state().document.movement).not.toHaveProperty('graceDays');
  await choose(user, 'Held until', 'the end of the year');
  expect(state().document.movement?.validity).toEqual({ ends: 'calendarYear' });
  expect(screen.getByText(/^Gold, reached on .* is held until 31 Dec/)).toBeInTheDocument();
});

test('a shared condition is renamed when its field is left, and is not deleted while it is used', async () => {
  const { user, state } = open(selectNode('vip-any'));
  await user.click(screen.getByRole('button', { name: 'Share this condition' }));
  const name = screen.getByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Busy{Enter}');
  expect(Object.keys(state().document.conditions ?? {})).toEqual(['Busy']);
  expect(state().history.past.at(-1)?.label.en).toBe('rename to “Busy”');
  expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'vip' }));
  await user.click(screen.getByRole('button', { name: 'Unshare here' }));
  act(() => state().select({ ...noSelection, shared: 'Busy' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(state().document.conditions).toBeUndefined();
});

test('an undo is seen in the inspector at once', async () => {
  const { user, state } = open(selectNode('gold-spend'));
  const value = screen.getByLabelText('Value');
  await user.clear(value);
  await user.type(value, '5');
  act(() => state().undo());
  expect(within(screen.getByRole('complementary')).getByLabelText('Value')).toHaveValue('10,000');
});
