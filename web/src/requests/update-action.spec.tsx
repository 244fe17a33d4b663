import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChangeRequest } from '@tierwright/shared/contracts';
import { fakeServer, problem } from '../testing/fake-server.js';
import { renderPage } from '../testing/render-page.js';
import { UpdateAction } from './update-action.js';

const document = {
  schema: 'tierwright/policy@1',
  name: 'Shop',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [],
  rules: [],
};
const request = { id: 'cr1', document } as unknown as ChangeRequest;
const conflict = {
  path: '/choices/tiers~1GOLD~1color',
  code: 'merge-conflict',
  message: 'Gold: colour #e8b004 here, #ced4da there',
  got: '"#e8b004"',
  expected: '"#ced4da"',
};

function open(differ: boolean) {
  const server = fakeServer({
    'GET /policies/shop/versions/2': { body: { version: 2, document } },
    'POST /policies/shop/requests/cr1/update': ({ body }) =>
      differ && !JSON.stringify(body).includes('tiers/GOLD/color')
        ? { status: 409, body: problem('merge-conflicts', 409, { violations: [conflict] }) }
        : { body: { baseVersion: 2, approvals: { have: 0, need: 1 } } },
  });
  renderPage(<UpdateAction policyKey="shop" request={request} live={2} />);
  return () => server.asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

const ask = () => userEvent.click(screen.getByRole('button', { name: 'Bring up to date…' }));
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Bring up to date' }));

describe('a change request that live has overtaken', () => {
  it('says before it is merged that approvals are void', async () => {
    const sent = open(false);
    await ask();
    expect(screen.getByText(/Approvals so far are void/)).toBeTruthy();
    expect(sent()).toEqual([]);
    await submit();
    await waitFor(() => expect(sent()).toEqual([{ choices: {} }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks which side stays where both changed the same, and guesses nothing', async () => {
    const sent = open(true);
    await ask();
    await submit();
    const group = await screen.findByRole('group', { name: conflict.message });
    expect(group.textContent).toContain('#ced4da');
    expect(screen.getAllByRole('radio').every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    await submit();
    expect(screen.getByText('Choose which of the two stays')).toBeTruthy();
    expect(sent()).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'What is live' }));
    await submit();
    await waitFor(() => expect(sent()[1]).toEqual({ choices: { 'tiers/GOLD/color': 'theirs' } }));
  });
});
