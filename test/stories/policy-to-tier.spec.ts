import type {
  CreatedApiKey,
  DiffAnswer,
  PolicyDetail,
  VersionEntry,
  ListOf,
  Release,
} from '@tierwright/shared/contracts';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('from a policy to a tier', (server) => {
  it('leads from a template to a tier, and from a changed line to another tier', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'spend');
    const first = await publish(owner, 'spend', draft, 'First');
    expect(first.version).toBe(1);
    expect(await evaluate(owner, 'spend', 11_000)).toMatchObject({ tier: 'GOLD', version: 1, status: 'determined' });

    await saveThreshold(owner, 'spend', await onlyDraft(owner, 'spend'), 'GOLD', 12_000);
    expect(await evaluate(owner, 'spend', 11_000)).toMatchObject({ tier: 'GOLD', version: 1 });

    const second = await publish(owner, 'spend', await onlyDraft(owner, 'spend'), 'Gold up');
    expect(second.version).toBe(2);
    expect(await evaluate(owner, 'spend', 11_000)).toMatchObject({ tier: 'SILVER', version: 2 });
    expect(await evaluate(owner, 'spend', 11_000, { version: 1 })).toMatchObject({ tier: 'GOLD', version: 1 });

    const { body: diff } = await owner.get<DiffAnswer>('/policies/spend/diff?from=1&to=2');
    expect(diff.changes).toHaveLength(1);
    expect(diff.changes[0]?.kind).toBe('changed');
    expect(diff.changes[0]?.sentence).toContain('10,000');
    expect(diff.changes[0]?.sentence).toContain('12,000');
  });

  it('keeps every version with its hash, and says which one is live', async () => {
    const owner = await server().owner();
    const { body: versions } = await owner.get<ListOf<VersionEntry>>('/policies/spend/versions');
    expect(versions.items.map((v) => [v.version, v.live])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(new Set(versions.items.map((v) => v.contentHash)).size).toBe(2);
    const { body: releases } = await owner.get<ListOf<Release>>('/policies/spend/releases');
    expect(releases.items.map((r) => [r.version, r.status])).toEqual([
      [2, 'live'],
      [1, 'past'],
    ]);
  });

  it('goes back to an earlier version in one step, with a reason', async () => {
    const owner = await server().owner();
    expect((await owner.post('/policies/spend/rollback', { to: 1, reason: 'Too many complaints' })).status).toBe(201);
    expect(await evaluate(owner, 'spend', 11_000)).toMatchObject({ tier: 'GOLD', version: 1 });
    const { body: policy } = await owner.get<PolicyDetail>('/policies/spend');
    expect(policy.live).toMatchObject({ version: 1, kind: 'rollback', reason: 'Too many complaints' });
  });

  it('answers an application that has a key, in the language that it asks for', async () => {
    const owner = await server().owner();
    const { body: key } = await owner.post<CreatedApiKey>('/api-keys', { name: 'shop', scopes: ['evaluate'] });
    expect(key.key).toMatch(/^tw_/);
    const shop = server().nobody().withKey(key.key);
    const { status, body } = await shop.post<{ tierName: string; benefits: string[] }>(
      '/policies/spend/evaluate',
      { facts: { annualSpend: 60_000 }, customer: 'C-1' },
      { headers: { 'accept-language': 'zh-CN' } },
    );
    expect(status).toBe(200);
    expect(body.tierName).toBe('VIP客户');
    expect(body.benefits.length).toBeGreaterThan(0);
    expect((await shop.get('/policies/spend')).status).toBe(403);
    expect((await owner.delete(`/api-keys/${key.id}`)).status).toBeLessThan(300);
    expect((await shop.post('/policies/spend/evaluate', { facts: {} })).status).toBe(401);
  });
});
