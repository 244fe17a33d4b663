// A change from its request to its rollback, as an author, an approver and an auditor see it.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Client } from '../support/client.js';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

const key = 'membership';
const title = 'Gold up for 2027';
const password = 'a long enough password';
const roles = ['author', 'approver', 'auditor'] as const;
type Role = (typeof roles)[number];

journey('a change, from its request to its rollback', () => {
  let server: StoryServer;
  let browser: Browser;
  let owner: Client;
  const contexts: BrowserContext[] = [];
  const pages = {} as Record<Role, Page>;
  const complaints: string[][] = [];

  async function enter(role: Role): Promise<void> {
    const email = `${role}@example.com`;
    const name = role[0]?.toUpperCase() + role.slice(1);
    await owner.post('/users', { email, name, grants: [{ role }], password });
    const one = await visit(browser, server.url);
    one.page.setDefaultTimeout(15_000);
    await signedIn(one.context, server.url, { email, password });
    pages[role] = one.page;
    contexts.push(one.context);
    complaints.push(one.complaints);
  }

  /** Two versions that nobody had to approve: Gold from 10,000, Silver from 5,000, then from 6,000. */
  async function twoVersions(): Promise<void> {
    await publish(owner, key, await createPolicy(owner, key));
    await saveThreshold(owner, key, await onlyDraft(owner, key), 'SILVER', 6_000);
    await publish(owner, key, await onlyDraft(owner, key), 'Silver up');
    await owner.patch(`/policies/${key}`, { approvals: 1 });
  }

  beforeAll(async () => {
    server = await StoryServer.start();
    owner = await server.owner();
    await twoVersions();
    browser = await launch();
    for (const role of roles) await enter(role);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  const tierOf = async (annualSpend: number) => (await evaluate(owner, key, annualSpend)).tier;
  const approvals = (page: Page, have: number) => page.getByText(`${have} of 1 approvals`, { exact: true }).waitFor();

  async function raiseGold(from: string, to: string): Promise<void> {
    const page = pages.author;
    await page.getByRole('button', { name: new RegExp(`^Condition: annual spend is at least ${from} CNY`) }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill(to);
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    await page.getByRole('button', { name: 'Send for review' }).click();
  }

  async function send(): Promise<void> {
    const dialog = pages.author.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Title/ }).fill(title);
    await dialog.getByRole('button', { name: 'Send for review' }).click();
    await pages.author.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  async function approve(): Promise<void> {
    const page = pages.approver;
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
    await approvals(page, 1);
  }

  it('the author raises a line and sends it for review', async () => {
    const draft = await onlyDraft(owner, key);
    await pages.author.goto(`/policies/${key}/drafts/${draft.id}`);
    await raiseGold('10,000', '12,000');
    await send();
    await approvals(pages.author, 0);
    expect(await pages.author.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  });

  it('the approver finds it waiting, asks about the rule, and approves', async () => {
    const page = pages.approver;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Waiting for you · 1' }).waitFor();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: 'What changes · 1' }).waitFor();
    await page
      .getByRole('button', { name: /^Comment on “/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Your comment' }).first().fill('Would 11,500 do?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 open comment').waitFor();
    await approve();
  });

  it('the author reads it, changes the line, and the approval is void', async () => {
    const page = pages.author;
    await page.reload();
    await approvals(page, 1);
    await page.getByText('Would 11,500 do?').waitFor();
    await page.getByRole('link', { name: 'Open the draft' }).click();
    await raiseGold('12,000', '11,500');
    await send();
    await approvals(page, 0);
    await page.getByText('void, the content has changed since').waitFor();
    await page.getByRole('button', { name: /^Resolve the comment by Approver/ }).click();
    await page.getByText(/^Resolved by Author/).waitFor();
  });

  it('the approver approves what stands there now, and sets the time from which it is live', async () => {
    const page = pages.approver;
    await page.reload();
    await approvals(page, 0);
    await approve();
    await page.getByRole('button', { name: 'Publish later…' }).click();
    const soon = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000);
    const minute = new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await page.getByLabel('Goes live on').fill(minute);
    await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click();
    await page.getByText('Published as version 3', { exact: false }).first().waitFor();
    await page.goto(`/policies/${key}`);
    await page.getByRole('listitem').filter({ hasText: 'Version 3' }).getByText('Scheduled').waitFor();
    expect(await tierOf(11_000)).toBe('GOLD');
  });

  it('it goes live when its time has come', async () => {
    const deadline = Date.now() + 100_000;
    while ((await tierOf(11_000)) !== 'SILVER') {
      if (Date.now() > deadline) throw new Error('It did not go live.');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await pages.approver.reload();
    await pages.approver.getByRole('listitem').filter({ hasText: 'Version 3' }).getByText('Live').waitFor();
    expect([await tierOf(11_499), await tierOf(11_500)]).toEqual(['SILVER', 'GOLD']);
  }, 120_000);

  it('the approver rolls back in one step, with a reason', async () => {
    const page = pages.approver;
    await page.goto(`/policies/${key}?tab=versions`);
    await page.getByRole('button', { name: 'More for version 2' }).click();
    await page.getByRole('menuitem', { name: 'Roll back to this version' }).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('Too many complaints');
    await page.getByRole('button', { name: 'Roll back', exact: true }).click();
    await page.getByText('Version 2 is live').first().waitFor();
    await page.goto(`/policies/${key}`);
    await page.getByRole('listitem').filter({ hasText: 'Rolled back to version 2' }).getByText('Live').waitFor();
    expect(await tierOf(11_000)).toBe('GOLD');
  });

  it('the auditor compares version 1 with version 3 and reads why it was taken back', async () => {
    const page = pages.auditor;
    await page.goto(`/policies/${key}/compare?from=1&to=3`);
    for (const amount of ['10,000', '11,500', '5,000', '6,000']) await page.getByText(amount).first().waitFor();
    await page.goto('/audit');
    await page.getByRole('combobox', { name: 'Did what' }).selectOption('release.rolled-back');
    await page.getByRole('button', { name: /rolled .*back/i }).click();
    await page.getByText('Too many complaints').first().waitFor();
    expect(complaints.flat()).toEqual([]);
  });
});
