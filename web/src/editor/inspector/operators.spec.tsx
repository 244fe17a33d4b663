import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { operandOf, operatorsFor, readableFact, withDefaults, type Fact, type Json } from '@tierwright/shared/policy';
import { EditorProvider } from '../document/editor-context.js';
import { samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { selectNode } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import { Inspector } from './inspector.js';
import { valueFor } from './value-for.js';

// jsdom lays nothing out and so cannot scroll.
Element.prototype.scrollIntoView = () => undefined;

const levels = [
  { value: 'low', label: 'Low' },
  { value: 'mid', label: 'Middle' },
  { value: 'high', label: 'High' },
];
const facts = [
  { key: 'spend', type: 'number', unit: 'CNY', min: 0, decimals: 2 },
  { key: 'orders', type: 'integer', min: 0, max: 500 },
  { key: 'verified', type: 'boolean' },
  { key: 'city', type: 'string' },
  { key: 'region', type: 'enum', values: levels },
  { key: 'activity', type: 'enum', ordered: true, values: levels },
  { key: 'bought', type: 'date' },
  { key: 'tags', type: 'list', itemType: 'string' },
  { key: 'sizes', type: 'list', itemType: 'number' },
] as const;

const start: Readonly<Record<string, Json>> = {
  spend: 100,
  orders: 3,
  verified: true,
  city: 'Oslo',
  region: 'low',
  activity: 'low',
  bought: '2026-01-31',
  tags: 'new',
  sizes: 4,
};

const document = (change: object) => ({ ...samplePolicy(), conditions: {}, derived: [], facts, ...change }) as never;
const policy = withDefaults(document({ rules: [] }));
const factOf = (key: string): Fact => {
  const fact = readableFact(policy, key);
  if (!fact) throw new Error(key);
  return fact;
};
const all = facts.flatMap(({ key }) => operatorsFor(factOf(key)).map((operator) => ({ key, operator })));

function open(key: string, operator: (typeof all)[number]['operator']) {
  const tier = policy.tiers[0]?.key ?? '';
  const value = valueFor(factOf(key), operator, start[key]);
  const leaf = { id: 'leaf', fact: key, operator, ...(value === undefined ? {} : { value }) };
  const rule = { id: 'r', tier, effect: 'qualify', conditions: { id: 'root', all: [leaf] } };
  const store = sampleStore(document({ rules: [rule] }));
  store.getState().select(selectNode('leaf'));
  render(
    <MantineProvider env="test">
      <EditorProvider store={store}>
        <Inspector editable />
      </EditorProvider>
    </MantineProvider>,
  );
  const now = () => (findInDocument(store.getState().document, 'leaf') as { value?: Json } | null)?.value;
  return { value: now, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

type User = ReturnType<typeof userEvent.setup>;

async function retype(user: User, label: string, text: string) {
  const field = screen.getByLabelText(label, { selector: 'input' });
  await user.clear(field);
  await user.type(field, text);
}

async function pick(user: User, label: string, option: string) {
  const field = screen.getByLabelText(label, { selector: 'input' });
  await user.click(field);
  await user.click(
    within(
      globalThis.document.getElementById(field.getAttribute('aria-controls') ?? '') ?? globalThis.document.body,
    ).getByText(option),
  );
}

/** Changes one plain value by the editor of its type; answers what the document should say then. */
async function changePlain(user: User, fact: Fact, ofList: boolean): Promise<Json> {
  const type = ofList && fact.type === 'list' ? (fact.itemType === 'number' ? 'number' : 'string') : fact.type;
  switch (type) {
    case 'number':
    case 'integer':
      await retype(user, 'Value', '42');
      return 42;
    case 'boolean':
      await user.click(screen.getByRole('radio', { name: 'No' }));
      return false;
    case 'enum':
      await pick(user, 'Value', 'High');
      return 'high';
    case 'date':
      await retype(user, 'Value', '2026-05-01');
      return '2026-05-01';
    default:
      await retype(user, 'Value', 'Rome');
      return 'Rome';
  }
}

test.each(all)(
  '$key: “$operator” has an editor, and what is changed there reaches the document',
  async ({ key, operator }) => {
    const fact = factOf(key);
    const { user, value } = open(key, operator);
    switch (operandOf[operator]) {
      case 'nothing':
        expect(value()).toBeUndefined();
        expect(screen.queryByLabelText('Value')).not.toBeInTheDocument();
        return;
      case 'value':
      case 'item': {
        const wanted = await changePlain(user, fact, operandOf[operator] === 'item');
        expect(value()).toEqual(wanted);
        return;
      }
      case 'values':
      case 'items': {
        const numeric = fact.type === 'number' || fact.type === 'integer' || key === 'sizes';
        if (fact.type === 'enum') await pick(user, 'Values', 'High');
        else
          await user.type(screen.getByLabelText('Values', { selector: 'input' }), `${numeric ? '42' : 'Rome'}{Enter}`);
        expect(value()).toEqual([start[key], fact.type === 'enum' ? 'high' : numeric ? 42 : 'Rome']);
        return;
      }
      case 'range':
        await retype(user, 'To', '450');
        expect(value()).toMatchObject({ min: start[key], max: 450 });
        return;
      case 'period':
        await retype(user, 'Number', '6');
        await pick(user, 'Unit', 'months');
        expect(value()).toEqual({ n: 6, unit: 'months' });
        return;
    }
  },
);

test('several values are pasted at once', async () => {
  const { user, value } = open('city', 'in');
  await user.click(screen.getByLabelText('Values', { selector: 'input' }));
  await user.paste('Rome;Paris；Bern');
  await user.keyboard('{Enter}');
  expect(value()).toEqual(['Oslo', 'Rome', 'Paris', 'Bern']);
});
