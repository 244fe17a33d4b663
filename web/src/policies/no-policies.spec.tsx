import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer, listed } from '../testing/fake-server.js';
import { renderPage } from '../testing/render-page.js';
import { NoPolicies } from './no-policies.js';

const template = {
  key: 'shop',
  name: 'Shop',
  summary: 'For shops',
  tiers: [{ key: 'GOLD', name: 'Gold' }],
  samples: { total: 2, tiers: { GOLD: 2 }, undetermined: 0 },
};

it('where there is no policy yet, each starter policy is one click away', async () => {
  fakeServer({ 'GET /templates': { body: listed(template) } });
  const onCreate = jest.fn();
  renderPage(<NoPolicies onCreate={onCreate} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Shop/ }));
  expect(onCreate).toHaveBeenCalledWith({ kind: 'template', key: 'shop' });
});

it('those who may not make a policy are offered none', () => {
  fakeServer({ 'GET /templates': { body: listed(template) } });
  renderPage(<NoPolicies onCreate={undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
});
