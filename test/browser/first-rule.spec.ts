// From nothing: a blank policy, the guide to its first rule, customers made up for it, a fact of the catalogue, the command palette.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CatalogueFact, Draft, PolicyDetail } from '@tierwright/shared/contracts';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

const spend = { en: 'Store visits', 'zh-CN': '到店次数' };

journey('a policy from nothing, in a browser', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    await signedIn(context, server.url, owner);
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const palette = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Where to, or what to do?' }).fill(typed);
  };
  async function draft(): Promise<Draft['document']> {
    const person = await server.owner();
    const { body } = await person.get<PolicyDetail>('/policies/club');
    return (await person.get<Draft>(`/policies/club/drafts/${body.drafts[0]?.id}`)).body.document;
  }

  it('a fact is defined in the catalogue', async () => {
    await page.goto('/facts');
    await press('New fact');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(spend.en);
    await dialog.getByLabel('Chinese name').fill(spend['zh-CN']);
    await dialog.getByRole('button', { name: 'Add to the catalogue' }).click();
    await page.getByRole('row', { name: /Store visits storeVisits/ }).waitFor();
  });

  it('a blank policy opens with the guide, which names the tiers and chooses facts', async () => {
    await page.goto('/');
    await press('New policy');
    await page.getByText('Blank', { exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Club');
    await press('Create and open');
    await press(/^Gold Silver Regular$/);
    await page.getByRole('button', { name: /^Tier: Gold/ }).waitFor();
    await press('Next');
    await press('Annual spend');
    await press('Store visits');
    await press('Next');
  });

  it('the first line is read out as it is drawn, and counted at once', async () => {
    const guide = page.getByRole('region', { name: 'Your first rule' });
    await guide.getByRole('status').filter({ hasText: 'Gold: ' }).waitFor();
    await guide.getByRole('combobox', { name: 'Fact' }).click();
    await page.getByRole('option', { name: 'Annual spend' }).click();
    await guide.getByRole('textbox', { name: 'Value' }).fill('8,000');
    await guide.getByRole('status').filter({ hasText: 'annual spend at least 8,000 CNY' }).waitFor();
    await guide.getByRole('button', { name: 'Add this rule' }).click();
    await guide.getByText(/^\s*[1-9]\d* of 240 sample customers are Gold\.$/).waitFor();
    await guide.getByRole('button', { name: 'Go on to the canvas' }).click();
    await page.getByRole('button', { name: /^Condition: annual spend is at least 8,000 CNY/ }).waitFor();
  });

  it('the command palette jumps to a rule by its name, and asks for a fact by its Chinese one', async () => {
    await palette('gold rule');
    await page.getByRole('option', { name: /^Gold rule/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.react-flow__node:focus').filter({ hasText: 'Gold rule' }).waitFor();
    await palette('到店');
    await page
      .getByRole('group', { name: 'Add a condition on' })
      .getByRole('option', { name: /Store visits/ })
      .click();
    await page.getByRole('button', { name: /^Condition: store visits is at least 0/ }).waitFor();
  });

  it('a definition that changes in the catalogue is shown where it is used, and taken over in one step', async () => {
    const person = await server.owner();
    const { body } = await person.get<CatalogueFact>('/facts/storeVisits');
    await person.put('/facts/storeVisits', { ...body.definition, window: 'last 30 days' }, body.revision);
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    await page.reload();
    await page.getByRole('img', { name: /has another definition of Store visits/ }).waitFor();
    await page.getByRole('button', { name: 'Store visits', exact: false, pressed: false }).first().click();
    const note = page.getByRole('region', { name: 'The catalogue now says' });
    await note.getByText('last 30 days').waitFor();
    await note.getByRole('button', { name: 'Take it over' }).click();
    await note.waitFor({ state: 'detached' });
    await press(/^Undo: change fact/);
    await note.waitFor();
    await press(/^Redo/);
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    expect((await draft()).facts).toContainEqual({
      key: 'storeVisits',
      label: spend,
      type: 'number',
      window: 'last 30 days',
    });
    expect(complaints).toEqual([]);
  });
});
