import type { Draft } from '@tierwright/shared/contracts';
import { createPolicy, onlyDraft, publish } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

let server: StoryServer;
let draft: Draft;
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  server = await StoryServer.start();
  const owner = await server.owner();
  draft = await createPolicy(owner, 'strict');
  await publish(owner, 'strict', draft);
});
afterAll(() => server?.stop());

describe('bad input', () => {
  const path = '/policies/strict/evaluate';

  it.each([
    ['JSON that does not parse', '{"facts":', json, 400, 'json-malformed'],
    ['an empty body', '', json, 400, undefined],
    ['a body that is no object', '[]', json, 400, 'request-invalid'],
    ['an unknown field', '{"facts":{},"fact":1}', json, 400, 'request-invalid'],
    ['no facts', '{}', json, 400, 'request-invalid'],
    ['an asOf that is no day', '{"facts":{},"asOf":"2026-02-30"}', json, 400, 'request-invalid'],
    ['a current that is no tier in form', '{"facts":{},"current":{"tier":7}}', json, 400, 'request-invalid'],
    ['a reserved name', '{"facts":{"__proto__":{"annualSpend":1}}}', json, 400, undefined],
    ['a NUL in a text', '{"facts":{},"customer":"a\\u0000"}', json, 400, 'request-invalid'],
    ['half of a surrogate pair', '{"facts":{"x":"\\ud800"}}', json, 400, 'request-invalid'],
    ['a text where a number belongs', '{"facts":{"annualSpend":"12"}}', json, 422, 'fact-invalid'],
    [
      'a current tier that the policy does not have',
      '{"facts":{"annualSpend":1},"current":{"tier":"NOBLE"}}',
      json,
      422,
      'current-tier-unknown',
    ],
    ['a version that is not there', '{"facts":{},"version":99}', json, 404, 'no-such-version'],
    ['another kind of content', 'facts=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'media-type'],
  ])('%s is refused with what is wrong', async (_, body, headers, status, code) => {
    const owner = await server.owner();
    const answer = await owner.raw('POST', path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(answer.body.requestId).toBeTruthy();
    if (code) expect(answer.body.code).toBe(code);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at .*\.js/);
  });

  it('names every wrong fact at once, with what was expected and what came', async () => {
    const owner = await server.owner();
    const twice = { facts: { annualSpend: 'a lot' }, extra: 1, customer: 5 };
    const shape = await owner.post(path, twice);
    expect(shape.body.violations.map((v) => v.path).sort()).toEqual(['/customer', '/extra']);
    const meaning = await owner.post(path, { facts: { annualSpend: 'a lot' } });
    expect(meaning.body.violations).toEqual([
      expect.objectContaining({
        code: 'fact-invalid',
        fact: 'annualSpend',
        path: '/facts/annualSpend',
        expected: expect.any(String),
        got: expect.any(String),
      }),
    ]);
  });

  it('is answered in the reader’s language', async () => {
    const owner = await server.owner();
    const answer = await owner.post(
      path,
      { facts: { annualSpend: true } },
      { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } },
    );
    expect(answer.body.title).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.body.violations[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('is refused before it is read when it is too large', async () => {
    const owner = await server.owner();
    const answer = await owner.raw('POST', path, JSON.stringify({ facts: { x: 'x'.repeat(1_100_000) } }), json);
    expect(answer.status).toBe(413);
  });

  it('changes nothing in a draft: a document of the wrong shape is refused with every violation', async () => {
    const owner = await server.owner();
    const before = await onlyDraft(owner, 'strict');
    const bad = { ...before.document, tiers: 'none', surprise: true, timezone: 'Mars/Olympus' };
    const answer = await owner.put(`/policies/strict/drafts/${before.id}`, { document: bad }, before.revision);
    expect(answer.status).toBe(400);
    expect(answer.body.violations.map((v) => v.path).sort()).toEqual([
      '/document/surprise',
      '/document/tiers',
      '/document/timezone',
    ]);
    expect(await onlyDraft(owner, 'strict')).toEqual(before);
  });

  it.each([
    ['a policy that is not there', '/policies/nothing', 404],
    ['a route that is not there', '/nothing', 404],
    ['a draft that is not there', '/policies/strict/drafts/00000000-0000-0000-0000-000000000000', 404],
    ['a draft whose id is no id', '/policies/strict/drafts/first', 404],
    ['a version whose number is no number', '/policies/strict/versions/x', 404],
  ])('%s is a 404', async (_, address, status) => {
    const owner = await server.owner();
    const answer = await owner.get(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/problem\+json/),
    ]);
  });

  it('a missing fact leaves the customer undetermined, with the range and what is missing', async () => {
    const owner = await server.owner();
    const { body } = await owner.post<object>(path, { facts: { annualSpend: null } });
    expect(body).toMatchObject({
      status: 'undetermined',
      tier: null,
      qualified: null,
      range: { atLeast: 'REGULAR', atMost: 'VIP' },
      missing: ['annualSpend'],
      decidedBy: [],
    });
  });

  it('a batch of nobody answers nobody, and one of too many is refused whole', async () => {
    const owner = await server.owner();
    const nobody = await owner.post(`${path}/batch`, { items: [] });
    expect([nobody.status, nobody.body]).toEqual([200, { items: [] }]);
    const items = Array.from({ length: 1001 }, () => ({ facts: {} }));
    expect((await owner.post(`${path}/batch`, { items })).status).toBe(400);
  });

  it('one bad item of a batch answers a problem in its place', async () => {
    const owner = await server.owner();
    const { status, body } = await owner.post<{ items: { tier?: string; code?: string }[] }>(`${path}/batch`, {
      items: [
        { facts: { annualSpend: 60_000 } },
        { facts: { annualSpend: 'x' } },
        { nonsense: 1 },
        { facts: { annualSpend: 0 }, surplus: 1 },
        { facts: { annualSpend: 5000, other: 1 } },
      ],
    });
    expect(status).toBe(200);
    expect(body.items.map((item) => item.tier ?? item.code)).toEqual([
      'VIP',
      'fact-invalid',
      'request-invalid',
      'request-invalid',
      'SILVER',
    ]);
  });
});
