// A script in every text that can be stored: on no screen does it become anything but a text.
import type { Comment, CreatedApiKey, Dataset, EvaluateAnswer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Client } from '../support/client.js';
import { journey, launch, signedIn, visit } from '../support/browser.js';
import { recorded } from '../support/decisions.js';
import { createPolicy, onlyDraft, submit } from '../support/policies.js';
import { owner as login, StoryServer } from '../support/server.js';

/** Each way in which a text can become more than a text: an element, an attribute that is broken out of, an address, a template. */
const script = `"><img src=x onerror="top.broken=1"><script>top.broken=1</script><a href="javascript:top.broken=1">{{7*7}}`;

const texts = ['name', 'label', 'note', 'unit', 'description', 'category'];

/** The same document with the script in every text that people write into one. */
function spoilt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoilt);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      texts.includes(field) && inner !== null ? { en: script, 'zh-CN': script } : spoilt(inner),
    ]),
  );
}

async function done<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

journey('a script in every text', () => {
  let server: StoryServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const at: Record<string, string> = {};

  /** A draft, a version, a request under review with a comment, customers, a test case, a decision, a fact, a key, a person. */
  async function spoil(owner: Client): Promise<void> {
    const draft = await createPolicy(owner, 'texts', { template: 'abcd-value', name: { en: script, 'zh-CN': script } });
    const document = spoilt(draft.document) as PolicyDocument;
    const path = `/policies/texts/drafts/${draft.id}`;
    await done(owner.put(path, { document, name: script }, draft.revision));
    const first = await submit(owner, 'texts', await onlyDraft(owner, 'texts'), script);
    await done(owner.post(`/policies/texts/requests/${first.id}/publish`));
    const facts = { text: script };
    const customers = [{ id: script, name: script, facts }];
    await done(owner.post<Dataset>('/datasets', { name: script, policy: 'texts', customers }));
    await done(owner.post('/policies/texts/test-cases', { name: script, facts, expected: { status: 'undetermined' } }));
    const asked = { facts, customer: script, explain: ['trace'] };
    const { decisionId } = await done(owner.post<EvaluateAnswer>('/policies/texts/evaluate', asked));
    await recorded(owner, decisionId);
    await done(owner.post('/facts', { key: 'text', type: 'string', label: script }));
    await done(owner.post<CreatedApiKey>('/api-keys', { name: script, scopes: ['evaluate'], policies: ['texts'] }));
    await done(
      owner.post('/users', { email: 'texts@example.com', name: script, grants: [], password: 'long enough 1' }),
    );
    const second = await onlyDraft(owner, 'texts');
    const tiers = second.document.tiers.map((tier) => ({ ...tier, name: `${script} again` }));
    await done(
      owner.put(`/policies/texts/drafts/${second.id}`, { document: { ...second.document, tiers } }, second.revision),
    );
    const sent = { title: script, description: script };
    const request = await done(owner.post<{ id: string }>(`/policies/texts/drafts/${second.id}/submit`, sent));
    const talk = `/policies/texts/requests/${request.id}/comments`;
    const ruleId = second.document.rules[0]?.id;
    await done(owner.post<Comment>(talk, { text: script, ruleId }));
    Object.assign(at, { draft: second.id, request: request.id, decision: decisionId });
  }

  beforeAll(async () => {
    server = await StoryServer.start();
    await spoil(await server.owner());
    browser = await launch();
    ({ context, page } = await visit(browser, server.url));
    page.setDefaultTimeout(15_000);
    await signedIn(context, server.url, login);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const editor = (view: string) => () => `/policies/texts/drafts/${at['draft']}?view=${view}`;
  it.each<[string, () => string]>([
    ['the list of policies', () => '/'],
    ['a policy', () => '/policies/texts'],
    ['its versions', () => '/policies/texts?tab=versions'],
    ['its requests', () => '/policies/texts?tab=requests'],
    ['a version', () => '/policies/texts/versions/1'],
    ['a request', () => `/policies/texts/requests/${at['request']}`],
    ['a comparison', () => `/policies/texts/compare?from=live&to=draft:${at['draft']}`],
    ['the canvas', editor('flow')],
    ['the table', editor('table')],
    ['the sentences', editor('sentences')],
    ['the JSON', editor('json')],
    ['the decisions', () => '/decisions'],
    ['a decision', () => `/decisions/${at['decision']}`],
    ['the trail', () => '/audit'],
    ['the catalogue', () => '/facts'],
    ['people', () => '/settings/people'],
    ['keys', () => '/settings/keys'],
  ])('%s shows it, and it stays a text', async (_screen, address) => {
    await page.goto(address());
    const shown = () => document.body.innerText.includes('<img src=x');
    await page.waitForFunction(shown);
    const became = await page.evaluate(() => ({
      images: document.querySelectorAll('img[src="x"]').length,
      scripts: document.querySelectorAll('script:not([src])').length,
      links: document.querySelectorAll('a[href^="javascript:"]').length,
      ran: 'broken' in window,
      computed: document.body.innerText.includes('<a href="javascript:top.broken=1">49'),
    }));
    expect(became).toEqual({ images: 0, scripts: 0, links: 0, ran: false, computed: false });
  });
});
