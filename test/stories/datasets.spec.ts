import type { Customer, Dataset, ListOf } from '@tierwright/shared/contracts';
import { createPolicy } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const csv = { 'content-type': 'text/csv' };

onEachDatabase('a dataset', (server) => {
  it('is made from a CSV file whose columns are facts', async () => {
    const owner = await server().owner();
    await createPolicy(owner, 'own');
    const text = '\uFEFFid,name,annualSpend\nA-1,"Chen, Wei",12000.5\nA-2,李娜,\n';
    const made = await owner.raw<Dataset>('POST', '/datasets?name=Mine&policy=own', text, csv);
    expect(made.status).toBe(201);
    expect(made.body.customers).toBe(2);
    const { body: rows } = await owner.get<ListOf<Customer>>(`/datasets/${made.body.id}/rows`);
    expect(rows.items.map(({ id, name, facts }) => ({ id, name, facts }))).toEqual([
      { id: 'A-1', name: 'Chen, Wei', facts: { annualSpend: 12000.5 } },
      { id: 'A-2', name: '李娜', facts: {} },
    ]);
  });

  it('is refused with every bad row named, and nothing is kept', async () => {
    const owner = await server().owner();
    const before = (await owner.get<ListOf<Dataset>>('/datasets')).body.items.length;
    const text = 'id,annualSpend\nA-1,12000\nA-2,a lot\n,5\nA-1,7\n';
    const refused = await owner.raw('POST', '/datasets?name=Bad&policy=own', text, csv);
    expect(refused.status).toBe(400);
    expect(refused.body.violations.map((v) => v.path)).toEqual(
      expect.arrayContaining([expect.stringContaining('3'), expect.stringContaining('4')]),
    );
    expect(refused.body.violations.length).toBeGreaterThanOrEqual(3);
    expect((await owner.get<ListOf<Dataset>>('/datasets')).body.items).toHaveLength(before);
  });

  it('holds 10,000 customers and can be deleted', async () => {
    const owner = await server().owner();
    const rows = Array.from({ length: 10_000 }, (_, n) => `C-${n},${n * 7}`);
    const made = await owner.raw<Dataset>(
      'POST',
      '/datasets?name=Big&policy=own',
      ['id,annualSpend', ...rows].join('\n'),
      csv,
    );
    expect([made.status, made.body.customers]).toEqual([201, 10_000]);
    expect((await owner.delete(`/datasets/${made.body.id}`)).status).toBe(204);
    expect((await owner.get(`/datasets/${made.body.id}`)).status).toBe(404);
  });
});
