// What the pictures show: two versions of a policy, a draft on its way to the third, a request, people and keys.

export async function caller(url, login) {
  const send = async (method, path, body, headers) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = response.status === 204 ? null : await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return { answer, response };
  };
  const { response } = await send('POST', '/session', login);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (method, path, body, headers) => (await send(method, path, body, { cookie, ...headers })).answer;
}

const raise = (document, tier, value) => {
  const copy = structuredClone(document);
  copy.rules.find((rule) => rule.tier === tier).conditions.all[0].value = value;
  return copy;
};

const key = 'membership';
const path = `/policies/${key}`;

async function onlyDraft(call) {
  const { drafts } = await call('GET', path);
  return call('GET', `${path}/drafts/${drafts[0].id}`);
}

/** Two versions, and a draft on its way to the third. */
async function publishVersions(call) {
  const name = { en: 'Membership', 'zh-CN': '会员等级' };
  await call('POST', '/policies', { key, name, template: 'ecommerce-annual-spend', approvals: 0 });
  const publish = async (title) => {
    const draft = await onlyDraft(call);
    const request = await call('POST', `${path}/drafts/${draft.id}/submit`, { title });
    await call('POST', `${path}/requests/${request.id}/publish`, {});
  };
  const save = async (change, newName) => {
    const draft = await onlyDraft(call);
    const body = { document: change(draft.document), ...(newName ? { name: newName } : {}) };
    await call('PUT', `${path}/drafts/${draft.id}`, body, { 'if-match': `"${draft.revision}"` });
  };
  await publish('First version');
  await save((document) => raise(document, 'SILVER', 6000));
  await publish('Silver up');
  await save((document) => raise(document, 'GOLD', 12_000), 'Gold up for 2027');
}

async function addPeopleAndKeys(call) {
  await call('POST', '/users', {
    email: 'approver@example.com',
    name: 'Approver',
    grants: [{ role: 'author' }, { role: 'approver' }],
    password: 'correct horse battery',
  });
  await call('POST', '/api-keys', { name: 'Web shop', scopes: ['evaluate'], policies: [key] });
  await call('POST', '/api-keys', { name: 'Reports', scopes: ['decisions:read', 'policies:read'] });
}

/** A policy whose first version waits for an approval. */
async function submitPartners(call) {
  await call('POST', '/policies', {
    key: 'partners',
    name: { en: 'Partners', 'zh-CN': '合作伙伴' },
    template: 'ecommerce-annual-spend',
  });
  const partner = (await call('GET', '/policies/partners')).drafts[0];
  return call('POST', `/policies/partners/drafts/${partner.id}/submit`, {
    title: 'Partners get tiers',
    description: 'The first version for partners.',
  });
}

/** Facts of the catalogue: one that the policies have copied as it is, one that has moved on since, two that nobody has. */
async function fillCatalogue(call) {
  const { document } = await onlyDraft(call);
  const [spend, ...others] = document.facts;
  await call('POST', '/facts', { ...spend, window: { en: 'last 12 months', 'zh-CN': '最近 12 个月' } });
  for (const fact of others) await call('POST', '/facts', fact);
  const group = { en: 'Profile', 'zh-CN': '客户信息' };
  await call('POST', '/facts', {
    key: 'memberSince',
    label: { en: 'Member since', 'zh-CN': '入会日期' },
    type: 'date',
    group,
  });
  await call('POST', '/facts', {
    key: 'ageBand',
    label: { en: 'Age band', 'zh-CN': '年龄段' },
    type: 'enum',
    values: ['18-29', '30-49', '50+'].map((value) => ({ value })),
    sensitivity: 'protected',
    group,
  });
}

/** Answers that an application was given over time, one of them with its way; answers the id of that one. */
async function askForTiers(call) {
  const ask = (customer, annualSpend, more) =>
    call('POST', `${path}/evaluate`, { customer, facts: annualSpend === null ? {} : { annualSpend }, ...more });
  const explained = { explain: ['trace', 'next'] };
  const { decisionId } = await ask('C-1001', 11_240, { ...explained, version: 1, asOf: '2026-03-03' });
  const spends = {
    'C-1002': 56_300,
    'C-1003': 21_000,
    'C-1004': 7_450.5,
    'C-1005': null,
    'C-1006': 320,
    'C-1007': 10_000,
  };
  for (const [customer, spend] of Object.entries(spends)) await ask(customer, spend);
  await ask('C-1001', 9_100);
  // A decision is on record within a second of its answer.
  for (let tries = 0; tries < 40; tries++) {
    const { items } = await call('GET', '/decisions?customer=C-1001');
    if (items.length === 2) return decisionId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The decisions were not recorded.');
}

/** Fills an empty server; answers the ids that the screens need. */
export async function prepareShowroom(url, login) {
  const call = await caller(url, login);
  await publishVersions(call);
  await addPeopleAndKeys(call);
  await fillCatalogue(call);
  const decision = await askForTiers(call);
  const asked = await submitPartners(call);
  const own = (await onlyDraft(call)).id;
  const second = await call('POST', `${path}/drafts`, { name: 'Second thoughts' });
  const draftOf = async (newKey, template, name) => {
    const { drafts } = await call('POST', '/policies', { key: newKey, template, name, approvals: 0 });
    return drafts[0].id;
  };
  return {
    key,
    draft: own,
    second: second.id,
    request: asked.id,
    decision,
    /** A policy that was never published, and one that its errors keep from being published. */
    fresh: await draftOf('clubs', 'computer-buyer-level'),
    broken: await draftOf('community', 'social-media-five-tiers'),
    /** Begun from nothing. */
    blank: await draftOf('own', undefined, { en: 'Our club', 'zh-CN': '我们的俱乐部' }),
  };
}
