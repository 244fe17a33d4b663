import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { EditorProvider } from '../document/editor-context.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { selectNode } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import { TableView } from './table-view.js';

// jsdom lays nothing out: it cannot scroll, and everything in it is nothing high.
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperties(Element.prototype, { clientHeight: { value: 600 }, clientWidth: { value: 900 } });

function open(document = samplePolicy(), editable = true) {
  const store = sampleStore(document);
  render(
    <MemoryRouter>
      <MantineProvider env="test">
        <EditorProvider store={store}>
          <TableView editable={editable} />
        </EditorProvider>
      </MantineProvider>
    </MemoryRouter>,
  );
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    state: () => store.getState(),
    node: (id: string) => findInDocument(store.getState().document, id),
  };
}

// By attribute rather than by role: roles of everything in the tree take jsdom seconds.
const cell = (label: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-column][aria-label^="${label}"]`);
  if (!found) throw new Error(`no cell ${label}`);
  return found;
};
const focused = () => document.activeElement?.getAttribute('aria-label');
const goldSpend = 'gold, annual spend';
const clip = (text: string) => ({ clipboardData: { getData: () => text, setData: () => undefined } });

test('a cell reads as its rule, its fact and what is asked', () => {
  open();
  expect(cell(goldSpend)).toHaveAttribute('aria-label', 'gold, annual spend: at least 10,000 CNY');
  expect(cell('gold, referrals')).toHaveAttribute('aria-label', 'gold, referrals: any');
  expect(cell('vip, as a sentence')).toHaveAttribute('aria-colspan', '4');
  expect(cell('Everyone else gets')).toHaveAttribute('aria-label', 'Everyone else gets Regular');
});

test('arrows, Home, End and Tab lead from cell to cell, and only one of them can be reached with Tab', async () => {
  const { user } = open();
  await user.click(cell(goldSpend));
  expect(focused()).toMatch(/^gold, annual spend/);
  await user.keyboard('{ArrowRight}');
  expect(focused()).toMatch(/^gold, orders/);
  await user.keyboard('{ArrowDown}{Home}');
  expect(focused()).toBe('silver, tier: Silver');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowRight}{ArrowRight}{Tab}');
  expect(focused()).toMatch(/^vip, customers/);
  await user.keyboard('{Tab}');
  expect(focused()).toBe('gold, tier: Gold');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toMatch(/^Everyone else/);
  expect(document.querySelectorAll('[data-column][tabindex="0"]')).toHaveLength(1);
});

test('Escape and then Tab leaves the table', async () => {
  const { user } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('{Escape}{Tab}');
  expect(document.activeElement?.closest('[role=grid]')).toBeNull();
});

test('typing replaces, Enter takes it and moves down, and it is one step of history', async () => {
  const { user, node, state } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('>= 12000{Enter}');
  expect(node('gold-spend')).toEqual(leaf('gold-spend', 'annualSpend', 'greaterThanInclusive', 12000));
  expect(focused()).toMatch(/^silver, annual spend/);
  expect(state().history.past.map(({ label }) => label.en)).toEqual(['change annual spend to 12,000']);
  act(() => state().undo());
  expect(state().document).toEqual(samplePolicy());
});

test('F2 opens what is there, and Escape leaves it as it was', async () => {
  const { user, state } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('{F2}');
  expect(document.activeElement).toHaveValue('≥ 10,000');
  await user.keyboard('5{Escape}');
  expect(focused()).toMatch(/^gold, annual spend/);
  expect(state().history.past).toHaveLength(0);
});

test('what cannot be read stays with its reason, and when it is left it is kept in the cell', async () => {
  const { user, state } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('abc{Enter}');
  expect(document.activeElement).toHaveValue('abc');
  expect(screen.getByText(/“abc” is no number/)).toBeInTheDocument();
  await user.click(cell('silver, orders'));
  expect(cell(goldSpend)).toHaveTextContent('abc');
  expect(cell(goldSpend).getAttribute('aria-label')).toContain('not understood: abc');
  expect(state().history.past).toHaveLength(0);
  await user.click(cell(goldSpend));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toHaveValue('abc');
  await user.keyboard('{Escape}');
  expect(cell(goldSpend)).toHaveTextContent('≥ 10,000');
});

test('Delete takes the conditions of a range out in one step', async () => {
  const { user, node, state } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Delete}');
  expect(node('gold-all')).toEqual({ id: 'gold-all', all: [] });
  expect(node('silver-all')).toEqual({ id: 'silver-all', all: [] });
  expect(state().history.past.map(({ label }) => label.en)).toEqual(['clear 3 cells']);
  act(() => state().undo());
  expect(state().document).toEqual(samplePolicy());
});

test('rows of a spreadsheet become rules, all in one step', async () => {
  const { user, state } = open();
  await user.click(cell('Everyone else gets'));
  fireEvent.paste(cell('Everyone else gets'), clip('VIP\tBig\t≥ 90,000\nat most Silver\tFew\t\t< 2\n'));
  expect(state().document.rules.slice(4)).toMatchObject([
    { tier: 'VIP', name: 'Big', conditions: { all: [{ fact: 'annualSpend', value: 90000 }] } },
    { tier: 'SILVER', effect: 'cap', conditions: { all: [{ fact: 'orders', operator: 'lessThan', value: 2 }] } },
  ]);
  act(() => state().undo());
  expect(state().document).toEqual(samplePolicy());
  expect(document.activeElement?.closest('[role=grid]')).not.toBeNull();
});

test('a rectangle with a bad cell changes nothing, and the cell is named', async () => {
  const { user, state } = open();
  await user.click(cell(goldSpend));
  fireEvent.paste(cell(goldSpend), clip('≥ 1\t≥ 2\n≥ 3\tmany'));
  expect(screen.getByText('Nothing was pasted.')).toBeInTheDocument();
  expect(screen.getByText(/silver, Orders: “many” is no number/)).toBeInTheDocument();
  expect(state().document).toEqual(samplePolicy());
});

test('Ctrl + D fills down', async () => {
  const { user, node } = open();
  await user.click(cell(goldSpend));
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
  expect(node('silver-spend')).toMatchObject({ value: 10000 });
});

test('Alt + arrows reorder rules of the same tier, and no others', async () => {
  const rules = ['a', 'b'].map((id) =>
    ruleOf(id, 'GOLD', { id: `${id}-all`, all: [leaf(`${id}-l`, 'orders', 'equal', 1)] }),
  );
  const { user, state } = open({ ...samplePolicy(), rules });
  await user.click(cell('Rule: b'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(state().document.rules.map(({ id }) => id)).toEqual(['b', 'a']);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(state().document.rules.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a level is chosen from the list while typing', async () => {
  const { user, state } = open();
  await user.click(cell('gold, tier'));
  await user.keyboard('at most si');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(state().document.rules[0]).toMatchObject({ tier: 'SILVER', effect: 'cap' });
});

test('the active cell is what the rest of the editor has selected, and the other way round', async () => {
  const { user, state } = open();
  await user.click(cell(goldSpend));
  expect(state().selection.nodes).toEqual(['gold-spend']);
  await user.click(cell('Rule: gold'));
  expect(state().selection.rules).toEqual(['gold']);
  act(() => state().select(selectNode('silver-spend')));
  expect(await screen.findByLabelText(/^silver, annual spend/)).toHaveAttribute('tabindex', '0');
});

test('who may only look can copy and cannot type', async () => {
  const { user, state } = open(samplePolicy(), false);
  await user.click(cell(goldSpend));
  await user.keyboard('5{Enter}{Delete}');
  expect(document.activeElement?.tagName).not.toBe('INPUT');
  expect(state().document).toEqual(samplePolicy());
});

test('a policy without rules shows how to begin', async () => {
  const { user, state } = open({ ...samplePolicy(), rules: [] });
  expect(screen.getByText('A row for every rule, a column for every fact')).toBeInTheDocument();
  await user.click(screen.getByText('Add the first rule'));
  expect(state().document.rules).toHaveLength(1);
  expect(focused()).toMatch(/^Rule: /);
});
