// Building on the canvas: lines that ask what to make, what goes into a line, copies between policies, and all of it by keyboard.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';

journey('building on the canvas, in a browser', () => {
  let server: StoryServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await StoryServer.start();
    browser = await launch();
    const person = await server.owner();
    for (const [key, template] of [
      ['shop', 'ecommerce-annual-spend'],
      ['buyers', 'computer-buyer-level'],
    ]) {
      const made = await person.post<{ drafts: { id: string }[] }>('/policies', { key, template });
      addresses.set(`${key}`, `/policies/${key}/drafts/${made.body.drafts[0]?.id}`);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const addresses = new Map<string, string>();
  const node = (page: Page, name: RegExp) => page.getByRole('button', { name });
  const line = (page: Page, name: RegExp) => page.getByRole('group', { name });
  const menu = (page: Page) => page.getByRole('dialog');

  async function context(): Promise<BrowserContext> {
    const opened = await visit(browser, server.url);
    await signedIn(opened.context, server.url, owner);
    await opened.page.close();
    return opened.context;
  }
  async function open(within: BrowserContext, key: string): Promise<Page> {
    const page = await within.newPage();
    await page.goto(addresses.get(key) ?? '');
    await node(page, /^Condition:/)
      .first()
      .waitFor();
    // The view settles before anything is taken hold of.
    await page.waitForTimeout(600);
    return page;
  }
  async function middleOf(part: Locator) {
    const box = await part.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width };
  }

  it('asks what a line should lead to that is let go over nothing, and Escape lets go', async () => {
    const page = await open(await context(), 'shop');
    const from = await middleOf(node(page, /at least 10,000 CNY/));
    const drop = async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.move(from.right, from.y);
      await page.mouse.down();
      await page.mouse.move(from.right + 30, from.y + 40, { steps: 4 });
      await page.mouse.move(from.right + 45, from.y + 46, { steps: 2 });
      await page.mouse.up();
    };
    await drop();
    await menu(page).getByRole('option', { name: 'New rule for VIP' }).waitFor();
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'hidden' });
    await drop();
    await page.keyboard.type('any of');
    await page.keyboard.press('Enter');
    await node(page, /^Condition: annual spend is at least 10,000 CNY, feeds any of/).waitFor();
    await page.keyboard.press('Control+z');
    await node(page, /^Group: Any of/).waitFor({ state: 'detached' });
    await page.close();
  });

  it('puts a condition into a line, with the pointer and with the keyboard', async () => {
    const page = await open(await context(), 'shop');
    await node(page, /at least 20,000 CNY/).click();
    await page.keyboard.press('e');
    await line(page, /at least 20,000 CNY/).waitFor();
    await page.keyboard.press('+');
    await menu(page).getByRole('combobox').fill('none of');
    await page.keyboard.press('Enter');
    await node(page, /^Group: None of/).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await node(page, /^Group: None of/).waitFor({ state: 'detached' });
    await line(page, /at least 20,000 CNY/).hover({ force: true });
    await page.getByRole('button', { name: 'Insert here' }).click();
    await menu(page)
      .getByRole('option', { name: /Annual spend/ })
      .click();
    await node(page, /^Group: All of, 2 inside/).waitFor();
    await page.close();
  });

  it('connects a condition to another rule by keyboard, and takes a line away with what it carried', async () => {
    const page = await open(await context(), 'buyers');
    await node(page, /^Condition: budget is at least 10,000 CNY/).click();
    await page.keyboard.press('m');
    await menu(page).getByRole('combobox').fill('advanced');
    await page.keyboard.press('Enter');
    await node(page, /^Condition: budget is at least 10,000 CNY, feeds all of Advanced/).waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('Delete');
    await node(page, /^Condition: budget is at least 10,000 CNY/).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await node(page, /^Condition: budget is at least 10,000 CNY, feeds all of Advanced/).waitFor();
    await page.close();
  });

  it('copies a rule to another policy, and its facts come along', async () => {
    const both = await context();
    await both.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    const from = await open(both, 'buyers');
    await node(from, /^Rule: Expert/).click();
    await from.keyboard.press('Control+c');
    const to = await open(both, 'shop');
    await to.bringToFront();
    await node(to, /^Tier: VIP/).click();
    await to.keyboard.press('Control+v');
    await node(to, /^Rule: Expert.*\(copy\)/).waitFor();
    await to.getByText(/Came along: Skill, Usage/).waitFor();
    await to.getByRole('button', { name: /^Skill/ }).waitFor();
    await both.close();
  });

  it('finds a condition by what it says, and goes there', async () => {
    const page = await open(await context(), 'buyers');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('budget 3000');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '1 / 1' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await line(page, /budget is at least 3,000 CNY/).waitFor();
    await page.close();
  });
});
