import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { fakeServer, listed } from '../../testing/fake-server.js';
import { openEditor } from '../simulation/testing/open-editor.js';
import { FirstRuleGuide, OpenGuide } from './first-rule-guide.js';
import { useGuide } from './use-guide.js';

const blank: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Club',
  tiers: [
    { key: 'PREFERRED', name: { en: 'Preferred', 'zh-CN': '优选客户' }, benefits: [] },
    { key: 'REGULAR', name: { en: 'Regular', 'zh-CN': '普通客户' }, benefits: [] },
  ],
  fallback: 'REGULAR',
  facts: [],
  rules: [],
};

function Guided() {
  const guide = useGuide();
  return guide.step === null ? <OpenGuide guide={guide} /> : <FirstRuleGuide guide={guide} />;
}

function begin() {
  fakeServer({ 'GET /facts': { body: listed() } });
  const { store } = openEditor(<Guided />, { draft: blank });
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const undone = () => {
    store.getState().undo();
    return store.getState().document;
  };
  return { store, press, undone, document: () => store.getState().document };
}

it('leads from a blank policy to a first rule, each step one undo', async () => {
  const { press, undone, document, store } = begin();
  await press(/^Gold Silver Regular$/);
  expect(document().tiers.map(({ key }) => key)).toEqual(['GOLD', 'SILVER', 'REGULAR']);
  const name = screen.getByRole('textbox', { name: 'Name of tier 2' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Bronze');
  await press('Next');
  expect(document().tiers.map(({ key }) => key)).toEqual(['GOLD', 'BRONZE', 'REGULAR']);

  await press('Annual spend');
  await press('Orders');
  await press('Next');
  const sentence = screen.getByRole('status', { name: 'This is how it reads' });
  expect(sentence.textContent).toBe(' Gold: annual spend at least 10,000 CNY');
  expect(screen.getByText('10,000 is an example. Put in your own number.')).toBeTruthy();
  await press('Add this rule');

  expect(document().rules).toMatchObject([
    { tier: 'GOLD', conditions: { all: [{ fact: 'spendLastYear', value: 10_000 }] } },
  ]);
  expect(document().rules[0]?.note).toMatchObject({ en: expect.stringContaining('Illustrative') });
  expect(screen.getByText('Your first rule counts')).toBeTruthy();
  expect(store.getState().history.past).toHaveLength(3);
  expect(undone().rules).toEqual([]);
  expect(undone().facts).toEqual([]);
  expect(undone().tiers.map(({ key }) => key)).toEqual(['PREFERRED', 'REGULAR']);
});

it('a number of one’s own is no example', async () => {
  const { press, document } = begin();
  await press(/Step 2/);
  await press('Referrals');
  await press('Next');
  const value = screen.getByRole('textbox', { name: 'Value' });
  await userEvent.clear(value);
  await userEvent.type(value, '5');
  expect(screen.queryByText(/is an example/)).toBeNull();
  await press('Add this rule');
  expect(document().rules[0]).not.toHaveProperty('note');
});

it('can be left and come back to, and a fact that was chosen can be given back', async () => {
  const { press, document } = begin();
  await press(/Step 2/);
  await press('Verified');
  await press('Leave the guide');
  await press('Guide me');
  await press(/Step 2/);
  const chip = screen.getByRole('button', { name: 'Verified' });
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(chip);
  expect(document().facts).toEqual([]);
});

it('a line is not asked for before there is a fact', async () => {
  const { press } = begin();
  await press(/Step 3/);
  expect(within(screen.getByRole('region', { name: 'Your first rule' })).getByText(/Choose one first/)).toBeTruthy();
});
