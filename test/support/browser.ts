// A real Chromium for the journeys; told once where there is none, and a failure under CI.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from './chromium.mjs';

if (!chromiumPath) {
  const hint = 'No Chromium was found (install it, or set CHROMIUM_PATH); the browser journeys are skipped.';
  if (process.env['CI']) throw new Error(hint);
  process.stderr.write(`${hint}\n`);
}

/** `describe`, or a skipped one on a machine without a browser. */
export const journey = chromiumPath ? describe : describe.skip;

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });

export interface Look {
  language?: 'en' | 'zh-CN';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A fresh visitor; everything that the page complains about is kept in `complaints`. */
export async function visit(
  browser: Browser,
  url: string,
  look: Look = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const { language = 'en', theme = 'light', width = 1600, height = 1000 } = look;
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    baseURL: url,
    viewport: { width, height },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[14]/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Signs a visitor in through the same route as the form; the page is at its first screen afterwards. */
export async function signedIn(
  context: BrowserContext,
  url: string,
  login: { email: string; password: string },
): Promise<void> {
  const answer = await context.request.post(`${url}/api/v1/session`, { data: login, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`Signing in failed: ${answer.status()}`);
}
