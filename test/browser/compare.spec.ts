// Two versions compared, by an auditor who was sent a link: sentences, canvas, benefits, JSON, paper; in English and Chinese.
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { createPolicy, onlyDraft, publish, withThreshold } from '../support/policies.js';
import { owner, StoryServer } from '../support/server.js';

const key = 'membership';
const pair = `/policies/${key}/compare?from=1&to=3`;

type Rule = PolicyDocument['rules'][number];

/** A line moved, a tier with its rule added, another rule in place of one, a benefit taken away. */
function thirdVersion(document: PolicyDocument): PolicyDocument {
  const changed = withThreshold(document, 'GOLD', 12_000);
  const [vip, ...others] = changed.tiers;
  const [first] = changed.rules;
  if (!vip || !first) throw new Error('The starter policy has no tiers.');
  const rule = (id: string, tier: string, value: number): Rule => ({
    id,
    tier,
    effect: 'qualify',
    conditions: { id: `${id}-all`, all: [{ ...leafOf(first), id: `${id}-spend`, value }] },
  });
  return {
    ...changed,
    tiers: [
      { key: 'BLACK', name: { en: 'Black', 'zh-CN': '黑卡客户' }, benefits: [{ key: 'lounge', name: 'Lounge' }] },
      { ...vip, benefits: vip.benefits?.slice(1) ?? [] },
      ...others,
    ],
    rules: [
      rule('black', 'BLACK', 90_000),
      ...changed.rules.filter(({ tier }) => tier !== 'SILVER'),
      rule('silver-again', 'SILVER', 6000),
    ],
  };
}

function leafOf({ conditions }: Rule) {
  const leaf = 'all' in conditions ? conditions.all[0] : undefined;
  if (!leaf || !('operator' in leaf)) throw new Error('The rule has no condition.');
  return leaf;
}

async function publishThree(person: Client): Promise<void> {
  await publish(person, key, await createPolicy(person, key));
  for (const change of [(document: PolicyDocument) => withThreshold(document, 'GOLD', 11_000), thirdVersion]) {
    const draft = await onlyDraft(person, key);
    const saved = await person.put(
      `/policies/${key}/drafts/${draft.id}`,
      { document: change(draft.document) },
      draft.revision,
    );
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    await publish(person, key, await onlyDraft(person, key), 'A change');
  }
  await createPolicy(person, 'partners');
}

journey('two versions beside each other', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await StoryServer.start();
    await publishThree(await server.owner());
    browser = await launch();
    ({ context, page, complaints } = await visit(browser, server.url));
    page.setDefaultTimeout(15_000);
    await signedIn(context, server.url, owner);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const view = (name: string) => page.getByRole('radio', { name, exact: true }).check();
  const part = (name: string | RegExp) => page.getByRole('button', { name });
  const told = () => page.getByRole('group', { name: 'Changes, one after another' }).getByRole('status').innerText();

  it('say in sentences what changed, the old value struck through', async () => {
    await page.goto(pair);
    await page.getByRole('deletion').filter({ hasText: '10,000' }).waitFor();
    await page.getByRole('insertion').filter({ hasText: '12,000' }).waitFor();
    await page.getByText('Rule removed. Silver', { exact: false }).waitFor();
    await page.getByText('taken away').waitFor();
    await page.getByRole('insertion').filter({ hasText: 'Black' }).first().waitFor();
  });

  it('a sentence leads to its place on the canvas, where every part bears its mark', async () => {
    await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('deletion').filter({ hasText: '10,000' }) })
      .getByRole('link', { name: 'Show on the canvas' })
      .last()
      .click();
    const line = part(/^Changed: condition annual spend is at least 12,000 CNY, was 10,000$/);
    await line.waitFor();
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    await part(/^Added: tier Black$/).waitFor();
    await part(/^Removed: condition annual spend is at least 5,000 CNY$/).waitFor();
    await part(/^Changed: tier VIP\. .*taken away$/).waitFor();
    const legend = page.getByRole('list', { name: 'What the marks mean' });
    expect(await legend.innerText()).toMatch(/2 changed\s.*5 added\s.*2 removed/s);
  });

  it('changes are walked one after another by keys, and the address follows', async () => {
    const line = part(/^Changed: condition annual spend/);
    await line.focus();
    const first = await told();
    await page.keyboard.press('n');
    await page.waitForFunction(
      (before) => document.querySelector('[role=status] b')?.textContent !== before,
      first.split('\n')[0],
    );
    await page.locator('.react-flow__node:focus[aria-pressed=true]').waitFor();
    expect(await told()).toContain('Rule removed');
    await page.keyboard.press('p');
    await line.and(page.locator(':focus')).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('canvas');
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^changed:/);
  });

  it('the link opens the same again, for somebody else in Chinese', async () => {
    const other = await visit(browser, server.url, { language: 'zh-CN' });
    await signedIn(other.context, server.url, owner);
    await other.page.goto(page.url());
    const line = other.page.getByRole('button', { name: /^修改：条件 年消费额不低于 ?12,000 ?元，原为 10,000$/ });
    await line.waitFor();
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });

  it('tell tier by tier which benefits come and go, and as JSON what was written', async () => {
    await view('Benefits');
    await page.getByText('gains “Lounge”').waitFor();
    await page.getByRole('row', { name: /^Lounge gained|^Lounge .*gained/ }).waitFor();
    await view('JSON');
    await page.getByRole('cell', { name: '"value": 12000' }).first().waitFor();
    expect(new URL(page.url()).search).toContain('view=json');
  });

  it('move customers, as many as the simulation says', async () => {
    await view('Customers');
    await page.getByText('Who would move?').waitFor();
    await page.getByRole('combobox', { name: 'Customers' }).selectOption('samples');
    await page.getByRole('heading', { name: 'Who moves, and when' }).waitFor({ timeout: 30_000 });
    expect(new URL(page.url()).searchParams.get('dataset')).toBe('samples');
  });

  it('are whole on paper, without what belongs to the screen', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const paper = page.getByRole('article');
    for (const title of ['Sentences', 'Canvas', 'Benefits', 'Customers', 'JSON'])
      await paper.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
    await paper
      .getByText(/^content [0-9a-f]{64}$/)
      .first()
      .waitFor();
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets?.length).toBeGreaterThanOrEqual(4);
  });

  it('another policy can be a side; its customers are not compared', async () => {
    await page.getByRole('combobox', { name: 'From: policy' }).selectOption('partners');
    const what = page.getByRole('combobox', { name: 'From: version or draft' });
    await what.selectOption({ index: 1 });
    await page.getByText('Customers are compared within one policy').waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^partners@draft:/);
    await view('Sentences');
    await page.getByRole('link', { name: 'Show on the canvas' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
