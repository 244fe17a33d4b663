// Opens one of the screens of screens.mjs as a visitor of a language and a colour scheme sees it.

/** The first user of the house that is shown. */
export const login = { email: 'owner@example.com', password: 'correct horse battery' };

const heightFor = (width) => (width < 600 ? 844 : width >= 1600 ? Math.round(width / 1.6) : 800);

/**
 * Answers the page, even where arranging it failed: `fault` says why.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the server
 */
export async function openScreen(browser, url, { address, arrange, signedOut }, { width, locale, colorScheme }) {
  const viewport = { width, height: heightFor(width) };
  const context = await browser.newContext({ locale, colorScheme, viewport, baseURL: url, reducedMotion: 'reduce' });
  if (!signedOut) await context.request.post('/api/v1/session', { data: login, headers: { origin: url } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.getByRole('main').first().waitFor();
    await arrange?.(page);
    // Until no lines stand where text is about to be.
    await page
      .getByRole('status')
      .filter({ hasText: /^(Loading|正在加载)…/ })
      .first()
      .waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    return { page, fault: null };
  } catch (fault) {
    return { page, fault };
  }
}
