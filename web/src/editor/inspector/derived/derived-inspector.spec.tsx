import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EditorProvider } from '../../document/editor-context.js';
import type { EditableDerived } from '../../document/editable.js';
import { samplePolicy } from '../../document/sample-policy.js';
import { sampleStore } from '../../document/sample-store.js';
import { selectFact } from '../../document/selection.js';
import { useSimulation } from '../../simulation/state/simulation-store.js';
import { Inspector } from '../inspector.js';

Element.prototype.scrollIntoView = () => undefined;

const customers = [{ id: 'C-1', facts: { annualSpend: 300, orders: 4, referrals: 1 } }];

function open(derived: EditableDerived) {
  const store = sampleStore({ ...samplePolicy(), derived: [derived] });
  store.getState().select(selectFact(derived.key));
  useSimulation.setState({ open: { token: 1, name: null, customers }, asOf: '2026-05-01' });
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
    definition: () => store.getState().document.derived?.[0],
  };
}

const formula: EditableDerived = { key: 'perOrder', kind: 'formula', expression: 'annualSpend', decimals: 2 };

test('a formula is completed from the keyboard, and its value for the customer follows', async () => {
  const { user, state, definition } = open(formula);
  const field = screen.getByRole('combobox', { name: 'Formula' });
  await user.type(field, ' / ord{Enter}');
  expect(definition()).toMatchObject({ expression: 'annualSpend / orders' });
  expect(screen.getByRole('status')).toHaveTextContent('C-1 gets75');
  expect(state().history.past).toHaveLength(1);
  act(() => state().undo());
  expect(field).toHaveValue('annualSpend');
});

test('a formula that cannot be read says where, and takes the caret there', async () => {
  const { user } = open(formula);
  const field = screen.getByRole<HTMLTextAreaElement>('combobox', { name: 'Formula' });
  await user.type(field, ' * spend + 1');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/There is no fact “spend”/);
  await user.click(screen.getByRole('button', { name: 'Go there' }));
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('spend');
  expect(screen.getByRole('status')).toHaveTextContent('cannot be computed');
});

test('points and weights of a scorecard are changed, and the customer’s points follow', async () => {
  const items = [{ fact: 'annualSpend', weight: 2, bands: [{ below: 100, points: 0 }, { points: 10 }] }];
  const { user, definition } = open({ key: 'score', kind: 'scorecard', items });
  expect(screen.getByText('2 × 10 = 20 for C-1')).toBeInTheDocument();
  const points = screen.getByLabelText('Points of Annual spend: ≥ 100');
  await user.clear(points);
  await user.type(points, '15');
  expect(definition()).toMatchObject({ items: [{ bands: [{ below: 100 }, { points: 15 }] }] });
  expect(screen.getByRole('status')).toHaveTextContent('C-1 gets30');
});

test('a computed fact that nobody asks for is deleted, and undo brings it back', async () => {
  const { user, state } = open(formula);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(state().document.derived).toBeUndefined();
  expect(state().history.past.at(-1)?.label.en).toBe('delete perOrder');
  act(() => state().undo());
  expect(state().document.derived).toEqual([formula]);
});
