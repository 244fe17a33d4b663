// A version leaves the house as a document, or as rules that another engine runs as they are.
import type { ProblemDetails } from '@tierwright/shared/contracts';
import type { RulesExport } from '@tierwright/shared/export';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('An export', (server) => {
  it('as plain rules gives a bare json-rules-engine the tiers that the endpoint gives', async () => {
    const owner = await server().owner();
    await publish(owner, 'shop', await createPolicy(owner, 'shop'));
    const path = '/policies/shop/export?version=1&format=json-rules-engine';
    const { headers, body } = await owner.get<RulesExport>(path);
    expect(headers.get('content-disposition')).toBe('attachment; filename="shop-v1.rules.json"');
    const { tiers, fallback, facts, contentHash } = body.manifest;
    expect(facts.map(({ fact, as }) => [fact, as])).toEqual([['annualSpend', 'value']]);
    const best = tiers.map(({ key }) => key);
    for (const annualSpend of [0, 9999.99, 10_000, 49_999, 50_000, 1e6]) {
      const { events } = await new Engine(body.rules as unknown as RuleProperties[]).run({ annualSpend });
      const fired = events.map(({ params }) => String(params?.['tier']));
      const answer = await evaluate(owner, 'shop', annualSpend);
      expect(best.find((tier) => fired.includes(tier)) ?? fallback).toBe(answer.tier);
      expect(contentHash).toBe(answer.contentHash);
    }
  });

  it('says in the reader’s language what plain rules cannot say', async () => {
    const owner = await server().owner();
    await publish(owner, 'said', await createPolicy(owner, 'said'));
    const path = '/policies/said/export?format=json-rules-engine';
    const { body: en } = await owner.get<RulesExport>(path);
    const { body: zh } = await owner.get<RulesExport>(path, { headers: { 'accept-language': 'zh-CN' } });
    const missing = en.cannotSay.find(({ code }) => code === 'missing-facts');
    expect(missing?.rules.length).toBeGreaterThan(0);
    expect(missing?.says).toMatch(/^These rules read facts that may be missing/);
    expect(zh.cannotSay.find(({ code }) => code === 'missing-facts')?.says).toMatch(/^这些规则/);
    expect(zh.rules).toEqual(en.rules);
  });

  it('is of the live version unless one is named, and a document where no format is', async () => {
    const owner = await server().owner();
    await publish(owner, 'two', await createPolicy(owner, 'two'));
    await saveThreshold(owner, 'two', await onlyDraft(owner, 'two'), 'GOLD', 12_000);
    await publish(owner, 'two', await onlyDraft(owner, 'two'));
    const live = await owner.get<RulesExport>('/policies/two/export?format=json-rules-engine');
    expect(live.body.manifest.version).toBe(2);
    const first = await owner.get<PolicyDocument>('/policies/two/export?version=1');
    expect(first.body.schema).toBe('tierwright/policy@1');
    const refused = await owner.get<ProblemDetails>('/policies/two/export?format=drools');
    expect([refused.status, refused.body.code]).toEqual([400, 'request-invalid']);
    const none = await owner.get<ProblemDetails>('/policies/two/export?version=9&format=json-rules-engine');
    expect([none.status, none.body.code]).toEqual([404, 'no-such-version']);
  });
});
