// Every starter policy opens, is double-checked, publishes and answers its own test cases, just as it comes.
import type { Draft, EvaluateAnswer } from '@tierwright/shared/contracts';
import { templates } from '@tierwright/shared/templates';
import { onlyDraft, publish } from '../support/policies.js';
import { StoryServer } from '../support/server.js';

/** Its middle tiers have no rules yet: the source does not say how they are reached. */
const unfinished = 'social-media-five-tiers';

describe('a starter policy', () => {
  let server: StoryServer;
  beforeAll(async () => {
    server = await StoryServer.start();
  });
  afterAll(() => server.stop());

  async function opened(template: string): Promise<Draft> {
    const owner = await server.owner();
    expect((await owner.post('/policies', { key: template, template, approvals: 0 })).status).toBe(201);
    return onlyDraft(owner, template);
  }

  it.each(templates.filter(({ key }) => key !== unfinished).map((template) => [template.key, template] as const))(
    '%s publishes as it is, and answers its test cases',
    async (key, { testCases }) => {
      const owner = await server.owner();
      const draft = await opened(key);
      expect(draft.problems.map(({ code, message }) => [code, message.en])).toEqual([]);
      expect((await publish(owner, key, draft)).version).toBe(1);
      expect(testCases.length).toBeGreaterThan(0);
      for (const { name, facts, asOf, current, expected } of testCases) {
        const { reason, ...outcome } = expected;
        const { body } = await owner.post<EvaluateAnswer>(`/policies/${key}/evaluate`, { facts, asOf, current });
        expect({ name, ...body }).toMatchObject({
          name,
          ...outcome,
          ...(reason === undefined ? {} : { movement: { reason } }),
        });
      }
    },
  );

  it('that is unfinished shows its errors, and cannot be submitted', async () => {
    const owner = await server.owner();
    const draft = await opened(unfinished);
    expect(draft.problems.filter(({ severity }) => severity === 'error').map(({ tier }) => tier)).toEqual([
      'LEVEL4',
      'LEVEL3',
      'LEVEL2',
    ]);
    const submitted = await owner.post(`/policies/${unfinished}/drafts/${draft.id}/submit`, { title: 'Too early' });
    expect(submitted).toMatchObject({ status: 422, body: { violations: [{}, {}, {}] } });
  });
});
