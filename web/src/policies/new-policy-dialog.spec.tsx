import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer, listed, problem } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { NewPolicyDialog } from './new-policy-dialog.js';

const document = {
  schema: 'tierwright/policy@1',
  name: { en: 'Shop', 'zh-CN': '商店' },
  tiers: [{ key: 'GOLD', name: 'Gold' }, { key: 'REGULAR' }],
  fallback: 'REGULAR',
  facts: [],
  rules: [],
};
const template = {
  key: 'shop',
  name: document.name,
  summary: 'For shops',
  audience: 'Shops',
  tiers: document.tiers,
  facts: ['Spend'],
  rules: 0,
  samples: { total: 2, tiers: { GOLD: 0, REGULAR: 2 }, undetermined: 0 },
};

const variant = {
  ...template,
  key: 'shop-score',
  name: 'Shop by score',
  variantOf: 'shop',
  way: 'By score',
};

function open({ alone = false, taken = [] as string[], variant: withVariant = false } = {}) {
  const server = fakeServer({
    'GET /templates': { body: listed(template, ...(withVariant ? [variant] : [])) },
    'GET /templates/shop': { body: { ...template, document } },
    'GET /templates/shop-score': { body: { ...variant, document } },
    'POST /policies': { status: 201, body: { key: 'shop', drafts: [{ id: 'd1' }] } },
  });
  const page = renderPage(<NewPolicyDialog taken={taken} onClose={() => undefined} />, {
    as: session([{ role: 'author' }], { otherPeople: !alone }),
  });
  const created = () => server.asked.find(({ method }) => method === 'POST')?.body;
  return { ...page, created };
}
const create = () => userEvent.click(screen.getByRole('button', { name: 'Create and open' }));

describe('a new policy', () => {
  it('starts from a template as it is, in all its languages, and opens its draft', async () => {
    const { where, created } = open();
    await screen.findByDisplayValue('Shop');
    await create();
    await waitFor(() => expect(where()).toBe('/policies/shop/drafts/d1'));
    expect(created()).toEqual({ key: 'shop', template: 'shop', approvals: 1 });
  });

  it('starts from a variant that is chosen in the preview', async () => {
    const { created } = open({ variant: true });
    await userEvent.click(await screen.findByRole('radio', { name: 'By score' }));
    await screen.findByDisplayValue('Shop by score');
    await create();
    await waitFor(() => expect(created()).toEqual({ key: 'shop-score', template: 'shop-score', approvals: 1 }));
  });

  it('shows only starter policies that have the words that were typed, and creates none by Enter in the search', async () => {
    const { created } = open();
    await userEvent.type(await screen.findByRole('searchbox'), 'piano{Enter}');
    expect(await screen.findByText('No starter policy has “piano”')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Shop/ })).toBeNull();
    expect(created()).toBeUndefined();
  });

  it('says what a blank one brings', async () => {
    const { created } = open();
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await screen.findByDisplayValue('Shop');
    await userEvent.click(screen.getByRole('radio', { name: /Blank/ }));
    expect(screen.getByText('Name your tiers, best first.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name'), 'Gold Club');
    await create();
    await waitFor(() => expect(created()).toEqual({ key: 'gold-club', name: 'Gold Club', approvals: 1, timezone }));
  });

  it('needs nobody’s approval while there is only one person', async () => {
    const { created } = open({ alone: true });
    await screen.findByDisplayValue('Shop');
    expect(screen.getByText(/You are the only person here/)).toBeTruthy();
    await create();
    await waitFor(() => expect(created()).toMatchObject({ approvals: 0 }));
  });

  it('offers no way around a review once there are others', async () => {
    open();
    await screen.findByDisplayValue('Shop');
    expect(screen.queryByRole('radio', { name: 'Nobody else' })).toBeNull();
  });

  it('gets a key of its own from its name', async () => {
    const { created } = open({ taken: ['shop', 'gold-club'] });
    const name = await screen.findByDisplayValue('Shop');
    expect(screen.getByDisplayValue('shop-2')).toBeTruthy();
    await userEvent.clear(name);
    await userEvent.type(name, 'Gold Club');
    await create();
    await waitFor(() => expect(created()).toMatchObject({ key: 'gold-club-2', name: 'Gold Club', template: 'shop' }));
  });

  it('is not made from a document that cannot be read, and says what is wrong with it', async () => {
    const { created } = open();
    await screen.findByDisplayValue('Shop');
    await userEvent.click(screen.getByRole('radio', { name: /A document/ }));
    await userEvent.click(screen.getByLabelText(/Policy document/));
    await userEvent.paste('{"schema":"tierwright/policy@1"}');
    expect(await screen.findByText('/tiers')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Create and open' }).disabled).toBe(true);
    expect(created()).toBeUndefined();
  });

  it('takes a document exactly as it was pasted', async () => {
    const { created } = open();
    await screen.findByDisplayValue('Shop');
    await userEvent.click(screen.getByRole('radio', { name: /A document/ }));
    await userEvent.click(screen.getByLabelText(/Policy document/));
    await userEvent.paste(JSON.stringify(document));
    await create();
    await waitFor(() => expect(created()).toEqual({ key: 'shop', document, approvals: 1 }));
  });

  it('says under the key when somebody else took it meanwhile', async () => {
    open();
    await screen.findByDisplayValue('Shop');
    fakeServer({ 'POST /policies': { status: 409, body: problem('key-taken', 409) } });
    await create();
    expect(await screen.findByText('There is a policy with this key already.')).toBeTruthy();
  });
});
