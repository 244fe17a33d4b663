// The README's main job: a policy goes live, and a CSV file's customers get their tiers from the endpoint.
// node samples/customers-to-tiers.mjs <address> <email> <password> [file.csv]
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const sample = fileURLToPath(new URL('./ecommerce-customers.csv', import.meta.url));
const [address = '', email, password, file = sample] = process.argv.slice(2);
const policy = 'ecommerce-annual-spend';
/** As many as one request may carry. */
const batchSize = 1000;

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!URL.canParse(address) || !email || !password)
  giveUp('Usage: node samples/customers-to-tiers.mjs <address> <email> <password> [file.csv]');
if (!fs.existsSync(file)) giveUp(`There is no file ${file}.`);
const { origin } = new URL(address);

async function call(method, path, body, headers) {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => giveUp(`Nothing answers at ${origin}; start the server first, with npm start.`));
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) giveUp(`${method} ${path} was refused (${response.status}): ${answer.detail}`);
  return { answer, response };
}

/** Signs in; answers a way to make requests as that person. */
async function signIn() {
  const { response } = await call('POST', '/session', { email, password });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (method, path, body) => (await call(method, path, body, { cookie })).answer;
}

const findPolicy = async (person) => {
  const { items } = await person('GET', '/policies?limit=200');
  return items.find((one) => one.key === policy);
};

/** Publishes the starter policy unless it is live; answers its tiers' names, best first. */
async function publish(person) {
  if (!(await findPolicy(person))) await person('POST', '/policies', { key: policy, template: policy, approvals: 0 });
  const { live, drafts } = await person('GET', `/policies/${policy}`);
  if (!live) {
    const draft = `/policies/${policy}/drafts/${drafts[0].id}`;
    const request = await person('POST', `${draft}/submit`, { title: 'First version' });
    await person('POST', `/policies/${policy}/requests/${request.id}/publish`, {});
  }
  const { tiers } = await findPolicy(person);
  return tiers.map(({ key, name }) => name?.en ?? name ?? key);
}

/** An empty cell is a fact that is not known; it is left out rather than guessed. */
const toRequest = ({ id, annualSpend }) => ({
  customer: id,
  facts: annualSpend ? { annualSpend: Number(annualSpend) } : {},
});

/** With a key that may evaluate this policy and do nothing else. */
async function evaluateAll(person, customers) {
  const { id, key } = await person('POST', '/api-keys', {
    name: 'Sample customers',
    scopes: ['evaluate'],
    policies: [policy],
  });
  const answers = [];
  for (let from = 0; from < customers.length; from += batchSize) {
    const items = customers.slice(from, from + batchSize).map(toRequest);
    const headers = { authorization: `Bearer ${key}` };
    const { answer } = await call('POST', `/policies/${policy}/evaluate/batch`, { items }, headers);
    answers.push(...answer.items);
  }
  await person('DELETE', `/api-keys/${id}`);
  return answers;
}

const person = await signIn();
const names = await publish(person);
const { data: customers } = Papa.parse(fs.readFileSync(file, 'utf8').trim(), { header: true });
const answers = await evaluateAll(person, customers);

const counts = {};
answers.forEach((answer, i) => {
  const tier = answer.status === 'undetermined' ? 'not known' : (answer.tierName ?? answer.code);
  counts[tier] = (counts[tier] ?? 0) + 1;
  console.log(`${customers[i].id}\t${customers[i].name}\t${customers[i].annualSpend}\t${tier}`);
});
console.log('');
for (const tier of new Set([...names, 'not known', ...Object.keys(counts)]))
  console.log(`${tier}: ${counts[tier] ?? 0}`);
