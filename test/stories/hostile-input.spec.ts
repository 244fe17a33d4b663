import net from 'node:net';
import type { ListOf, PolicyDetail, SessionEntry, TemplateAnswer } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, publish } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

let server: StoryServer;
let owner: Client;
const json = { 'content-type': 'application/json' };
const cursorOf = (...place: string[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

beforeAll(async () => {
  server = await StoryServer.start();
  owner = await server.owner();
  await publish(owner, 'target', await createPolicy(owner, 'target'));
});
afterAll(() => server?.stop());

describe('a number or a time beyond what can be kept', () => {
  it.each([2_147_483_648, Number.MAX_SAFE_INTEGER])('as a version (%p) names no version', async (version) => {
    const asked = await owner.post('/policies/target/evaluate', { facts: {}, version });
    expect([asked.status, asked.body.code]).toEqual([404, 'no-such-version']);
    const back = await owner.post('/policies/target/rollback', { to: version, reason: 'Back' });
    expect([back.status, back.body.code]).toEqual([404, 'no-such-version']);
  });

  it.each([
    '/decisions?version=99999999999',
    '/audit?from=0000-01-01T00:00:00Z',
    '/audit?to=9999-12-31T23:59:59-23:00',
    '/decisions?to=9999-12-31T23:59:59-23:00',
  ])('in %s is refused', async (path) => {
    const { status, body } = await owner.get(path);
    expect([status, body.code]).toEqual([400, 'request-invalid']);
  });

  it('is not the time of a release or the end of a key', async () => {
    const expiresAt = '9999-12-31T23:59:59-23:00';
    const key = await owner.post('/api-keys', { name: 'for ever', scopes: ['evaluate'], expiresAt });
    expect([key.status, key.body.violations?.[0]?.path]).toEqual([400, '/expiresAt']);
  });

  it('is told once, like what is no time at all', async () => {
    for (const from of ['tomorrow', '9999-12-31T23:59:59-23:00']) {
      const { body } = await owner.get(`/audit?from=${from}`);
      expect(body.violations.map(({ path, code }) => [path, code])).toEqual([['/from', 'not-a-timestamp']]);
    }
  });

  it('is told apart from a time far from Greenwich', async () => {
    const { status } = await owner.get('/audit?from=2026-01-01T00:00:00-23:00');
    expect(status).toBe(200);
  });

  it('among the facts is called too large, not a text', async () => {
    const { status, body } = await owner.raw(
      'POST',
      '/policies/target/evaluate',
      '{"facts":{"annualSpend":1e400}}',
      json,
    );
    expect([status, body.violations]).toEqual([
      400,
      [expect.objectContaining({ path: '/facts/annualSpend', code: 'number-invalid' })],
    ]);
  });
});

describe('an address', () => {
  it.each(['01', '1.0', '1e0', '+1', '0x1', '%201'])('has one spelling for a version: not %s', async (number) => {
    expect((await owner.get(`/policies/target/versions/${number}`)).status).toBe(404);
  });

  it.each(['/sessions', '/templates', '/audit'])('%s takes no cursor that it did not make', async (list) => {
    const { status } = await owner.get(`${list}?cursor=${cursorOf('1', '2')}`);
    expect(status).toBe(400);
  });

  it('lists sessions page by page', async () => {
    await server.owner();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await owner.get<ListOf<SessionEntry>>(`/sessions?limit=1${next}`);
      expect(body.items).toHaveLength(1);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('lists starter policies page by page', async () => {
    const { body: all } = await owner.get<ListOf<TemplateAnswer>>('/templates');
    const { body: first } = await owner.get<ListOf<TemplateAnswer>>('/templates?limit=1');
    expect(first.items).toEqual(all.items.slice(0, 1));
    const rest = first.nextCursor && (await owner.get<ListOf<TemplateAnswer>>(`/templates?cursor=${first.nextCursor}`));
    expect(rest ? rest.body.items : []).toEqual(all.items.slice(1));
  });
});

describe('a body', () => {
  it('that is compressed is refused, as nothing here unpacks it', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' };
    const { status, body } = await owner.raw('POST', '/policies/target/evaluate', '{"facts":{}}', headers);
    expect([status, body.code]).toEqual([415, 'media-type']);
  });

  it('that is far too large is refused in words that reach the caller', async () => {
    for (let i = 0; i < 3; i++) {
      const items = [{ facts: { text: 'x'.repeat(9_000_000) } }];
      const { status, body } = await owner.post('/policies/target/evaluate/batch', { items });
      expect([status, body.code]).toEqual([413, 'too-large']);
    }
  });
});

describe('a request', () => {
  it.each([
    ['without the form of one', 'NONSENSE\r\n\r\n', 400],
    ['with endless headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered with problem details', async (_, text, status) => {
    const answer = await sent(text);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(body)).toMatchObject({ status, code: 'request-invalid', violations: [] });
  });

  it('may spell the scheme of a key in any case, and is told which scheme is meant', async () => {
    const { body } = await owner.post<{ key: string }>('/api-keys', { name: 'k', scopes: ['policies:read'] });
    const ask = (authorization: string) => server.nobody().raw('GET', '/policies', undefined, { authorization });
    expect((await ask(`bearer ${body.key}`)).status).toBe(200);
    const refused = await ask('Bearer tw_wrong');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('that changes nothing leaves no trace of a change', async () => {
    const { body: before } = await owner.get<PolicyDetail>('/policies/target');
    const last = async () => (await owner.get<ListOf<{ seq: number }>>('/audit?limit=1')).body.items[0]?.seq;
    const seq = await last();
    expect((await owner.patch('/policies/target', {})).status).toBe(200);
    expect((await owner.patch('/policies/target', { name: before.name, approvals: 0 })).status).toBe(200);
    expect(await last()).toBe(seq);
  });

  it.each(['', '  ', { en: ' ' }])('cannot leave a policy without a name (%j)', async (name) => {
    expect((await owner.patch('/policies/target', { name })).status).toBe(400);
    expect((await owner.post('/policies', { key: 'nameless', name })).status).toBe(400);
  });
});

function sent(text: string): Promise<string> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
