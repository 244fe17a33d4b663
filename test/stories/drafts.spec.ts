import type { Draft } from '@tierwright/shared/contracts';
import { createPolicy, onlyDraft, withThreshold } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('a draft', (server) => {
  it('is saved by 50 writers at once without losing or inventing a revision', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'crowd');
    const path = `/policies/crowd/drafts/${draft.id}`;
    let accepted = 0;
    let refused = 0;
    let others = 0;
    const writer = async (n: number) => {
      const { body: read } = await owner.get<Draft>(path);
      const document = withThreshold(read.document, 'GOLD', 10_000 + n);
      const { status } = await owner.put(path, { document }, read.revision);
      if (status === 200) accepted++;
      else if (status === 412) refused++;
      else others++;
    };
    await Promise.all(Array.from({ length: 50 }, (_, n) => writer(n)));
    const after = await onlyDraft(owner, 'crowd');
    expect({ others, answered: accepted + refused }).toEqual({ others: 0, answered: 50 });
    expect(accepted).toBeGreaterThan(0);
    expect(after.revision - draft.revision).toBe(accepted);
  });

  it('is saved only by who says which revision they started from', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'careful');
    const path = `/policies/careful/drafts/${draft.id}`;
    const body = { document: draft.document };
    const ifMatch = (value: string) =>
      owner.raw('PUT', path, JSON.stringify(body), { 'content-type': 'application/json', 'if-match': value });
    expect((await owner.put(path, body)).status).toBe(428);
    for (const tag of ['"999"', `W/"${draft.revision}"`, `"${draft.revision}", "999"`, '*', `${draft.revision}`]) {
      const answer = await ifMatch(tag);
      expect([tag, answer.status]).toEqual([tag, 412]);
    }
    const saved = await owner.put(path, body, draft.revision);
    expect(saved.status).toBe(200);
    expect(saved.headers.get('etag')).toBe(`"${draft.revision + 1}"`);
    const again = await owner.get<Draft>(path);
    expect(again.headers.get('etag')).toBe(`"${draft.revision + 1}"`);
    expect((await owner.raw('DELETE', path, undefined, {})).status).toBe(428);
    expect((await owner.raw('DELETE', path, undefined, { 'if-match': `"${draft.revision}"` })).status).toBe(412);
    expect((await owner.raw('DELETE', path, undefined, { 'if-match': `"${draft.revision + 1}"` })).status).toBe(204);
    expect((await owner.get(path)).status).toBe(404);
  });

  it('may have problems, which are told, and cannot be submitted while it has', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'unfinished');
    const document = structuredClone(draft.document);
    const [rule] = document.rules;
    if (rule) rule.tier = 'NOBODY';
    const path = `/policies/unfinished/drafts/${draft.id}`;
    expect((await owner.put(path, { document }, draft.revision)).status).toBe(200);
    const { body: kept } = await owner.get<Draft>(path);
    expect(kept.document).toEqual(document);
    expect(kept.problems.filter((p) => p.severity === 'error').map((p) => p.code)).toContain('tier-unknown');
    const refused = await owner.post(`${path}/submit`, { title: 'Not ready' });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('document-invalid');
    expect(refused.body.violations.length).toBeGreaterThan(0);
  });

  it('can be started anew where the only one was deleted before anything was published', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'emptied');
    const path = `/policies/emptied/drafts/${draft.id}`;
    expect((await owner.delete(path, { headers: { 'if-match': `"${draft.revision}"` } })).status).toBe(204);
    const { status, body } = await owner.post<Draft>('/policies/emptied/drafts', { name: 'From nothing' });
    expect([status, body.baseVersion, body.document.rules]).toEqual([201, null, []]);
    expect((await owner.post('/policies/emptied/drafts', { name: 'From live', from: 'live' })).status).toBe(404);
  });

  it('keeps its document to the letter, with no defaults written into it', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'exact');
    const document = { ...structuredClone(draft.document), name: { en: 'Exact 1e21 ≥', 'zh-CN': '精确 😀' } };
    const path = `/policies/exact/drafts/${draft.id}`;
    await owner.put(path, { document }, draft.revision);
    expect((await owner.get<Draft>(path)).body.document).toEqual(document);
  });
});
