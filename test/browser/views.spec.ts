// One document in four views: what is changed in one shows in the others, undo goes through all of them, and text that is no
// document harms nothing.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Draft, PolicyDetail } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'four-views';

journey('one policy in four views', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let person: Client;
  let draft: string;
  let original: Draft['document'];

  const stored = async () => (await person.get<Draft>(`/policies/${key}/drafts/${draft}`)).body.document;
  const saved = () =>
    page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
  const open = async (views: string) => {
    await page.goto(`/policies/${key}/drafts/${draft}?${views}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  };
  const sentence = (words: RegExp) => page.getByRole('group', { name: words });
  const piece = (words: string) => page.getByRole('button', { name: words, exact: true });
  const text = () => page.getByRole('textbox', { name: 'Text of the policy document' });
  const textLine = (words: string) => text().locator('.cm-line', { hasText: words });
  /** Selects the next place in the text that says this. */
  const find = async (words: string) => {
    await text().focus();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find' }).waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  };
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(20_000);
    await signedIn(context, server.url, owner);
    person = await server.owner();
    const made = await person.post<PolicyDetail>('/policies', { key, template: 'ecommerce-annual-spend' });
    draft = made.body.drafts[0]?.id ?? '';
    original = await stored();
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  it('a value that is changed in a sentence shows in the text beside it and on the canvas', async () => {
    await open('view=sentences&beside=json');
    await piece('Value: 10,000').click();
    await page.getByRole('textbox', { name: 'Value: 10,000' }).fill('12,000');
    await page.keyboard.press('Enter');
    await piece('Value: 12,000').waitFor();
    expect(await focused()).toBe('Value: 12,000');
    await textLine('"value": 12000').waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^Condition: annual spend is at least 12,000 CNY/ }).waitFor();
    await page.keyboard.press('3');
  });

  it('what is typed in the text is one step, and shows in the sentences', async () => {
    await find('12000');
    await page.keyboard.type('13000');
    await piece('Value: 13,000').waitFor();
    await page.getByRole('button', { name: 'Undo: edit the text' }).waitFor();
  });

  it('undo goes back through the changes of all views to the very same document', async () => {
    await page.keyboard.press('Control+z');
    await piece('Value: 12,000').waitFor();
    await textLine('"value": 12000').waitFor();
    await page.keyboard.press('Control+z');
    await piece('Value: 10,000').waitFor();
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
    await saved();
    expect(await stored()).toEqual(original);
  });

  it('a sentence is walked, changed and deleted by keys alone', async () => {
    await sentence(/^Rule: VIP/).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Rule: Platinum/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('25000');
    await page.keyboard.press('Enter');
    await sentence(/^Rule: Platinum: annual spend at least 25,000 CNY$/).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Rule: Platinum/);
    await page.keyboard.press('Delete');
    await sentence(/^Tier: Platinum: no rule/).waitFor();
    expect(await focused()).not.toBe('');
    for (const _ of [1, 2]) await page.keyboard.press('Control+z');
    await sentence(/^Rule: Platinum: annual spend at least 20,000 CNY/).waitFor();
  });

  it('a condition is added where it is read, and its fact picked from a list', async () => {
    await sentence(/^Rule: Gold/).focus();
    await page.keyboard.press('+');
    await page.getByRole('option', { name: /Annual spend/ }).click();
    await page.getByRole('textbox', { name: /^Value:/ }).fill('15000');
    await page.keyboard.press('Enter');
    await sentence(/^Rule: Gold: annual spend at least 10,000 CNY and annual spend at least 15,000 CNY/).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await sentence(/^Rule: Gold: annual spend at least 10,000 CNY$/).waitFor();
  });

  it('text that is no document is kept, and the policy with it', async () => {
    await find('"fallback"');
    await page.keyboard.press('End');
    await page.keyboard.type(' oops');
    await page.getByText(/^Not taken over yet: line \d+\./).waitFor();
    await sentence(/^Rule: Gold/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('\\');
    await text().waitFor({ state: 'detached' });
    await page.keyboard.press('4');
    await page.getByText(/^Not taken over yet/).waitFor();
    await page.getByRole('button', { name: 'Go to it' }).click();
    await textLine('oops').waitFor();
    expect(await stored()).toEqual(original);
    await page.getByRole('button', { name: 'Back to the last valid text' }).click();
    await page.getByText('In step with the policy').waitFor();
    await textLine('oops').waitFor({ state: 'detached' });
  });

  it('the keyboard comes out of the text', async () => {
    await text().focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
  });

  it('proposes the operators that a fact takes', async () => {
    await find('greaterThanInclusive');
    await page.keyboard.type('less');
    await page.getByRole('option', { name: /^lessThan ?under/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
  });

  it('nothing complained meanwhile', () => {
    expect(complaints).toEqual([]);
  });
});
