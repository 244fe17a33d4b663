// The README's main job: a policy goes live, and a CSV file's customers get their tiers from the endpoint.
// node samples/customers-to-tiers.mjs <address> <email> <password> [file.csv]
import fs from 'node:fs';
import Papa from 'papaparse';

const [address = 'http://127.0.0.1:3000', email = '', password = '', file = 'samples/ecommerce-customers.csv'] =
  process.argv.slice(2);
const policy = 'ecommerce-annual-spend';

async function call(method, path, body, headers) {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: address, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.detail ?? ''}`);
  return {
    answer,
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

/** Publishes the starter policy unless it is live; answers its tiers' names, best first, and a key that may only evaluate. */
async function prepare() {
  const { cookie } = await call('POST', '/session', { email, password });
  const person = (method, path, body) => call(method, path, body, { cookie }).then(({ answer }) => answer);
  const { items } = await person('GET', '/policies?limit=200');
  if (!items.some((one) => one.key === policy)) {
    await person('POST', '/policies', { key: policy, template: policy, approvals: 0 });
  }
  const { live, drafts } = await person('GET', `/policies/${policy}`);
  if (!live) {
    const request = await person('POST', `/policies/${policy}/drafts/${drafts[0].id}/submit`, {
      title: 'First version',
    });
    await person('POST', `/policies/${policy}/requests/${request.id}/publish`, {});
  }
  const { key } = await person('POST', '/api-keys', {
    name: 'Sample customers',
    scopes: ['evaluate'],
    policies: [policy],
  });
  const { items: policies } = await person('GET', '/policies?limit=200');
  const { tiers } = policies.find((one) => one.key === policy);
  return { key, names: tiers.map(({ name }) => name.en) };
}

/** An empty cell is a fact that is not known; it is left out rather than guessed. */
const toRequest = ({ id, annualSpend }) => ({
  customer: id,
  facts: annualSpend === '' ? {} : { annualSpend: Number(annualSpend) },
});

const { key, names } = await prepare();
const { data: customers } = Papa.parse(fs.readFileSync(file, 'utf8').trim(), { header: true });
const { answer } = await call(
  'POST',
  `/policies/${policy}/evaluate/batch`,
  { items: customers.map(toRequest) },
  { authorization: `Bearer ${key}` },
);

const counts = {};
answer.items.forEach((one, i) => {
  const tier = one.status === 'undetermined' ? 'not known' : (one.tierName ?? one.code);
  counts[tier] = (counts[tier] ?? 0) + 1;
  console.log(`${customers[i].id}\t${customers[i].name}\t${customers[i].annualSpend}\t${tier}`);
});
console.log('');
for (const tier of [...names, 'not known']) console.log(`${tier}: ${counts[tier] ?? 0}`);
