// The network goes in the middle of an edit: nothing is lost, whether it comes back or the window is closed meanwhile.
import type { Draft } from '@tierwright/shared/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { createPolicy } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';

journey('a network that goes during an edit', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    const draft = await createPolicy(await server.owner(), 'cut');
    address = `/policies/cut/drafts/${draft.id}`;
    ({ context, page } = await visit(browser, server.url));
    await signedIn(context, server.url, owner);
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const condition = (words: string) => page.getByRole('button', { name: new RegExp(`is at least ${words}`) });
  const state = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const change = async (from: string, to: string) => {
    await condition(from).click();
    await page.getByRole('textbox', { name: 'Value' }).fill(to);
    await condition(to).waitFor();
  };
  const savedDraft = async (): Promise<string> => {
    const answer = await context.request.get(`/api/v1${address}`);
    return JSON.stringify(((await answer.json()) as Draft).document);
  };

  it('says that the change is not saved, and saves it when the network is back', async () => {
    await condition('10,000').waitFor();
    await context.setOffline(true);
    await change('10,000', '12,000');
    await state(/^Not saved/);
    await context.setOffline(false);
    await state(/^Saved/);
    expect(await savedDraft()).toContain('12000');
  });

  it('offers what was never saved when the draft is opened again', async () => {
    await context.setOffline(true);
    await change('12,000', '13,000');
    await state(/^Not saved/);
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await condition('12,000').waitFor();
    await page.getByText('Unsaved work was kept in this browser').waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await condition('13,000').waitFor();
    await state(/^Saved/);
    expect(await savedDraft()).toContain('13000');
  });
});
