// `npm run screenshots`: every screen, dialog and state, both themes, both languages, into screenshots/; `-- guide` takes those of docs/guide.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, ensureInstalled, giveUp, root, say } from './steps.mjs';

ensureInstalled();
build();
if (process.argv[2] === 'guide') {
  await (await import('./guide-screenshots.mjs')).takeGuidePictures();
  process.exit();
}
const { chromium } = await import('playwright-core');
const { chromiumArguments, chromiumPath } = await import('../test/support/chromium.mjs');
const { spawnServer } = await import('../test/support/spawn-server.mjs');
const { prepareShowroom } = await import('./showroom.mjs');
const { emptyScreens, screens } = await import('./screens.mjs');
const { login, openScreen } = await import('./open-screen.mjs');
if (!chromiumPath) giveUp('No Chromium was found: install it, or set CHROMIUM_PATH.');

/** Of the screens only those whose names match; all without one. */
const only = new RegExp(process.argv[2] ?? '');
const folder = path.join(root, 'screenshots');
fs.mkdirSync(folder, { recursive: true });
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-showroom-'));
const server = await spawnServer({
  DATA_DIR: dataDir,
  TIERWRIGHT_ADMIN_EMAIL: login.email,
  TIERWRIGHT_ADMIN_PASSWORD: login.password,
});
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });

async function take(screen, width, locale, colorScheme) {
  const { page, fault } = await openScreen(browser, server.url, screen, { width, locale, colorScheme });
  await page.screenshot({ path: path.join(folder, `${screen.name}-${width}-${colorScheme}-${locale}.png`) });
  await page.context().close();
  if (fault) throw fault;
}

/** Chromium draws one page while it waits for another. */
const atOnce = 3;

/** Each in both languages and themes; one that fails is told, and the others are taken all the same. */
async function takeAll(list) {
  const wanted = list.filter(({ name }) => only.test(name));
  const failed = [];
  for (const locale of ['en', 'zh-CN'])
    for (const colorScheme of ['light', 'dark']) {
      const waiting = wanted.flatMap((screen) => (screen.widths ?? [1600]).map((width) => ({ screen, width })));
      const takeNext = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { screen, width } = next;
          await take(screen, width, locale, colorScheme).catch((error) => {
            failed.push(screen.name);
            console.error(`✗ ${screen.name}, ${width}, ${locale}: ${error.message.split('\n')[0]}`);
          });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, takeNext));
      say(`${locale}, ${colorScheme}: done`);
    }
  return failed;
}

const failed = [];
try {
  failed.push(...(await takeAll(emptyScreens)));
  failed.push(...(await takeAll(screens(await prepareShowroom(server.url, login)))));
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
if (failed.length > 0) giveUp(`Not arranged: ${[...new Set(failed)].join(', ')}.`);
say(`The pictures are in ${path.relative(process.cwd(), folder)}${path.sep}`);
