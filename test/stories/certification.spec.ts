// Nothing goes live before both evaluators were found to agree on it, whatever happens to the server meanwhile.
import type {
  Certification,
  CertificationReport,
  ChangeRequest,
  ListOf,
  ProblemDetails,
  Published,
  Version,
} from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Client } from '../support/client.js';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';
import { runSql } from '../support/sql.js';

/** A table of so many rules with four conditions each: it takes a few seconds to certify. */
function table(rules: number): PolicyDocument {
  const facts = ['a', 'b', 'c', 'd'];
  return {
    schema: 'tierwright/policy@1',
    name: `A table of ${rules} rules`,
    tiers: [{ key: 'TOP' }, { key: 'REST' }],
    fallback: 'REST',
    facts: facts.map((key) => ({ key, type: 'number', decimals: 2 })),
    rules: Array.from({ length: rules }, (_, i) => ({
      id: `r${i}`,
      tier: 'TOP',
      effect: 'qualify',
      conditions: {
        id: `g${i}`,
        all: facts.map((fact, j) => ({ id: `l${i}-${j}`, fact, operator: 'greaterThanInclusive', value: 10 * i + j })),
      },
    })),
  };
}

async function submitTable(client: Client, key: string, rules: number): Promise<ChangeRequest> {
  await client.post('/policies', { key, document: table(rules), approvals: 0 });
  return (await submit(client, key, await onlyDraft(client, key))) as ChangeRequest;
}

const read = async (client: Client, key: string, id: string): Promise<ChangeRequest> =>
  (await client.get<ChangeRequest>(`/policies/${key}/requests/${id}`)).body;

/** Asks until the state is one of these. */
async function until(client: Client, key: string, id: string, ...states: Certification['state'][]) {
  for (const end = Date.now() + 50_000; ;) {
    const { certification } = await read(client, key, id);
    if (states.includes(certification.state)) return certification;
    if (Date.now() > end) throw new Error(`Still ${certification.state}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const events = async (client: Client, subject: string) => {
  const { body } = await client.get<ListOf<{ action: string; after: unknown; subject: { id: string } }>>('/audit');
  return body.items.filter(({ subject: { id } }) => id === subject);
};

onEachDatabase('A submitted content', (server) => {
  it('is certified from submitting on, and its report stays with the request and the version', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'shop');
    const request = (await submit(owner, 'shop', draft)) as ChangeRequest;
    expect(['pending', 'running', 'passed']).toContain(request.certification.state);
    const { report } = await until(owner, 'shop', request.id, 'passed');
    expect(report).toMatchObject({ customers: 2000, differences: [] });
    expect(report?.boundaries).toBeGreaterThan(10);
    expect(report?.nodes).toBeGreaterThan(10_000);
    await owner.post(`/policies/shop/requests/${request.id}/publish`);
    const version = (await owner.get<Version>('/policies/shop/versions/1')).body;
    expect(version.certification).toMatchObject({ state: 'passed', report });
    const [event] = (await events(owner, request.id)).filter(({ action }) => action === 'request.certified');
    expect(event?.after).toMatchObject({ state: 'passed', contentHash: request.contentHash, report });
  });

  it('is published by whoever does not wait either', async () => {
    const owner = await server().owner();
    const published = await publish(owner, 'at-once', await createPolicy(owner, 'at-once'));
    expect(published.version).toBe(1);
    const { body } = await owner.get<Version>('/policies/at-once/versions/1');
    expect(body.certification.state).toBe('passed');
  });

  it('that was certified before is not certified again, and the trail says so for either request', async () => {
    const owner = await server().owner();
    const before = await submitTable(owner, 'table-one', 3);
    const { finishedAt } = await until(owner, 'table-one', before.id, 'passed');
    const again = await submitTable(owner, 'table-two', 3);
    expect(again.certification).toMatchObject({ state: 'passed', finishedAt });
    expect((await events(owner, again.id)).map(({ action }) => action)).toContain('request.certified');
  });

  it('is certified in a thread: applications are answered meanwhile', async () => {
    const owner = await server().owner();
    await publish(owner, 'live-shop', await createPolicy(owner, 'live-shop'));
    const request = await submitTable(owner, 'busy', 16);
    const tiers: unknown[] = [];
    let state: Certification['state'];
    do {
      tiers.push((await evaluate(owner, 'live-shop', 52_000)).tier);
      ({ state } = (await read(owner, 'busy', request.id)).certification);
    } while (state === 'pending' || state === 'running');
    expect(state).toBe('passed');
    expect(tiers.length).toBeGreaterThan(10);
    expect(new Set(tiers)).toEqual(new Set(['VIP']));
  });

  it('is certified after all where the server was killed while it was', async () => {
    const owner = await server().owner();
    const request = await submitTable(owner, 'killed', 18);
    await until(owner, 'killed', request.id, 'running');
    await server().kill();
    await server().startAgain();
    const again = await server().owner();
    expect((await until(again, 'killed', request.id, 'passed')).report?.differences).toEqual([]);
    const { status } = await again.post<Published>(`/policies/killed/requests/${request.id}/publish`);
    expect(status).toBe(201);
  });

  it('does not hold up a stop, and is certified after the next start', async () => {
    const owner = await server().owner();
    const request = await submitTable(owner, 'stopped', 20);
    await until(owner, 'stopped', request.id, 'running');
    const waiting = owner.post<ProblemDetails>(`/policies/stopped/requests/${request.id}/publish`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const from = Date.now();
    await server().restart();
    expect((await waiting).body.code).toBe('certifying');
    expect(Date.now() - from).toBeLessThan(15_000);
    await until(await server().owner(), 'stopped', request.id, 'passed');
  });

  it('on which the evaluators differ cannot go live, and the refusal names the customer and the condition', async () => {
    const owner = await server().owner();
    const draft = await createPolicy(owner, 'differs');
    await saveThreshold(owner, 'differs', draft, 'VIP', 60_000);
    const request = (await submit(owner, 'differs', await onlyDraft(owner, 'differs'))) as ChangeRequest;
    const { report } = await until(owner, 'differs', request.id, 'passed');
    const rule = draft.document.rules.find(({ tier }) => tier === 'VIP');
    const nodeId = (rule?.conditions as { all: { id: string }[] }).all[0]?.id ?? '';
    const planted: CertificationReport = {
      ...(report as CertificationReport),
      differences: [
        {
          source: 'boundary',
          customer: { facts: { annualSpend: 60_000 }, asOf: '2026-05-31' },
          what: 'node',
          ruleId: rule?.id ?? '',
          nodeId,
          compiled: { result: true },
          reference: { result: false },
        },
      ],
    };
    await server().kill();
    runSql(server().databaseEnv, `UPDATE certifications SET state = 'failed', report = $2 WHERE content_hash = $1`, [
      request.contentHash,
      JSON.stringify(planted),
    ]);
    await server().startAgain();
    const again = await server().owner();
    expect((await read(again, 'differs', request.id)).can.publish).toBe(false);
    const inChinese = { headers: { 'accept-language': 'zh-CN' } };
    const refused = await again.post<ProblemDetails>(`/policies/differs/requests/${request.id}/publish`, {});
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'certification-failed',
        violations: [{ ruleId: rule?.id, nodeId, expected: 'false', got: 'true' }],
      },
    });
    expect(refused.body.violations?.[0]?.message).toContain('{"annualSpend":60000} on 2026-05-31');
    const chinese = await again.post<ProblemDetails>(`/policies/differs/requests/${request.id}/publish`, {}, inChinese);
    expect(chinese.body.violations?.[0]?.message).toMatch(/对于 2026-05-31 的客户 \{"annualSpend":60000\}/);
    const { status } = await again.get('/policies/differs/versions/1');
    expect(status).toBe(404);
  });

  it('whose check was interrupted is checked again when it is published', async () => {
    const owner = await server().owner();
    const request = await submitTable(owner, 'interrupted', 3);
    await until(owner, 'interrupted', request.id, 'passed');
    await server().kill();
    runSql(
      server().databaseEnv,
      `UPDATE certifications SET state = 'interrupted', reason = 'crashed', report = NULL WHERE content_hash = $1`,
      [request.contentHash],
    );
    await server().startAgain();
    const again = await server().owner();
    expect((await read(again, 'interrupted', request.id)).certification).toMatchObject({ reason: 'crashed' });
    const { status } = await again.post(`/policies/interrupted/requests/${request.id}/publish`);
    expect(status).toBe(201);
  });
});
