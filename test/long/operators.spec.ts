// Every operator of every type of fact is chosen and filled in by the inspector; the document holds it, and its sentence says it.
import {
  isLeaf,
  leafWords,
  nodesOf,
  operandOf,
  operatorLabel,
  operatorsFor,
  withDefaults,
  type Fact,
  type PolicyDocument,
} from '@tierwright/shared/policy';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { onlyDraft } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';

const levels = [
  { value: 'low', label: 'Low' },
  { value: 'high', label: 'High' },
];
const facts: NonNullable<PolicyDocument['facts']> = [
  { key: 'spend', label: 'Spend', type: 'number', min: 0 },
  { key: 'orders', label: 'Orders', type: 'integer', min: 0 },
  { key: 'verified', label: 'Verified', type: 'boolean' },
  { key: 'city', label: 'City', type: 'string' },
  { key: 'region', label: 'Region', type: 'enum', values: levels },
  { key: 'activity', label: 'Activity', type: 'enum', ordered: true, values: levels },
  { key: 'bought', label: 'Bought', type: 'date' },
  { key: 'tags', label: 'Tags', type: 'list', itemType: 'string' },
  { key: 'sizes', label: 'Sizes', type: 'list', itemType: 'number' },
];
const blank: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Operators',
  tiers: [
    { key: 'GOLD', name: 'Gold' },
    { key: 'REGULAR', name: 'Regular' },
  ],
  fallback: 'REGULAR',
  facts,
  rules: [{ id: 'gold', name: 'Gold', tier: 'GOLD', effect: 'qualify', conditions: { all: [] } }],
};

/** What was filled in, as the document has it. */
const filled = ({ type }: Fact): RegExp =>
  type === 'boolean' ? /false/ : type === 'enum' ? /high/ : /42|Rome|2026-05-01/;

journey('every operator in the inspector', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    const person = await server.owner();
    await person.post('/policies', { key: 'operators', document: blank, approvals: 0 });
    address = `/policies/operators/drafts/${(await onlyDraft(person, 'operators')).id}`;
    ({ context, page } = await visit(browser, server.url));
    await signedIn(context, server.url, owner);
    page.setDefaultTimeout(5_000);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const details = () => page.getByRole('complementary', { name: 'Details' });
  const box = (name: string) => details().getByRole('combobox', { name, exact: true });
  const text = (name: string) => details().getByRole('textbox', { name, exact: true });
  const choose = async (field: Locator, option: string) => {
    await field.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  /** Fills in what the operator asks for. */
  async function fillIn(fact: Fact, operator: keyof typeof operandOf): Promise<void> {
    const numeric =
      fact.type === 'number' || fact.type === 'integer' || (fact.type === 'list' && fact.itemType === 'number');
    const word = numeric ? '42' : 'Rome';
    const values = details().getByLabel('Values').first();
    switch (operandOf[operator]) {
      case 'nothing':
        return;
      case 'value':
      case 'item':
        if (fact.type === 'boolean') return details().getByRole('radio', { name: 'No' }).click();
        if (fact.type === 'enum') return choose(box('Value'), 'High');
        return text('Value').fill(fact.type === 'date' ? '2026-05-01' : word);
      case 'values':
      case 'items':
        if (fact.type === 'enum') {
          // The field lies below the tags that are chosen.
          await values.click({ force: true });
          return page.getByRole('option', { name: 'High', exact: true }).click();
        }
        await values.fill(word);
        return page.keyboard.press('Enter');
      case 'range':
        await text('From').fill(fact.type === 'date' ? '2026-01-01' : '40');
        await page.keyboard.press('Tab');
        return text('To').fill(fact.type === 'date' ? '2026-05-01' : '42');
      case 'period':
        return text('Number').fill('42');
    }
  }

  const policy = withDefaults(blank);
  const asked = policy.facts.flatMap((fact) => operatorsFor(fact).map((operator) => ({ fact, operator })));

  it('is chosen, filled in, kept in the document, and said on the canvas', async () => {
    await page.goto(address);
    await page.locator('.react-flow__node-rule').click({ position: { x: 14, y: 8 } });
    const search = page.getByPlaceholder('Search or add…');
    for (const { fact, operator } of asked) {
      await search.fill(String(fact.label));
      await search.press('Enter');
      await choose(box('Is'), operatorLabel(operator, fact.type, 'en'));
      await fillIn(fact, operator).catch((error: Error) => {
        throw new Error(`${fact.key} ${operator}: ${error.message}`, { cause: error });
      });
    }
    await page.keyboard.press('Control+s');
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    const { document } = await onlyDraft(await server.owner(), 'operators');
    const leaves = withDefaults(document).rules.flatMap((rule) => [...nodesOf(rule.conditions)].filter(isLeaf));
    expect(leaves.map(({ fact, operator }) => `${fact} ${operator}`)).toEqual(
      asked.map(({ fact, operator }) => `${fact.key} ${operator}`),
    );
    const names = await page
      .locator('.react-flow__node-condition')
      .evaluateAll((nodes) => nodes.map((node) => node.ariaLabel));
    for (const [i, leaf] of leaves.entries()) {
      const one = asked[i];
      const words = leafWords(withDefaults(document), leaf, 'en');
      const said = [words.operator, words.value, words.unit, words.after].filter(Boolean).join(' ');
      expect(names).toContainEqual(expect.stringContaining(`Condition: ${leaf.fact} ${said}, feeds all of Gold`));
      if (one && operandOf[one.operator] !== 'nothing') expect(JSON.stringify(leaf.value)).toMatch(filled(one.fact));
    }
  }, 120_000);
});
