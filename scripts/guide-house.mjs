// What the guide's pictures show: the policy of its first page, and one for each concept; named in the language of the pictures.
import { caller } from './showroom.mjs';

const words = {
  en: {
    first: 'First version',
    second: 'Silver from 6,000',
    raised: 'Gold from 12,000',
    why: 'Gold was to be for the best fifth; at 10,000 it was a third.',
    membership: 'Membership',
    approver: 'Approver',
    app: 'Web shop, checkout',
    tests: ['Silver begins at 6,000', 'Just below Gold', 'Gold begins at 12,000', 'C-1001 stays Gold'],
  },
  'zh-CN': {
    first: '首个版本',
    second: '银卡门槛提高到 6,000 元',
    raised: '金卡门槛提高到 12,000 元',
    why: '金卡原定面向前五分之一的客户，门槛为 10,000 元时达到了三分之一。',
    membership: '会员等级',
    approver: '审核人',
    app: '网店结算',
    tests: ['银卡从 6,000 元起', '略低于金卡', '金卡从 12,000 元起', 'C-1001 仍为金卡'],
  },
};

const withLine = (document, tier, value) => {
  const copy = structuredClone(document);
  copy.rules.find((rule) => rule.tier === tier).conditions.all[0].value = value;
  return copy;
};

/** Illustrative: no policy of the gallery keeps tiers for a time. */
const movement = {
  upgrade: 'immediate',
  downgrade: 'atReview',
  maxDowngradeSteps: 1,
  graceDays: 30,
  validity: { months: 12, ends: 'anniversary' },
};

/** The last fails on the draft, as it raises the line for Gold. */
const tests = [
  [6000, 'SILVER'],
  [11_999.99, 'SILVER'],
  [12_000, 'GOLD'],
  [11_000, 'GOLD'],
];

/** Fills an empty server; answers the drafts and the request that the pictures open. */
export async function prepareGuideHouse(url, login, language) {
  const call = await caller(url, login);
  const said = words[language];
  const draftOf = async (key) => {
    const { drafts } = await call('GET', `/policies/${key}`);
    return call('GET', `/policies/${key}/drafts/${drafts[0].id}`);
  };
  const save = async (key, change, name) => {
    const { id, revision, document } = await draftOf(key);
    const body = { document: change(document), ...(name ? { name } : {}) };
    await call('PUT', `/policies/${key}/drafts/${id}`, body, { 'if-match': `"${revision}"` });
  };
  const submit = async (key, title, more = {}) =>
    call('POST', `/policies/${key}/drafts/${(await draftOf(key)).id}/submit`, { title, ...more });
  const publish = async (key, title) =>
    call('POST', `/policies/${key}/requests/${(await submit(key, title)).id}/publish`, {});
  const start = async (key, template, more = {}) => {
    const { drafts } = await call('POST', '/policies', { key, template, approvals: 0, ...more });
    return drafts[0].id;
  };

  const first = 'ecommerce-annual-spend';
  const own = await start(first, first);
  await publish(first, said.first);
  await save(first, (document) => withLine(document, 'GOLD', 12_000), said.raised);

  const membership = await start('membership', first, { name: said.membership });
  await publish('membership', said.first);
  await save('membership', (document) => withLine(document, 'SILVER', 6000));
  await publish('membership', said.second);
  await save('membership', (document) => ({ ...withLine(document, 'GOLD', 12_000), movement }), said.raised);

  for (const [i, [annualSpend, tier]] of tests.entries())
    await call('POST', '/policies/membership/test-cases', {
      name: said.tests[i],
      facts: { annualSpend },
      expected: { tier },
    });

  await call('POST', '/users', {
    email: 'approver@example.com',
    name: said.approver,
    grants: [{ role: 'viewer' }, { role: 'approver' }],
    password: 'correct horse battery',
  });
  await start('partners', first, { approvals: 0 });
  await publish('partners', said.first);
  await call('PATCH', '/policies/partners', { approvals: 1 });
  await save('partners', (document) => withLine(document, 'GOLD', 12_000), said.raised);
  const request = await submit('partners', said.raised, { description: said.why });
  await call('POST', '/api-keys', { name: said.app, scopes: ['evaluate'], policies: [first] });

  return {
    own,
    membership,
    request: request.id,
    levels: await start('levels', 'computer-buyer-level'),
    score: await start('value', 'frequency-amount-loyalty'),
    broken: await start('community', 'social-media-five-tiers'),
    app: said.app,
  };
}
