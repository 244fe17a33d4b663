import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useDecorations } from '../decorations-store.js';
import { CustomerPanel } from './customer-panel.js';
import { openCustomer, tryCustomer } from './state/subject.js';
import { spendDocument, spendRules } from './testing/a-policy.js';
import { simulated } from './testing/a-simulation.js';
import { openEditor } from './testing/open-editor.js';

const live = spendDocument();
const draft = spendDocument({ rules: spendRules(12_000) });
const customers = [{ id: 'C-1001', name: 'Iris', facts: { annualSpend: 11_240 } }];

async function open() {
  const page = openEditor(<CustomerPanel />, { draft, live });
  await act(() => simulated(customers, page.store.getState().document, { version: 6, document: live }));
  return page;
}

const spend = () => screen.getByRole('textbox', { name: 'Annual spend' });
const outcome = () => screen.getByRole('status').textContent;
const trace = () => useDecorations.getState().trace;

test('a customer’s path is shown on the canvas, with the sentence that says why', async () => {
  await open();
  act(() => openCustomer(0));
  expect(outcome()).toContain('Silver.');
  expect(outcome()).toContain('760 CNY short of Gold in annual spend');
  expect(outcome()).toContain('Version 6: Gold · ▼ down');
  expect(trace()).toMatchObject({
    customerId: 'C-1001',
    tier: 'SILVER',
    shortOf: ['gold-spend'],
    sentence: 'C-1001 is Silver: 760 CNY short of Gold in annual spend',
  });
});

test('another value is tried as it is typed, and what it was can be restored', async () => {
  await open();
  act(() => openCustomer(0));
  await userEvent.clear(spend());
  await userEvent.type(spend(), '12,000');
  expect(outcome()).toContain('Gold.');
  expect(trace()?.tier).toBe('GOLD');
  await userEvent.click(within(screen.getByText('was 11,240 CNY')).getByRole('button', { name: 'Restore' }));
  expect(outcome()).toContain('Silver.');
});

test('an edit of the draft is followed at once', async () => {
  const { store } = await open();
  act(() => openCustomer(0));
  act(() => store.getState().dispatch({ type: 'changeLeaf', node: 'gold-spend', change: { value: 11_000 } }));
  expect(outcome()).toContain('Gold.');
});

test('what is not known leaves a range, and says what is missing', async () => {
  await open();
  act(() => tryCustomer());
  expect(outcome()).toContain('Undetermined. Regular to Gold, depending on annual spend, which is not known');
  expect(trace()).toMatchObject({ determined: false, tier: null });
});

test('a value of the wrong type is told at its input, and nothing is decided', async () => {
  await open();
  act(() => tryCustomer());
  await userEvent.type(spend(), 'much');
  expect(outcome()).toContain('Cannot be decided yet.');
  expect(spend().getAttribute('aria-invalid')).toBe('true');
  expect(trace()).toBeNull();
});

test('closing takes the path off the canvas', async () => {
  await open();
  act(() => openCustomer(0));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('status')).toBeNull();
  expect(useDecorations.getState()).toMatchObject({ trace: null, customerOpen: false });
});
