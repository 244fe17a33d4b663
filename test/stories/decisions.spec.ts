import type { Decision, ListOf } from '@tierwright/shared/contracts';
import { recorded } from '../support/decisions.js';
import { createPolicy, evaluate, publish } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('a decision', (server) => {
  it('is recorded within a second, with the facts as given and the version that decided', async () => {
    const owner = await server().owner();
    await publish(owner, 'recorded', await createPolicy(owner, 'recorded'));
    const answer = await evaluate(owner, 'recorded', 10_000, { customer: 'C-1001', explain: ['trace'] });
    const decision = await recorded(owner, answer.decisionId);
    expect(decision).toMatchObject({ customer: 'C-1001', facts: { annualSpend: 10_000 } });
    expect(decision.answer).toMatchObject({
      tier: 'GOLD',
      version: 1,
      contentHash: answer.contentHash,
      engine: 'json-rules-engine',
    });
  });

  it('is there for each of a thousand in a batch, and survives a stop', async () => {
    const owner = await server().owner();
    const items = Array.from({ length: 1000 }, (_, n) => ({ facts: { annualSpend: n * 60 }, customer: `B-${n}` }));
    const { body } = await owner.post<{ items: { decisionId: string }[] }>('/policies/recorded/evaluate/batch', {
      items,
    });
    await server().restart();
    const again = await server().owner();
    const last = await recorded(again, body.items[999]?.decisionId ?? '');
    expect(last.customer).toBe('B-999');
    const found = await again.get<ListOf<Decision>>('/decisions?policy=recorded&customer=B-500');
    expect(found.body.items.map((d) => d.answer.tier)).toEqual(['PLATINUM']);
  });

  it('lists page by page, each once', async () => {
    const owner = await server().owner();
    const seen = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await owner.get<ListOf<Decision>>(`/decisions?policy=recorded&limit=200${query}`);
      body.items.forEach((d) => expect(seen.has(d.id)).toBe(false));
      body.items.forEach((d) => seen.add(d.id));
      cursor = body.nextCursor;
    }
    expect(seen.size).toBe(1001);
  });
});
