// The whole line, as a new user walks it: change a policy on the canvas, see what it does, publish, compare, evaluate.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CreatedApiKey, EvaluateAnswer } from '@tierwright/shared/contracts';
import { journey, launch, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'ecommerce-annual-spend';
const within = { timeout: 15_000 };

journey('from a policy to a tier, in a browser', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(within.timeout);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const gold = () => page.getByRole('button', { name: /^Condition: annual spend is at least 1[02],000 CNY/ });
  const customer = () => page.getByRole('option', { name: /^C-1001/ });
  const tierOfCustomer = async (tier: RegExp) => customer().filter({ hasText: tier }).waitFor();
  const saved = () =>
    page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();

  async function tierFromEndpoint(version?: number): Promise<string | null> {
    const person = await server.owner();
    const made = await person.post<CreatedApiKey>('/api-keys', { name: 'Shop', scopes: ['evaluate'], policies: [key] });
    const shop = server.nobody().withKey(made.body.key);
    const request = { facts: { annualSpend: 11_000 }, ...(version ? { version } : {}) };
    return (await shop.post<EvaluateAnswer>(`/policies/${key}/evaluate`, request)).body.tier;
  }

  async function publish(version: number): Promise<void> {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: `Publish version ${version}` }).click();
    await page
      .getByText(new RegExp(`Version ${version} is live`))
      .first()
      .waitFor();
  }

  it('signs in and makes a policy from the starter gallery', async () => {
    await page.goto('/');
    await page.getByLabel('Email').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByRole('button', { name: /New policy/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Create and open' }).click();
    await gold().waitFor();
  });

  it('publishes the first version, and the endpoint answers from it', async () => {
    await publish(1);
    await page.keyboard.press('Escape');
    expect(await tierFromEndpoint()).toBe('GOLD');
  });

  it('moves a customer from gold to silver when the line rises, and back and forth with undo and redo', async () => {
    await page.getByRole('searchbox', { name: 'Find by id or name' }).fill('C-1001');
    await tierOfCustomer(/Gold/);
    await gold().click();
    await page.getByRole('textbox', { name: 'Value' }).fill('12,000');
    await tierOfCustomer(/Gold.*Silver/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /is at least 10,000 CNY/ }).waitFor();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await page.getByRole('button', { name: /is at least 12,000 CNY/ }).waitFor();
    await tierOfCustomer(/Gold.*Silver/);
    await saved();
  });

  it('shows that customer’s path with the actual value, and what is live stays as it was', async () => {
    await customer().click();
    await page.getByRole('status').filter({ hasText: 'C-1001 is Silver: 1,000 CNY short of Gold' }).waitFor();
    await gold().filter({ hasText: '11,000' }).waitFor();
    expect(await tierFromEndpoint()).toBe('GOLD');
    await page.keyboard.press('Escape');
  });

  it('is still there after a reload', async () => {
    await page.reload();
    await page.getByRole('button', { name: /is at least 12,000 CNY/ }).waitFor();
  });

  it('shows who moves before the button that publishes', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/10,000/)
      .first()
      .waitFor();
    await dialog
      .getByText(/C-1001|Gold → Silver|down/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await publish(2);
  });

  it('compares the two versions in sentences', async () => {
    await page.goto(`/policies/${key}/compare?from=1&to=2`);
    await page
      .getByText(/10,000/)
      .first()
      .waitFor();
    await page
      .getByText(/12,000/)
      .first()
      .waitFor();
  });

  it('and the endpoint’s answer has changed with the version', async () => {
    expect(await tierFromEndpoint()).toBe('SILVER');
    expect(await tierFromEndpoint(1)).toBe('GOLD');
    expect(complaints).toEqual([]);
  });
});
