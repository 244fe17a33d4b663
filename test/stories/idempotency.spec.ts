import type { CreatedApiKey, EvaluateAnswer } from '@tierwright/shared/contracts';
import type { Answer, Client } from '../support/client.js';
import { createPolicy, publish } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('a request under an Idempotency-Key', (server) => {
  let shop: Client;
  const ask = (key: string, annualSpend: unknown, policy = 'once', client = shop) =>
    client.post<EvaluateAnswer & { code: string }>(
      `/policies/${policy}/evaluate`,
      { facts: { annualSpend }, customer: 'C-1' },
      { headers: { 'idempotency-key': key } },
    );
  const decisions = async (policy = 'once') => {
    const owner = await server().owner();
    // Records are written in batches, within a second.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return (await owner.get<{ items: unknown[] }>(`/decisions?policy=${policy}`)).body.items.length;
  };

  it('is evaluated and recorded once, however often it is sent', async () => {
    const owner = await server().owner();
    for (const policy of ['once', 'other']) await publish(owner, policy, await createPolicy(owner, policy));
    const { body: key } = await owner.post<CreatedApiKey>('/api-keys', { name: 'shop', scopes: ['evaluate'] });
    shop = server().nobody().withKey(key.key);
    const first = await ask('order-1', 52_000);
    expect(first).toMatchObject({ status: 200, body: { tier: 'VIP' } });
    const again = await ask('order-1', 52_000);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await decisions()).toBe(1);
  });

  it('with another body is refused, and the first answer stands', async () => {
    expect(await ask('order-1', 100)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await ask('order-1', 52_000)).toMatchObject({ status: 200, body: { tier: 'VIP' } });
  });

  it('says nothing about another policy, or another application’s request', async () => {
    const owner = await server().owner();
    expect(await ask('order-1', 100, 'other')).toMatchObject({ status: 200, body: { tier: 'REGULAR' } });
    const { body: key } = await owner.post<CreatedApiKey>('/api-keys', { name: 'till', scopes: ['evaluate'] });
    const till = server().nobody().withKey(key.key);
    expect(await ask('order-1', 100, 'once', till)).toMatchObject({ status: 200, body: { tier: 'REGULAR' } });
  });

  it('that was refused can be sent again, put right', async () => {
    expect(await ask('order-2', 'much')).toMatchObject({ status: 422, body: { code: 'fact-invalid' } });
    expect(await ask('order-2', 52_000)).toMatchObject({ status: 200, body: { tier: 'VIP' } });
  });

  it('is answered once when twins come at the same moment; the others get that answer or are told to wait', async () => {
    const before = await decisions();
    const answers: Answer<EvaluateAnswer & { code: string }>[] = await Promise.all(
      Array.from({ length: 20 }, () => ask('order-3', 11_000)),
    );
    const answered = answers.filter(({ status }) => status === 200);
    expect(new Set(answered.map(({ body }) => body.decisionId)).size).toBe(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200))
      expect([status, body.code]).toEqual([409, 'idempotency-key-running']);
    expect(await decisions()).toBe(before + 1);
  });

  it.each(['', ' ', 'x'.repeat(256), 'ü'])('%j is no key', async (key) => {
    const refused = await shop.raw('POST', '/policies/once/evaluate', JSON.stringify({ facts: {} }), {
      'content-type': 'application/json',
      'idempotency-key': key,
    });
    expect(refused.status).toBe(400);
  });
});
