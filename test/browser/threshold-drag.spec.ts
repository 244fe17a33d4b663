// A line is taken on the histogram and moved: every count follows while it moves, and one undo brings it back.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'membership';

journey('dragging a line on the histogram', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await StoryServer.start();
    const person = await server.owner();
    await person.post('/policies', { key, name: 'Membership', template: 'ecommerce-annual-spend' });
    const { drafts } = (await person.get<{ drafts: { id: string }[] }>(`/policies/${key}`)).body;
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(20_000);
    await signedIn(context, server.url, owner);
    await page.goto(`/policies/${key}/drafts/${drafts[0]?.id}`);
    await page.getByRole('button', { name: /^Condition: annual spend is at least 10,000 CNY/ }).click();
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const line = () => page.getByRole('slider', { name: /^Line: annual spend/i });
  const value = async () =>
    Number((await page.getByRole('textbox', { name: 'Value' }).inputValue()).replaceAll(',', ''));
  const passing = async (): Promise<number> => {
    const words = await page
      .getByText(/\d+ of [\d,]+ customers pass/)
      .first()
      .textContent();
    return Number(/^(\d+) of/.exec(words ?? '')?.[1]);
  };
  /** Until the counts are those of another line than the one before. */
  const counted = async (before: number): Promise<number> => {
    for (let tries = 0; tries < 100; tries++) {
      const now = await passing();
      if (now !== before) return now;
      await page.waitForTimeout(50);
    }
    return before;
  };
  const undo = () => page.getByRole('button', { name: /^Undo/ });

  it('stands where the condition says, and says so', async () => {
    expect(await line().getAttribute('aria-valuetext')).toBe('10,000 CNY');
    expect(await passing()).toBeGreaterThan(0);
  });

  it('the counts follow while the line is held', async () => {
    const before = await passing();
    const box = await line().boundingBox();
    if (!box) throw new Error('the line is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 5; i++) await page.mouse.move(x + i * 6, y);
    const held = await counted(before);
    expect(held).toBeLessThan(before);
    for (let i = 6; i <= 12; i++) await page.mouse.move(x + i * 6, y);
    expect(await counted(held)).toBeLessThan(held);
    await page.mouse.up();
    expect(await value()).toBeGreaterThan(10_000);
    expect((await value()) % 100).toBe(0);
  });

  it('one undo brings the line back to where it was taken', async () => {
    const before = await passing();
    await undo().click();
    await counted(before);
    expect(await value()).toBe(10_000);
    expect(await undo().count()).toBe(0);
  });

  it('goes by keyboard as well: arrows in small steps, pages in great ones, and one undo for them all', async () => {
    const before = await passing();
    await line().focus();
    await page.keyboard.press('ArrowRight');
    const small = (await value()) - 10_000;
    expect(small).toBeGreaterThan(0);
    await page.keyboard.press('PageUp');
    expect(await value()).toBeGreaterThan(10_000 + small);
    expect(await counted(before)).toBeLessThan(before);
    await undo().click();
    expect(await value()).toBe(10_000);
  });

  it('a bar leads to the customers that it counts, and there is a way back', async () => {
    const bar = page
      .getByRole('group', { name: 'Customers by annual spend' })
      .getByRole('button', { name: /: [1-9]\d* customers?$/ });
    await bar.first().click();
    await page.getByRole('heading', { name: /^Annual spend .* customers?$/ }).waitFor();
    await page.getByRole('button', { name: 'Back to everyone who moves' }).click();
    expect(complaints).toEqual([]);
  });
});
