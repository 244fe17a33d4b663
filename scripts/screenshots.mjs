// `npm run screenshots`: every screen, both themes, both languages, into screenshots/; for looking at, and for the guide.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, ensureInstalled, giveUp, root, say } from './steps.mjs';

ensureInstalled();
build();
const { chromium } = await import('playwright-core');
const { spawnServer } = await import('../test/support/spawn-server.mjs');
const { prepareShowroom, screens } = await import('./showroom.mjs');

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (one) => one && fs.existsSync(one),
);
if (!executablePath) giveUp('No Chromium was found: install it, or set CHROMIUM_PATH.');

const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const folder = path.join(root, 'screenshots');
fs.mkdirSync(folder, { recursive: true });
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-showroom-'));
const login = { email: 'owner@example.com', password: 'correct horse battery' };
const server = await spawnServer({
  DATA_DIR: dataDir,
  TIERWRIGHT_ADMIN_EMAIL: login.email,
  TIERWRIGHT_ADMIN_PASSWORD: login.password,
});
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-gpu', '--disable-background-networking', ...sandbox],
});

try {
  const showroom = await prepareShowroom(server.url, login);
  for (const language of ['en', 'zh-CN']) {
    for (const colorScheme of ['light', 'dark']) {
      const look = { locale: language, colorScheme, baseURL: server.url, reducedMotion: 'reduce' };
      for (const screen of screens(showroom)) {
        if (!only.test(screen.name)) continue;
        for (const width of screen.widths ?? [1600]) {
          const viewport = { width, height: width < 600 ? 844 : width >= 1600 ? Math.round(width / 1.6) : 800 };
          const context = await browser.newContext({ ...look, viewport });
          if (!screen.signedOut) {
            await context.request.post('/api/v1/session', { data: login, headers: { origin: server.url } });
          }
          const page = await context.newPage();
          await page.goto(screen.address);
          await page.waitForLoadState('networkidle');
          await screen.arrange?.(page);
          await page.waitForTimeout(400);
          await page.screenshot({ path: path.join(folder, `${screen.name}-${width}-${colorScheme}-${language}.png`) });
          await context.close();
        }
      }
      say(`${language}, ${colorScheme}: done`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
say(`The pictures are in ${path.relative(process.cwd(), folder)}/`);
