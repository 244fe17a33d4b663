import { screen } from '@testing-library/react';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { fakeServer, listed } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { ComparePage } from './compare-page.js';

const goldFrom = (value: number): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Shop',
  tiers: [{ key: 'GOLD', name: 'Gold' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number' }],
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'l', fact: 'spend', operator: 'greaterThan', value }] },
    },
  ],
});

function open(at: string) {
  const request = { id: 'r1', title: 'Gold up' };
  fakeServer({
    'GET /policies': { body: listed() },
    'GET /policies/shop': { body: { key: 'shop', name: 'Shop', live: null, drafts: [], requests: [request] } },
    'GET /policies/shop/versions': { body: listed({ version: 1, title: 'One' }, { version: 2, title: 'Two' }) },
    'GET /policies/shop/versions/1': { body: { version: 1, document: goldFrom(10) } },
    'GET /policies/shop/versions/2': { body: { version: 2, document: goldFrom(11) } },
    'GET /policies/shop/requests/r1': {
      body: { ...request, document: goldFrom(12), certification: { state: 'passed' } },
    },
    'GET /datasets': {
      body: listed(
        { id: 'd1', name: 'Of the shop', policy: 'shop', customers: 20 },
        { id: 'd2', name: 'Of the club', policy: 'club', customers: 30 },
      ),
    },
  });
  const as = session([{ role: 'viewer' }]);
  renderPage(<ComparePage drawings={null} />, { path: '/policies/:key/compare', at, as });
}

describe('two sides beside each other', () => {
  it('a change request is a side with what was sent, whatever its draft says by now', async () => {
    open('/policies/shop/compare?from=1&to=request:r1');
    const title = 'Compare Version 1 · One with Change request “Gold up”';
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect((await screen.findAllByRole('insertion')).map(({ textContent }) => textContent)).toEqual(['12']);
  });

  it('both of another policy are tried on the customers of that policy', async () => {
    open('/policies/club/compare?from=shop@1&to=shop@2&view=customers');
    expect(await screen.findByRole('option', { name: 'Of the shop · 20' })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /Of the club/ })).toBeNull();
  });
});
