import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewTestCase } from '@tierwright/shared/contracts';
import { withDefaults } from '@tierwright/shared/policy';
import { boundaryCases, knownCustomers } from '@tierwright/shared/test-cases';
import { fakeServer } from '../../../testing/fake-server.js';
import { spendDocument } from '../../simulation/testing/a-policy.js';
import { openEditor } from '../../simulation/testing/open-editor.js';
import { BoundaryChoice } from './boundary-choice.js';

const policy = withDefaults(spendDocument());
const found = boundaryCases(policy, { asOf: '2026-11-21' });

function open(tests: number, fresh = found) {
  const server = fakeServer({
    'POST /policies/shop/test-cases': ({ body }) => ({ status: 201, body: body as object }),
    'GET /policies/shop/test-cases': { body: { items: [], nextCursor: null } },
  });
  const onClose = jest.fn();
  openEditor(<BoundaryChoice boundaries={{ fresh, known: 0, tests }} onClose={onClose} />, { draft: spendDocument() });
  return { ...server, onClose };
}

test('the chosen cases are saved in the words of the reader, expecting the tier that each gets now', async () => {
  const { asked, onClose } = open(0);
  await userEvent.click(screen.getByRole('checkbox', { name: 'GOLD by spend' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add 3 tests' }));
  const sent = asked.filter(({ method }) => method === 'POST').map(({ body }) => body as NewTestCase);
  expect(sent.map(({ name, expected }) => [name, expected.tier])).toEqual([
    ['SILVER by spend: annual spend just below 5,000', 'REGULAR'],
    ['SILVER by spend: annual spend exactly 5,000', 'SILVER'],
    ['SILVER by spend: annual spend just above 5,000', 'SILVER'],
  ]);
  expect(onClose).toHaveBeenCalled();
});

test('no more are chosen than a policy has room for', () => {
  open(496);
  expect(screen.getByRole('button', { name: 'Add 4 tests' })).toBeTruthy();
  expect(screen.getByText('A policy keeps up to 500 tests: 4 more have room.')).toBeTruthy();
});

test('a second run finds nothing new, on another day either', () => {
  const isKnown = knownCustomers(
    policy,
    found.map((one) => ({ ...one, name: one.name.en })),
  );
  expect(boundaryCases(policy, { asOf: '2026-12-24' }).filter((one) => !isKnown(one))).toEqual([]);
});
