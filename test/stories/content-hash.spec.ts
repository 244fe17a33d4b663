// What was hashed is what the database gives back, whatever numbers and characters are in it.
import type { Draft, Version } from '@tierwright/shared/contracts';
import { contentHash, type PolicyDocument } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { createPolicy, onlyDraft, publish } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const numbers = [0, -0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 123456789012345680000, -1e-300, 4.35];
const texts = ['金卡 😀', 'e\u0301', '\u2028\u2029', '\u007f', '\\"\n\t', '\uffff', '\ufeff', 'İ', '🧑‍🤝‍🧑', ' '];

const number = fc.oneof(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }));
const text = fc
  .oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .filter((words) => !words.includes('\u0000'));
const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, number, text, fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(fc.stringMatching(/^[a-zA-Z金é1-9 ]{1,6}$/), tie('value'), { maxKeys: 3 }),
})).value;

const documents = fc
  .record({ note: text, min: number, value: json, whenMissing: number })
  .map(({ note, min, value, whenMissing }): PolicyDocument => ({
    schema: 'tierwright/policy@1',
    name: { 'zh-CN': note, en: note },
    tiers: [{ key: 'GOLD', note }, { key: 'BASE' }],
    fallback: 'BASE',
    facts: [{ key: 'spend', type: 'number', min, whenMissing: { default: whenMissing } }],
    rules: [
      {
        id: 'r',
        tier: 'GOLD',
        effect: 'qualify',
        conditions: { id: 'g', all: [{ id: 'c', fact: 'spend', operator: 'equal', value: value as never }] },
      },
    ],
  }));

onEachDatabase('the content hash', (server) => {
  it('of a document that went through the database is the one that it had before', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'hashed');
    const path = `/policies/hashed/drafts/${draft.id}`;
    let { revision } = draft;
    for (const document of fc.sample(documents, { numRuns: 30, seed: 20261121 })) {
      const saved = await owner.put<Draft>(path, { document }, revision);
      expect([saved.status, JSON.stringify(saved.body)]).toEqual([200, expect.anything()]);
      revision = saved.body.revision;
      const { body } = await owner.get<Draft>(path);
      expect(contentHash(body.document)).toBe(contentHash(document));
    }
  });

  it('of a version is the hash of the document that was saved', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'frozen');
    const document = structuredClone(draft.document);
    document.purpose = { 'zh-CN': texts.join(''), en: 'Limits: 1e21' };
    document.facts.forEach((fact) => 'max' in fact || Object.assign(fact, { max: 1e21, min: -1e21 }));
    await owner.put(`/policies/frozen/drafts/${draft.id}`, { document }, draft.revision);
    await publish(owner, 'frozen', await onlyDraft(owner, 'frozen'));
    const { body: version } = await owner.get<Version>('/policies/frozen/versions/1');
    expect(version.contentHash).toBe(contentHash(document));
    expect(contentHash(version.document)).toBe(version.contentHash);
    const exported = await owner.get<PolicyDocument>('/policies/frozen/export?version=1&format=tierwright');
    expect(contentHash(exported.body)).toBe(version.contentHash);
  });
});
