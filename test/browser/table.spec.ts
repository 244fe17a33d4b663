// The table as a spreadsheet: changed, pasted into and taken back with the keyboard alone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Draft, PolicyDetail } from '@tierwright/shared/contracts';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

journey('a policy in the table, by keyboard', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let address: string;
  let before: Draft;

  beforeAll(async () => {
    server = await StoryServer.start();
    const person = await server.owner();
    const made = await person.post<PolicyDetail>('/policies', {
      key: 'shop',
      template: 'ecommerce-annual-spend',
      approvals: 0,
    });
    address = `/policies/shop/drafts/${made.body.drafts[0]?.id}`;
    before = await draft();
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signedIn(context, server.url, owner);
    page.setDefaultTimeout(15_000);
    await page.goto(`${address}?view=table`);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const draft = async () => (await (await server.owner()).get<Draft>(address)).body;
  const cell = (name: RegExp) => page.getByRole('gridcell', { name });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const keys = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  const undoLabel = () => page.getByRole('button', { name: /^Undo/ });

  /** Until the server has it. */
  const saved = async (wanted: (draft: Draft) => boolean) => {
    for (let i = 0; i < 60; i++) {
      if (wanted(await draft())) return;
      await page.waitForTimeout(250);
    }
    throw new Error('The draft was not saved as expected.');
  };
  const goldLine = ({ document }: Draft) =>
    JSON.stringify(document.rules.find(({ tier }) => tier === 'GOLD')?.conditions);

  it('is reached with Tab, and its cells are read by name', async () => {
    await cell(/annual spend: at least 10,000 CNY/).waitFor();
    for (let i = 0; i < 80 && !/, tier: VIP/.test(await focused()); i++) await keys('Tab');
    expect(await focused()).toMatch(/, tier: VIP$/);
  });

  it('a threshold is typed over and taken with Enter', async () => {
    await keys('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(await focused()).toMatch(/annual spend: at least 10,000 CNY$/);
    await page.keyboard.type('>= 12000');
    await keys('Enter');
    await cell(/annual spend: at least 12,000 CNY/).waitFor();
    await undoLabel()
      .and(page.getByRole('button', { name: /change annual spend to 12,000/ }))
      .waitFor();
    expect(await focused()).toMatch(/annual spend: at least 5,000 CNY$/);
    await saved((now) => goldLine(now).includes('12000'));
  });

  it('what cannot be read stays, with the reason, until it is corrected', async () => {
    await page.keyboard.type('lots');
    await keys('Enter');
    await page.getByRole('alert').filter({ hasText: '“lots” is no number' }).waitFor();
    await keys('Escape');
    await cell(/annual spend: at least 5,000 CNY/).waitFor();
  });

  it('three rows that were copied in a spreadsheet become three rules', async () => {
    const rows = [
      'VIP\tBy invitation\t≥ 40,000',
      'Gold\tNearly platinum\t15000..20000',
      'at most Silver\tReturns\t< 0',
      '',
    ];
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
    await keys('Control+End', 'Home', 'Control+V');
    await page.getByRole('rowheader', { name: /By invitation/ }).waitFor();
    await cell(/Nearly platinum, annual spend: from 15,000 up to but not including 20,000 CNY/).waitFor();
    await cell(/Returns, tier: at most Silver/).waitFor();
    await page.getByRole('button', { name: /^Undo: paste 3 rules/ }).waitFor();
    await saved(({ document }) => document.rules.length === before.document.rules.length + 3);
  });

  it('what is copied is what a spreadsheet takes', async () => {
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+C');
    await page.getByRole('status').filter({ hasText: 'copied' }).waitFor({ state: 'attached' });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').map((line) => line.split('\t').length)).toEqual(expect.arrayContaining([3]));
  });

  it('undo takes all of it back to the identical document', async () => {
    await keys('Escape', 'Control+Z', 'Control+Z');
    await cell(/annual spend: at least 10,000 CNY/).waitFor();
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
    await saved(({ document }) => JSON.stringify(document) === JSON.stringify(before.document));
    expect(complaints).toEqual([]);
  });
});
