// What a visitor's browser loads to show the sign-in page, and what it loads on top to edit a policy.
import { gzipSync } from 'node:zlib';

const isCode = (url) => /\.(js|css)$/.test(new URL(url).pathname);

/** Kilobytes of scripts and styles, gzipped, by address. */
async function loads(page) {
  const found = new Map();
  page.on('response', async (response) => {
    if (!isCode(response.url()) || found.has(response.url())) return;
    found.set(response.url(), null);
    const body = await response.body().catch(() => null);
    if (body) found.set(response.url(), gzipSync(body).length / 1000);
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  return found;
}

const sum = (found) => [...found.values()].reduce((total, size) => total + (size ?? 0), 0);

/** Kilobytes (of a thousand bytes); `editorLazy`: the sign-in page loads none of what only the editor loads. */
export async function bundle({ open, address }) {
  const first = await open('/sign-in', { signedIn: false });
  await first.getByRole('button').first().waitFor();
  const signIn = await loads(first);
  const second = await open(address);
  await second.locator('.react-flow__node').first().waitFor();
  const editor = await loads(second);
  const lazy = [...editor].filter(([url]) => !signIn.has(url));
  await Promise.all([first.context().close(), second.context().close()]);
  return { signIn: sum(signIn), editor: sum(new Map(lazy)), files: signIn.size };
}
