// The editor as a person has it: the built product in a process of its own, and a policy of 200 rules open in Chromium.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromiumArguments, chromiumPath } from '../../../test/support/chromium.mjs';
import { spawnServer } from '../../../test/support/spawn-server.mjs';
import { ruleTable } from '../../policies/rule-table.mjs';

const login = { email: 'owner@example.com', password: 'correct horse battery' };
const viewport = { width: 1600, height: 1000 };
const requireThere = createRequire(fileURLToPath(new URL('../../../test/package.json', import.meta.url)));

export const canMeasure = () => chromiumPath !== undefined;

async function caller(url) {
  let cookie = '';
  return async (method, address, body, headers = {}) => {
    const response = await fetch(`${url}/api/v1${address}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    const answer = response.status === 204 ? null : await response.json();
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** A draft of the table of 200 rules, and as many customers for it as asked for. */
async function fill(url, customers) {
  const call = await caller(url);
  await call('POST', '/session', login);
  const made = await call('POST', '/policies', { key: 'table', template: 'ecommerce-annual-spend', approvals: 0 });
  const address = `/policies/table/drafts/${made.drafts[0].id}`;
  const { revision } = await call('GET', address);
  await call('PUT', address, { document: ruleTable.document }, { 'if-match': `"${revision}"` });
  const rows = ruleTable.customers(customers).map((facts, i) => ({ id: `C-${i + 1}`, facts }));
  const dataset = await call('POST', '/datasets', { name: 'Many', policy: 'table', customers: rows });
  return { address, dataset: dataset.id };
}

/** Runs `work({ open, url, address })` and cleans up. `open(address)` answers a page that is signed in. */
export async function inScene(customers, work) {
  const module = await import(pathToFileURL(requireThere.resolve('playwright-core')).href);
  const { chromium } = module.default ?? module;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-bench-'));
  const server = await spawnServer({
    DATA_DIR: dataDir,
    TIERWRIGHT_ADMIN_EMAIL: login.email,
    TIERWRIGHT_ADMIN_PASSWORD: login.password,
    ...(process.env['WEB_DIST'] ? { WEB_DIST: process.env['WEB_DIST'] } : {}),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    const { address, dataset } = await fill(server.url, customers);
    const open = async (where, { signedIn = true } = {}) => {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: 'en',
        viewport,
        reducedMotion: 'reduce',
      });
      if (signedIn) await context.request.post('/api/v1/session', { data: login, headers: { origin: server.url } });
      await context.addInitScript((id) => globalThis.localStorage.setItem('tierwright-customers:table', id), dataset);
      const page = await context.newPage();
      await page.goto(where);
      return page;
    };
    return await work({ open, address });
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
