import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewTestCase, TestCase } from '@tierwright/shared/contracts';
import { fakeServer, listed } from '../../../testing/fake-server.js';
import { spendDocument } from '../../simulation/testing/a-policy.js';
import { openEditor } from '../../simulation/testing/open-editor.js';
import { TestDialog } from '../dialog/test-dialog.js';
import { FailingTests, useFailingTests } from '../publish/failing-tests.js';
import { runCases } from '../running/run-cases.js';
import { forgetTests, testsAnswered, useTests } from '../tests-store.js';
import { TestsButton } from '../tests-button.js';
import { TestsDock } from './tests-dock.js';

const times = { createdAt: '2026-11-21T10:00:00Z', updatedAt: '2026-11-21T10:00:00Z' };
const testOf = (id: string, name: string, annualSpend: number, tier: string): TestCase => ({
  id,
  name,
  facts: { annualSpend },
  expected: { tier },
  ...times,
});
const failing = testOf('t1', 'Ann is Gold', 9_240, 'GOLD');
const passing = testOf('t2', 'Bo is Silver', 6_000, 'SILVER');

function All() {
  const editing = useTests((state) => state.editing);
  return (
    <>
      <TestsButton />
      <TestsDock editable />
      {editing && <TestDialog key={editing.id} editing={editing} />}
      <FailingTests failing={useFailingTests()} onLeave={() => undefined} />
    </>
  );
}

/** jsdom lays nothing out: a list has rows only where it has a size. */
const size = { clientHeight: 400, clientWidth: 800 } as const;

function open(...cases: TestCase[]) {
  const server = fakeServer({
    'GET /policies/shop/test-cases': { body: listed(...cases) },
    'POST /policies/shop/test-cases': ({ body }) => ({
      status: 201,
      body: { ...(body as NewTestCase), id: 'new', ...times },
    }),
    'PUT /policies/shop/test-cases/t1': { body: failing },
    'DELETE /policies/shop/test-cases/t1': { status: 204 },
  });
  const page = openEditor(<All />, { draft: spendDocument() });
  const { document } = page.store.getState();
  const ran = runCases({ document, cases, today: '2026-11-21' });
  act(() => testsAnswered({ document, cases, ran }));
  return { ...page, ...server };
}

beforeEach(() => {
  for (const [name, value] of Object.entries(size))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
});
afterEach(() => act(forgetTests));

const rows = () => within(screen.getByRole('list', { name: 'Test cases' })).findAllByRole('listitem');

test('the counter says how many pass and how many fail', () => {
  open(failing, passing);
  expect(screen.getByRole('button', { name: '1 of 2 tests fails' }).textContent).toBe('1 ✓1 ✗');
});

test('failing tests come first, with what was expected, what came out and why', async () => {
  open(passing, failing);
  expect((await rows()).map((row) => row.textContent)).toEqual([
    '✗Ann is GoldGold→Silverannual spend 760 CNY short',
    '✓Bo is SilverSilver',
  ]);
});

test('only failing ones are listed where that is asked for, and a search narrows the list', async () => {
  open(failing, passing);
  await userEvent.click(screen.getByRole('button', { name: /fail$/ }));
  expect(await rows()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /pass$/ }));
  await userEvent.type(screen.getByRole('searchbox'), 'bo');
  expect((await rows()).map((row) => row.textContent)).toEqual(['✓Bo is SilverSilver']);
});

test('what no test looks at is listed, and asks for boundary cases', async () => {
  open(passing);
  await userEvent.click(screen.getByRole('button', { name: 'Add boundary cases for GOLD by spend' }));
  expect(useTests.getState().boundary).toEqual({ ruleId: 'gold' });
});

test('where a test fails, what comes out can be expected from now on', async () => {
  const { asked } = open(failing);
  await userEvent.click(await screen.findByRole('button', { name: 'More for Ann is Gold' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Expect Silver from now on' }));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ expected: { tier: 'SILVER' } });
});

test('a test is written by hand: who the customer is, what they must get, and what they get now', async () => {
  const { asked } = open(failing);
  await userEvent.click(screen.getByRole('button', { name: '+ Add a test' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New test' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add the test' }));
  expect(dialog.getByText('Give the test a name.')).toBeTruthy();
  expect(dialog.getByText('Say at least one thing that must come out.')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Cy is Gold');
  await userEvent.type(dialog.getByRole('textbox', { name: /Annual spend/ }), '12,000');
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Tier' }), 'Silver');
  expect(dialog.getByText('This draft gives Gold: the test fails.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Expect what it gives now' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add the test' }));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Cy is Gold',
    facts: { annualSpend: 12_000 },
    expected: { tier: 'GOLD' },
  });
});

test('failing tests are named, with the reason, where a draft is submitted', () => {
  open(failing, passing);
  const blocked = within(screen.getByRole('alert'));
  expect(blocked.getByText('1 test fails: put it right before this goes on.')).toBeTruthy();
  expect(blocked.getByText('Expected Gold, gets Silver: annual spend 760 CNY short')).toBeTruthy();
  expect(blocked.getByRole('button', { name: 'Show Ann is Gold' })).toBeTruthy();
});

test('without tests the panel teaches what they are for', () => {
  open();
  expect(screen.getByText('Say once what must come out, and it is watched from then on')).toBeTruthy();
});
