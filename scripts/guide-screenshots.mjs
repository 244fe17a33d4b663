// `npm run screenshots -- guide`: the pictures of docs/guide, in both languages; a second word takes those whose names it matches.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../test/support/chromium.mjs';
import { spawnServer } from '../test/support/spawn-server.mjs';
import { prepareGuideHouse } from './guide-house.mjs';
import { emptyGuidePictures, guidePictures } from './guide-pictures.mjs';
import { login } from './open-screen.mjs';
import { smallerPng } from './smaller-png.mjs';
import { giveUp, root, say } from './steps.mjs';

const folder = path.join(root, 'docs', 'guide', 'pictures');
const largest = 150_000;

async function take(browser, url, { name, address, arrange, clip, as }, locale) {
  const context = await browser.newContext({
    locale,
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    await context.request.post('/api/v1/session', {
      data: { ...login, ...(as ? { email: as } : {}) },
      headers: { origin: url },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await arrange?.(page);
    const png = smallerPng(await page.screenshot(clip ? { clip: await clip(page) } : {}));
    if (png.length > largest) throw new Error(`${png.length} bytes are more than ${largest}: show less of the screen`);
    fs.writeFileSync(path.join(folder, `${name}.${locale}.png`), png);
  } finally {
    await context.close();
  }
}

async function takeIn(locale, only, env) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-guide-'));
  const server = await spawnServer({
    DATA_DIR: dataDir,
    TIERWRIGHT_ADMIN_EMAIL: login.email,
    TIERWRIGHT_ADMIN_PASSWORD: login.password,
    ...env,
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  const failed = [];
  const takeAll = async (pictures) => {
    for (const picture of pictures.filter(({ name }) => only.test(name)))
      await take(browser, server.url, picture, locale).catch((error) => {
        failed.push(picture.name);
        console.error(`✗ ${picture.name}, ${locale}: ${error.message.split('\n')[0]}`);
      });
  };
  try {
    await takeAll(emptyGuidePictures);
    await takeAll(guidePictures(await prepareGuideHouse(server.url, login, locale)));
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
  say(`${locale}: done`);
  return failed;
}

/** `env` is added to the server's own. */
export async function takeGuidePictures(only = new RegExp(process.argv[3] ?? ''), env = {}) {
  if (!chromiumPath) giveUp('No Chromium was found: install it, or set CHROMIUM_PATH.');
  fs.mkdirSync(folder, { recursive: true });
  const failed = [...(await takeIn('en', only, env)), ...(await takeIn('zh-CN', only, env))];
  if (failed.length > 0) giveUp(`Not taken: ${[...new Set(failed)].join(', ')}.`);
  say(`The pictures are in ${path.relative(process.cwd(), folder)}${path.sep}`);
}
