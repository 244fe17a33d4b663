// Two windows on one draft: the later save is told, shown both sides, and keeps both.
import type { Browser, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

journey('two people on one draft, in a browser', () => {
  let server: StoryServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const condition = (page: Page, words: string) =>
    page.getByRole('button', { name: new RegExp(`is at least ${words}`) });
  const saved = (page: Page) =>
    page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();

  async function window(address: string): Promise<Page> {
    const { context, page } = await visit(browser, server.url);
    await signedIn(context, server.url, owner);
    await page.goto(address);
    await condition(page, '10,000').waitFor();
    return page;
  }
  const change = async (page: Page, from: string, to: string) => {
    await condition(page, from).click();
    await page.getByRole('textbox', { name: 'Value' }).fill(to);
    await condition(page, to).waitFor();
  };

  it('keeps what each of them changed', async () => {
    const person = await server.owner();
    const made = await person.post<{ drafts: { id: string }[] }>('/policies', {
      key: 'shared',
      template: 'ecommerce-annual-spend',
    });
    const address = `/policies/shared/drafts/${made.body.drafts[0]?.id}`;
    const [first, second] = [await window(address), await window(address)];
    await change(first, '10,000', '12,000');
    await saved(first);

    await change(second, '5,000', '6,000');
    const dialog = second.getByRole('dialog');
    await dialog.getByText('Gold: annual spend at least 10,000 → 12,000 CNY').waitFor();
    await dialog.getByText('Silver: annual spend at least 5,000 → 6,000 CNY').waitFor();
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await saved(second);
    await condition(second, '12,000').waitFor();

    await first.reload();
    await condition(first, '6,000').waitFor();
    await condition(first, '12,000').waitFor();
  });
});
