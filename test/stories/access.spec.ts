import type {
  CreatedApiKey,
  CreatedUser,
  SessionAnswer,
  SessionEntry,
  ListOf,
  User,
} from '@tierwright/shared/contracts';
import { createPolicy, publish } from '../support/policies.js';
import { onEachDatabase, owner as ownerLogin, StoryServer } from '../support/server.js';

const password = 'a long enough password';

onEachDatabase('people and keys', (server) => {
  it('a session’s cookie cannot be read by scripts and comes from this site only', async () => {
    const answer = await server().nobody().post('/session', ownerLogin);
    const cookie = answer.headers.getSetCookie().join('\n');
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
  });

  it('nobody gets in with a wrong password, or without one, and the two refusals look alike', async () => {
    const wrong = await server().nobody().post('/session', { email: ownerLogin.email, password: 'wrong password' });
    const unknown = await server()
      .nobody()
      .post('/session', { email: 'stranger@example.com', password: 'wrong password' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect((await server().nobody().get('/policies')).status).toBe(401);
  });

  it('a change that another site asks for is refused', async () => {
    const owner = await server().owner();
    const send = (headers: Record<string, string>) =>
      owner.raw('POST', '/policies', '{}', { 'content-type': 'application/json', ...headers });
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({})).status).toBe(400);
  });

  it('signing out ends the session at once, and a session can be revoked from another', async () => {
    const here = await server().owner();
    const there = await server().owner();
    const { body: sessions } = await here.get<ListOf<SessionEntry>>('/sessions');
    expect(sessions.items.filter((s) => s.current)).toHaveLength(1);
    expect((await there.delete('/session')).status).toBeLessThan(300);
    expect((await there.get('/session')).status).toBe(401);
    const third = await server().owner();
    const { body: now } = await third.get<ListOf<SessionEntry>>('/sessions');
    const mine = now.items.find((s) => s.current)?.id;
    expect((await here.delete(`/sessions/${mine}`)).status).toBeLessThan(300);
    expect((await third.get('/session')).status).toBe(401);
  });

  it('a person is invited by a link that works once', async () => {
    const owner = await server().owner();
    const invited = await owner.post<CreatedUser>('/users', {
      email: 'author@example.com',
      name: 'An author',
      grants: [{ role: 'author' }],
    });
    expect(invited.status).toBe(201);
    const token = new URL(invited.body.link ?? '', server().url).searchParams.get('token');
    expect((await server().nobody().post('/setup', { token, password })).status).toBeLessThan(300);
    expect((await server().nobody().post('/setup', { token, password })).status).toBe(404);
    const author = await server().nobody().signIn('author@example.com', password);
    const { body: session } = await author.get<SessionAnswer>('/session');
    expect(session.permissions).toContain('drafts:edit');
    expect(session.permissions).not.toContain('people:manage');
    expect((await author.get('/users')).status).toBe(403);
  });

  it('disabling a person or taking a role away counts from their next request', async () => {
    const owner = await server().owner();
    const { body: user } = await owner.post<CreatedUser>('/users', {
      email: 'short@example.com',
      name: 'Short stay',
      grants: [{ role: 'author' }],
      password,
    });
    const person = await server().nobody().signIn('short@example.com', password);
    const create = (key: string) => person.post('/policies', { key, template: 'ecommerce-annual-spend' });
    expect((await create('short-one')).status).toBe(201);
    await owner.patch(`/users/${user.id}`, { grants: [{ role: 'viewer' }] });
    expect((await create('short-two')).status).toBe(403);
    await owner.patch(`/users/${user.id}`, { disabled: true });
    expect((await person.get('/policies')).status).toBe(401);
  });

  it('the last administrator cannot be locked out', async () => {
    const owner = await server().owner();
    const { body: users } = await owner.get<ListOf<User>>('/users');
    const me = users.items.find((u) => u.email === ownerLogin.email);
    expect((await owner.patch(`/users/${me?.id}`, { disabled: true })).body.code).toBe('last-admin');
    expect((await owner.patch(`/users/${me?.id}`, { grants: [{ role: 'viewer' }] })).status).toBe(409);
    expect((await owner.get('/users')).status).toBe(200);
  });

  it('a key reaches the policies that it names and nothing else, and ends when it expires', async () => {
    const owner = await server().owner();
    for (const key of ['open', 'closed']) await publish(owner, key, await createPolicy(owner, key));
    const soon = new Date(Date.now() + 3000).toISOString();
    const { body: made } = await owner.post<CreatedApiKey>('/api-keys', {
      name: 'one',
      scopes: ['evaluate'],
      policies: ['open'],
      expiresAt: soon,
    });
    const shop = server().nobody().withKey(made.key);
    const ask = async (key: string) =>
      (await shop.post(`/policies/${key}/evaluate`, { facts: { annualSpend: 1 } })).status;
    expect([await ask('open'), await ask('closed')]).toEqual([200, 403]);
    expect((await shop.post('/policies', { key: 'mine' })).status).toBe(403);
    await new Promise((resolve) => setTimeout(resolve, 3100));
    expect(await ask('open')).toBe(401);
    expect(JSON.stringify((await owner.get('/api-keys')).body)).not.toContain(made.key);
  });

  it('guessing passwords is slowed down', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) {
      const answer = await server()
        .nobody()
        .post('/session', { email: 'author@example.com', password: `guess number ${i}` });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toContain(429);
  });
});

describe('the first start', () => {
  it('prints a link that makes the first user, with every role, once', async () => {
    const server = await StoryServer.start('embedded', { TIERWRIGHT_ADMIN_EMAIL: '', TIERWRIGHT_ADMIN_PASSWORD: '' });
    try {
      const link = /(http\S*\/setup\?token=\S+)/.exec(server.output())?.[1];
      expect(link).toBeDefined();
      expect(new URL(link ?? '').searchParams.get('for')).toBe('setup');
      const token = new URL(link ?? '').searchParams.get('token');
      const first = { token, email: 'first@example.com', name: 'First', password };
      expect((await server.nobody().post('/setup', first)).status).toBeLessThan(300);
      expect((await server.nobody().post('/setup', { ...first, email: 'second@example.com' })).status).toBe(404);
      const person = await server.nobody().signIn(first.email, password);
      const { body } = await person.get<SessionAnswer>('/session');
      expect(body.user.grants.map((g) => g.role).sort()).toEqual(['admin', 'approver', 'auditor', 'author', 'viewer']);
    } finally {
      await server.stop();
    }
  });
});
