import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { templates } from '@tierwright/shared/templates';
import type { AskedSelection } from '../counting/customer-selection.js';
import { spendDocument, spendRules } from '../testing/a-policy.js';
import type { FromWorker } from './protocol.js';
import { SimulationEngine } from './simulation-engine.js';

const spends = [4_000, 5_000, 9_999, 10_000, 11_000, 12_000, null, 'wrong'] as const;
const customers = spends.map((annualSpend, i) => ({ id: `C-${i}`, facts: { annualSpend } }));
const asOf = '2026-11-21';
const toTwelve = spendDocument({ rules: spendRules(12_000) });

/** Every look at the clock takes `step` milliseconds. */
function anEngine(step = 1) {
  const posted: FromWorker[] = [];
  let clock = 0;
  const engine = new SimulationEngine({
    post: (message) => void posted.push(message),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => (clock += step),
    templates: async () => templates,
  });
  const answers = () => posted.filter((message) => message.type === 'answer');
  const simulate = (ticket: number, draft: PolicyDocument, live: PolicyDocument | null = spendDocument(), token = 1) =>
    engine.handle({
      type: 'simulate',
      ticket,
      token,
      draft: withDefaults(draft),
      live: live && withDefaults(live),
      liveVersion: 1,
      asOf,
    });
  return { engine, posted, answers, simulate };
}

async function opened() {
  const parts = anEngine();
  await parts.engine.handle({ type: 'open', token: 1, customers });
  return parts;
}

test('every customer gets the draft’s tier and the live version’s, on one ladder', async () => {
  const { simulate, answers } = await opened();
  await simulate(1, toTwelve);
  const [answer] = answers();
  expect([...(answer?.draft.qualified ?? [])]).toEqual([2, 1, 1, 1, 1, 0, -1, -2]);
  expect([...(answer?.live?.qualified ?? [])]).toEqual([2, 1, 1, 0, 0, 0, -1, -2]);
  expect(answer?.ladder.map(({ key }) => key)).toEqual(['GOLD', 'SILVER', 'REGULAR']);
});

test('conditions and rules are counted', async () => {
  const { simulate, answers } = await opened();
  await simulate(1, toTwelve);
  expect(answers()[0]?.nodes['gold-spend']).toEqual({ pass: 1, fail: 5, unknown: 1 });
  expect(answers()[0]?.rules).toMatchObject({ gold: { pass: 1, decides: 1 }, silver: { pass: 5, decides: 4 } });
});

test('a tier that the draft removed keeps its place on the ladder', async () => {
  const { simulate, answers } = await opened();
  const tiers = spendDocument().tiers.slice(1);
  await simulate(1, spendDocument({ tiers, rules: spendRules(10_000).slice(1) }));
  expect(answers()[0]?.ladder.map(({ key }) => key)).toEqual(['GOLD', 'SILVER', 'REGULAR']);
  expect([...(answers()[0]?.draft.qualified ?? [])].slice(0, 6)).toEqual([2, 1, 1, 1, 1, 1]);
});

test('the newest edit overtakes those before it', async () => {
  const { simulate, answers } = await opened();
  await Promise.all([simulate(1, spendDocument()), simulate(2, spendDocument()), simulate(3, toTwelve)]);
  expect(answers().map(({ ticket }) => ticket)).toEqual([3]);
});

test('a long simulation says how far it is, and counts as a short one does', async () => {
  const { engine, simulate, answers, posted } = anEngine(100);
  const many = Array.from({ length: 6_000 }, (_, i) => ({ id: `C-${i}`, facts: { annualSpend: i * 4 } }));
  await engine.handle({ type: 'open', token: 1, customers: many });
  await simulate(1, toTwelve, null);
  const progress = posted.flatMap((message) => (message.type === 'progress' ? [message.share] : []));
  expect(progress.length).toBeGreaterThan(2);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(answers()[0]?.nodes['gold-spend']).toEqual({ pass: 3_000, fail: 3_000, unknown: 0 });
  expect(answers()[0]?.live).toBeNull();
});

test('customers of another dataset are never counted for a question about this one', async () => {
  const { simulate, answers } = await opened();
  await simulate(1, toTwelve, null, 99);
  expect(answers()).toEqual([]);
});

test('a rule that cannot be evaluated is left out and counted as broken', async () => {
  const { simulate, answers } = await opened();
  const broken = spendRules(10_000)
    .slice(0, 1)
    .map((rule) => ({ ...rule, id: 'broken', tier: 'NOWHERE' }));
  await simulate(1, spendDocument({ rules: [...spendRules(10_000), ...broken] }), null);
  expect(answers()[0]?.broken).toBe(1);
  expect([...(answers()[0]?.draft.qualified ?? [])].slice(0, 4)).toEqual([2, 1, 1, 0]);
});

test('a tier that a customer holds and nobody has does no harm where movement plays no part', async () => {
  const { engine, simulate, answers } = anEngine();
  const holder = { id: 'C-1', facts: { annualSpend: 5_000 }, current: { tier: 'GONE' } };
  await engine.handle({ type: 'open', token: 1, customers: [holder] });
  await simulate(1, spendDocument(), null);
  expect([...(answers()[0]?.draft.qualified ?? [])]).toEqual([1]);
});

describe('the customers behind a count', () => {
  const find = async (selection: AskedSelection) => {
    const { engine, posted } = await opened();
    await engine.handle({ type: 'find', ticket: 1, token: 1, policy: withDefaults(toTwelve), asOf, selection });
    return posted.flatMap((message) => (message.type === 'found' ? message.places : []));
  };

  test('of a rule that passes, and of a rule that decides', async () => {
    expect(await find({ kind: 'rule', ruleId: 'silver', which: 'pass' })).toEqual([1, 2, 3, 4, 5]);
    expect(await find({ kind: 'rule', ruleId: 'silver', which: 'decide' })).toEqual([1, 2, 3, 4]);
  });

  test('of a condition that passes, fails or is unknown', async () => {
    expect(await find({ kind: 'node', nodeId: 'gold-spend', result: true })).toEqual([5]);
    expect(await find({ kind: 'node', nodeId: 'gold-spend', result: false })).toEqual([0, 1, 2, 3, 4]);
    expect(await find({ kind: 'node', nodeId: 'gold-spend', result: null })).toEqual([6]);
  });
});

describe('sample customers', () => {
  const samplesOf = async (document: PolicyDocument) => {
    const { engine, posted } = anEngine();
    await engine.handle({ type: 'samples', token: 1, document });
    const [message] = posted;
    if (message?.type !== 'samples') throw new Error('no samples');
    return message;
  };

  test('come from the starter policy that knows the policy’s facts', async () => {
    const { customers: samples, name } = await samplesOf(spendDocument());
    expect(samples.length).toBeGreaterThanOrEqual(200);
    expect(name).not.toBeNull();
  });

  test('are made up where no starter policy knows most of the facts, on both sides of the lines', async () => {
    const facts: PolicyDocument['facts'] = [{ key: 'x', type: 'number' }];
    const { customers: samples, name } = await samplesOf(spendDocument({ facts, rules: [] }));
    expect(samples.length).toBeGreaterThanOrEqual(200);
    expect(name).toBeNull();
  });

  test('are nobody where nothing is known of customers', async () => {
    expect((await samplesOf(spendDocument({ facts: [], rules: [] }))).customers).toEqual([]);
  });
});
