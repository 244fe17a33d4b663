// The same work in Chromium's worker, where the canvas does it.
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromiumArguments, chromiumPath } from '../../test/support/chromium.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const from = (workspace) => createRequire(here(`../../${workspace}/package.json`));
const load = async (workspace, name) => import(pathToFileURL(from(workspace).resolve(name)).href);

const problems = here('../../shared/src/problems/index.ts');

async function bundle() {
  const { build } = await load('web', 'vite');
  const virtual = {
    name: 'problems-if-there',
    resolveId: (id) => (id === 'virtual:problems' ? '\0problems' : undefined),
    load: (id) => {
      if (id !== '\0problems') return undefined;
      return fs.existsSync(problems)
        ? `export { findProblems } from ${JSON.stringify(problems)};`
        : 'export const findProblems = undefined;';
    },
  };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [virtual],
    build: { write: false, target: 'es2022', lib: { entry: here('worker.mjs'), formats: ['es'], fileName: 'worker' } },
  });
  return [output].flat()[0].output[0].code;
}

function serve(code) {
  const server = http.createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? code : '<!doctype html><title>bench</title>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const inPage = (job) =>
  new Promise((resolve, reject) => {
    const worker = new globalThis.Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(job);
  });

/** Milliseconds of each round by measure; null where there is no Chromium. */
export async function inBrowser(job) {
  if (!chromiumPath) return null;
  const { chromium } = await load('test', 'playwright-core').then((module) => module.default ?? module);
  const server = await serve(await bundle());
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(inPage, job);
  } finally {
    await browser.close();
    server.close();
  }
}
