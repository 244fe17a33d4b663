// An edit's effect, traced from the canvas to one named customer and saved as a test: from then on the test holds the line.
import type { ListOf, PolicyDetail, TestCase } from '@tierwright/shared/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { createPolicy, publish } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'club';

journey('from an edit to a test, in a browser', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await StoryServer.start();
    const person = await server.owner();
    await publish(person, key, await createPolicy(person, key));
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(15_000);
    await signedIn(context, server.url, owner);
    const { body } = await person.get<PolicyDetail>(`/policies/${key}`);
    await page.goto(`/policies/${key}/drafts/${body.drafts[0]?.id}`);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const line = (words: string) => page.getByRole('button', { name: new RegExp(`^Condition: annual spend ${words}`) });
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const rule = () => page.getByRole('button', { name: /^Rule: “?Gold/ });
  const setLine = async (from: string, to: string) => {
    await line(`is at least ${from} CNY`).click();
    await page.getByRole('textbox', { name: 'Value' }).fill(to);
    await line(`is at least ${to} CNY`).waitFor();
  };
  const tests = async () =>
    (await (await server.owner()).get<ListOf<TestCase>>(`/policies/${key}/test-cases`)).body.items;

  it('an edit shows who moves, and a count on the canvas leads to them', async () => {
    await setLine('10,000', '12,000');
    await page
      .getByText(/^\d+ pass · decides \d+$/)
      .nth(2)
      .click();
    await page.getByRole('searchbox', { name: 'Find by id or name' }).fill('C-1001');
    await page.getByRole('option', { name: /^C-1001/ }).click();
    await page.getByRole('status').filter({ hasText: 'C-1001 is Silver: 1,000 CNY short of Gold' }).waitFor();
  });

  it('the customer is saved as a test of what they get now', async () => {
    await page.getByRole('button', { name: 'Save as test' }).click();
    const form = dialog('New test');
    await form.getByText('Version 1 gives Gold.').waitFor();
    await form.getByRole('textbox', { name: 'Name' }).fill('C-1001 stays Silver');
    await form.getByRole('button', { name: 'Add the test' }).click();
    await page.getByRole('button', { name: '1 test, all pass' }).waitFor();
    expect(await tests()).toMatchObject([
      { name: 'C-1001 stays Silver', facts: { annualSpend: 11_000 }, expected: { tier: 'SILVER' } },
    ]);
    await page.keyboard.press('Escape');
  });

  it('moving the line makes the test fail, on the canvas with the reason', async () => {
    await setLine('12,000', '11,000');
    await page.getByRole('button', { name: '1 of 1 tests fails' }).waitFor();
    await rule().getByText('Expected Silver, gets Gold: “Gold by yearly spend” passes').waitFor();
  });

  it('and nothing is submitted while it does', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const form = dialog(/^Publish/);
    await form.getByText('1 test fails: put it right before this goes on.').waitFor();
    expect(await form.getByRole('button', { name: /^Publish/ }).isDisabled()).toBe(true);
    await form.getByRole('button', { name: 'Show C-1001 stays Silver' }).click();
    await page.getByRole('region', { name: 'Test cases' }).getByText('C-1001 stays Silver').waitFor();
    await page.getByRole('status').filter({ hasText: 'C-1001 stays Silver is Gold' }).waitFor();
  });

  it('undoing the edit makes it pass again, and the draft can go on', async () => {
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: '1 test, all pass' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    expect(
      await dialog(/^Publish/)
        .getByRole('button', { name: 'Publish version 2' })
        .isEnabled(),
    ).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('every line gets its boundary cases once, with the keyboard alone', async () => {
    await dialog(/^Publish/).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Boundary cases…' }).focus();
    await page.keyboard.press('Enter');
    await dialog('Boundary cases').getByRole('button', { name: 'Add 12 tests' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '13 tests, all pass' }).waitFor();
    await page.getByText('Every rule and every condition is tested on both sides.').waitFor();
    await page.getByRole('button', { name: 'Boundary cases…' }).click();
    await page.getByText('Every line has its tests already: nothing to add.').waitFor();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });
});
