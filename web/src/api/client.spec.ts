import { setLanguage } from '../app/language.js';
import { fakeServer, problem } from '../testing/fake-server.js';
import { api, onSignedOut, path, withQuery } from './client.js';
import { ProblemError } from './problem-error.js';

describe('talking to the server', () => {
  it('sends the revision that a change starts from as a strong tag', async () => {
    const { asked } = fakeServer({ 'PUT /policies/shop/drafts/d': {} });
    await api.put(path`/policies/${'shop'}/drafts/${'d'}`, { document: {} }, { revision: 7 });
    expect(asked[0]?.headers.get('If-Match')).toBe('"7"');
  });

  it('asks in the language of the screen', async () => {
    const { asked } = fakeServer({ 'GET /policies': {} });
    setLanguage('zh-CN');
    await api.get('/policies');
    setLanguage('en');
    await api.get('/policies');
    expect(asked.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['zh-CN', 'en']);
  });

  it('turns a refusal into a problem with everything to put right', async () => {
    const violations = [{ path: '/name', code: 'missing-field', message: 'This field is missing.' }];
    fakeServer({ 'POST /policies': { status: 400, body: problem('request-invalid', 400, { violations }) } });
    const refused = await api.post('/policies', {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({
      code: 'request-invalid',
      status: 400,
      title: 'Title of request-invalid',
      violations,
    });
  });

  it('says so when there is no answer, or one that is not ours', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(api.get('/policies')).rejects.toMatchObject({ code: 'unreachable' });
    fakeServer({ 'GET /policies': { status: 502, body: '<html>' } });
    await expect(api.get('/policies')).rejects.toMatchObject({ code: 'unexpected', status: 502 });
  });

  it('tells the app when nobody is signed in any more, but not about a wrong password', async () => {
    let told = 0;
    const stop = onSignedOut(() => told++);
    fakeServer({
      'POST /session': { status: 401, body: problem('credentials-wrong', 401) },
      'GET /policies': { status: 401, body: problem('not-signed-in', 401) },
    });
    await api.post('/session', {}).catch(() => undefined);
    expect(told).toBe(0);
    await api.get('/policies').catch(() => undefined);
    expect(told).toBe(1);
    stop();
  });
});

it('addresses keep their parts apart, whatever stands in them', () => {
  expect(path`/policies/${'a/b'}/versions/${3}`).toBe('/policies/a%2Fb/versions/3');
  expect(withQuery('/policies', { cursor: undefined, limit: 200 })).toBe('/policies?limit=200');
});
