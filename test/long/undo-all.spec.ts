// Every change can be taken back to the very document that was opened, and made again to the very one that it led to.
import type { Draft } from '@tierwright/shared/contracts';
import { contentHash } from '@tierwright/shared/policy';
import type { Browser, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { createPolicy, onlyDraft } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';
import { everyGesture } from './gestures/every-gesture.js';

journey('undo and redo of every command', () => {
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

  /** Presses until there is nothing left; answers how many steps that were. */
  async function pressAll(page: Page, name: 'Undo' | 'Redo'): Promise<number> {
    const button = page.getByRole('button', { name: new RegExp(`^${name}`) });
    let steps = 0;
    for (; (await button.count()) > 0; steps++) await button.click();
    return steps;
  }

  it('leads back to the document that was opened, and forth to the last one', async () => {
    const person = await server.owner();
    const opened = await createPolicy(person, 'grades', { template: 'abcd-value' });
    const { context, page, complaints } = await visit(browser, server.url);
    await signedIn(context, server.url, owner);
    page.setDefaultTimeout(5_000);
    await page.goto(`/policies/grades/drafts/${opened.id}`);
    await page.locator('.react-flow__node').first().waitFor();
    const saved = async (): Promise<Draft> => {
      await page.keyboard.press('Control+s');
      await page
        .getByRole('status')
        .filter({ hasText: /^Saved/ })
        .waitFor();
      return onlyDraft(person, 'grades');
    };

    const gestures = everyGesture(page);
    for (const { command, make } of gestures) {
      await make().catch((error: Error) => {
        throw new Error(`${command}: ${error.message}`, { cause: error });
      });
    }
    const last = await saved();
    const steps = await pressAll(page, 'Undo');
    const first = await saved();
    expect(first.document).toEqual(opened.document);
    expect(contentHash(first.document)).toBe(contentHash(opened.document));
    expect(steps).toBe(gestures.length);
    expect(await pressAll(page, 'Redo')).toBe(steps);
    const again = await saved();
    expect(again.document).toEqual(last.document);
    expect(again.layout).toEqual(last.layout);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
