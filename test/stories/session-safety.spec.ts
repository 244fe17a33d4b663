// What somebody on another site, on the wire, or in a text field cannot do to a person who is signed in.
import type { PolicyEntry, ListOf } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { owner as login, StoryServer } from '../support/server.js';

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

describe('a session', () => {
  let server: StoryServer;
  let owner: Client;
  beforeAll(async () => {
    server = await StoryServer.start();
    owner = await server.owner();
  });
  afterAll(() => server?.stop());

  const json = { 'content-type': 'application/json' };
  const tokenOf = (cookies: string) => /tw_session=([^;]+)/.exec(cookies)?.[1] ?? '';

  it('is never the one that somebody else chose beforehand', async () => {
    const chosen = 'A'.repeat(43);
    const headers = { ...json, cookie: `tw_session=${chosen}` };
    const answer = await server.nobody().raw('POST', '/session', JSON.stringify(login), headers);
    const given = tokenOf(answer.headers.getSetCookie().join('\n'));
    expect(answer.status).toBe(200);
    expect(given.length).toBeGreaterThan(40);
    expect(given).not.toBe(chosen);
    expect((await server.nobody().raw('GET', '/session', undefined, { cookie: `tw_session=${chosen}` })).status).toBe(
      401,
    );
  });

  it('is another at every sign-in, also for one who is signed in', async () => {
    const headers = { ...json, cookie: owner.cookies };
    const again = await server.nobody().raw('POST', '/session', JSON.stringify(login), headers);
    expect(tokenOf(again.headers.getSetCookie().join('\n'))).not.toBe(tokenOf(owner.cookies));
  });

  it('changes nothing for a form or a script of another site, whatever kind of body it sends', async () => {
    const foreign = { cookie: owner.cookies, origin: 'https://evil.example' };
    const body = JSON.stringify({ key: 'forged' });
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
      expect(
        (await server.nobody().raw('POST', '/policies', body, { ...foreign, 'content-type': type })).status,
      ).toBeGreaterThanOrEqual(400);
    expect((await owner.get('/policies/forged')).status).toBe(404);
  });

  it('keeps a script that somebody writes into a text a text', async () => {
    const made = await owner.post('/policies', { key: 'texts', name: { en: script, 'zh-CN': script } });
    expect(made.status).toBe(201);
    const { body, headers } = await owner.get<ListOf<PolicyEntry>>('/policies');
    expect(body.items[0]?.name).toEqual({ en: script, 'zh-CN': script });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    const wrong = await owner.raw<string>('GET', `/policies/${encodeURIComponent(script)}`, undefined, {});
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('reaches no prototype, by any name in any body', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const body = `{"key":"polluted","name":{"${name}":{"admin":true}},"${name}":{"admin":true}}`;
      expect((await owner.raw('POST', '/policies', body, json)).status).toBe(400);
      expect((await owner.raw('POST', '/facts', `{"key":"${name}","type":"number"}`, json)).status).toBe(400);
    }
    expect((await owner.get('/policies/polluted')).status).toBe(404);
    expect((await owner.get('/users')).status).toBe(200);
  });
});
