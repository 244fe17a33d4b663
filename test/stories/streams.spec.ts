import http from 'node:http';
import type { Client } from '../support/client.js';
import { createPolicy, publish } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

interface Line {
  tier?: string;
  code?: string;
}

const type = { 'content-type': 'application/x-ndjson' };
const address = '/policies/streamed/evaluate/batch';

let server: StoryServer;
let owner: Client;
beforeAll(async () => {
  server = await StoryServer.start();
  owner = await server.owner();
  await publish(owner, 'streamed', await createPolicy(owner, 'streamed'));
});
afterAll(() => server?.stop());

const lines = (body: unknown): Line[] =>
  String(body)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

describe('a stream of customers', () => {
  it('is answered line by line, in order, with a problem in the place of a bad line', async () => {
    const text = [
      '{"facts":{"annualSpend":60000}}',
      '',
      'not json',
      '{"facts":{"__proto__":{"annualSpend":1}}}',
      '{"facts":{"annualSpend":"x"}}',
      `{"facts":{"annualSpend":1},"note":"${'x'.repeat(1_100_000)}"}`,
      '{"facts":{"annualSpend":5000}}',
    ].join('\n');
    const answer = await owner.raw('POST', address, text, type);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(lines(answer.body).map((line) => line.tier ?? line.code)).toEqual([
      'VIP',
      'json-malformed',
      'request-invalid',
      'fact-invalid',
      'too-large',
      'SILVER',
    ]);
  });

  it('may be longer than any other body', async () => {
    const count = 5000;
    const text = Array.from({ length: count }, (_, n) =>
      JSON.stringify({ facts: { annualSpend: n * 10 }, customer: 'x'.repeat(190) }),
    );
    const answer = await owner.raw('POST', address, text.join('\n'), type);
    const tiers = lines(answer.body).map((line) => line.tier);
    expect(tiers).toHaveLength(count);
    expect([tiers[499], tiers[500], tiers[999], tiers[1000]]).toEqual(['REGULAR', 'SILVER', 'SILVER', 'GOLD']);
  });

  it('is refused as a whole only where nobody could answer it', async () => {
    expect((await owner.raw('POST', '/policies/nothing/evaluate/batch', '{}', type)).status).toBe(404);
    expect((await server.nobody().raw('POST', address, '{}', type)).status).toBe(401);
  });

  it('is read no faster than its answers are taken', async () => {
    const line = JSON.stringify({ facts: { annualSpend: 1 }, customer: 'x'.repeat(150) }) + '\n';
    const url = new URL(`/api/v1${address}`, server.url);
    const headers = { ...type, cookie: owner.cookies, origin: server.url };
    const request = http.request(url, { method: 'POST', headers }, (response) => response.pause());
    request.on('error', () => undefined);
    let sent = 0;
    const send = () => {
      while (sent < 100_000_000) {
        sent += line.length;
        if (!request.write(line)) return void request.once('drain', send);
      }
    };
    send();
    let before = -1;
    for (let waited = 0; before !== sent && waited < 30; waited++) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    expect(sent).toBe(before);
    expect(sent).toBeLessThan(50_000_000);
    request.destroy();
    expect((await owner.get('/session')).status).toBe(200);
  });
});
