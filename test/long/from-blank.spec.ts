// Whatever a starter policy says can be said by a person: one is built by mouse alone, one by keyboard alone.
import type { Draft, PolicyDetail } from '@tierwright/shared/contracts';
import { shapeHash, type PolicyDocument } from '@tierwright/shared/policy';
import { templates } from '@tierwright/shared/templates';
import type { Browser, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { owner, StoryServer } from '../support/server.js';
import { Builder } from './hands/build.js';
import type { Hands } from './hands/hands.js';
import { keyboard } from './hands/keyboard.js';
import { mouse } from './hands/mouse.js';

journey('a policy from blank', () => {
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

  async function built(template: string, handsOn: (page: Page) => Hands): Promise<[PolicyDocument, PolicyDocument]> {
    const wanted = templates.find(({ key }) => key === template)?.document;
    if (!wanted) throw new Error(`There is no starter policy ${template}.`);
    const { context, page } = await visit(browser, server.url);
    await signedIn(context, server.url, owner);
    page.setDefaultTimeout(10_000);
    await page.goto('/');
    const hands = handsOn(page);
    await hands.press(page.getByRole('button', { name: 'New policy' }).first());
    await hands.press(page.getByRole('radio', { name: /^Blank/ }));
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('textbox', { name, exact: true });
    await hands.write(inDialog('Name'), template);
    await hands.write(inDialog('Key'), template);
    await hands.press(page.getByRole('button', { name: 'Create and open' }));
    await page.waitForURL(/\/drafts\//);
    await hands.press(page.getByRole('button', { name: 'Leave the guide' }));
    await new Builder(page, hands).build(wanted);
    await hands.letGo();
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    const { drafts } = (await (await context.request.get(`/api/v1/policies/${template}`)).json()) as PolicyDetail;
    const answer = await context.request.get(`/api/v1/policies/${template}/drafts/${drafts[0]?.id}`);
    const { document } = (await answer.json()) as Draft;
    await context.close();
    return [document, wanted];
  }

  const expectSame = ([document, wanted]: [PolicyDocument, PolicyDocument]) => {
    if (shapeHash(document) !== shapeHash(wanted)) expect(document).toEqual(wanted);
    expect(shapeHash(document)).toBe(shapeHash(wanted));
  };

  it('says what “ABCD customer value” says, by mouse alone', async () => {
    expectSame(await built('abcd-value', mouse));
  }, 300_000);

  it('says what “Smart grid ABC” says, by keyboard alone', async () => {
    expectSame(await built('smart-grid-abc', keyboard));
  }, 300_000);
});
