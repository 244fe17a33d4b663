// An auditor's question, from search to the lit canvas: why was this customer Gold on that day?
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { recorded } from '../support/decisions.js';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'membership';

journey('why a customer was Gold', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  /** Gold from 10,000 in version 1, from 12,000 in version 2; the customer was asked about under both. */
  async function decideTwice(): Promise<void> {
    const person = await server.owner();
    await publish(person, key, await createPolicy(person, key));
    const gold = await evaluate(person, key, 11_240, { customer: 'C-1001' });
    await saveThreshold(person, key, await onlyDraft(person, key), 'GOLD', 12_000);
    await publish(person, key, await onlyDraft(person, key), 'Gold up');
    const silver = await evaluate(person, key, 11_240, { customer: 'C-1001' });
    await evaluate(person, key, 60_000, { customer: 'C-1002' });
    await recorded(person, gold.decisionId);
    await recorded(person, silver.decisionId);
  }

  beforeAll(async () => {
    server = await StoryServer.start();
    await decideTwice();
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(15_000);
    await signedIn(context, server.url, owner);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const decision = (tier: string) => page.getByRole('link', { name: new RegExp(`^${tier}: C-1001,`) });

  it('is found by the customer and the tier, and the address keeps the search', async () => {
    await page.goto(`/policies/${key}`);
    await page.getByRole('main').waitFor();
    await page.getByRole('link', { name: 'Decisions', exact: true }).last().click();
    await decision('Silver').waitFor();
    await page.getByRole('searchbox', { name: 'Customer' }).fill('C-1001');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Tier' }).selectOption('GOLD');
    await page.getByText('1 decision shown').waitFor();
    await decision('Gold').waitFor();
    expect(new URL(page.url()).search).toBe(`?policy=${key}&customer=C-1001&tier=GOLD`);
    await page.reload();
    await decision('Gold').waitFor();
  });

  it('is told in sentences, and shown on the canvas of the version that answered with the value of that day', async () => {
    await decision('Gold').click();
    await page.getByRole('heading', { name: 'C-1001 was Gold' }).waitFor();
    await page.getByText('The rules lead to Gold.').waitFor();
    const line = page.getByRole('button', { name: /^Condition: annual spend is at least 10,000 CNY/ });
    await line.filter({ hasText: '11,240 ✓' }).waitFor();
    await page
      .getByRole('button', { name: /^Tier: Gold/ })
      .filter({ hasText: 'C-1001' })
      .waitFor();
  });

  it('and is answered the same again by every evaluator', async () => {
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('heading', { name: 'Same answer' }).waitFor();
    await page.getByText('By json-rules-engine, the compiled evaluator').waitFor();
  });

  it('the trail tells who made that version, and proves to be whole', async () => {
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('combobox', { name: 'Did what' }).selectOption('version.made');
    const made = page.getByRole('button', { name: /made version 1/ });
    await made.click();
    await page.getByRole('button', { name: 'Only events about this' }).waitFor();
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByRole('heading', { name: 'The trail is whole' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
