// The editor's speed: dragging, editing, Fit and a dragged line over a policy of 200 rules and 10,000 customers, and what is loaded.
import { drag, dragLine, edit, fit } from './editor/actions.mjs';
import { bundle } from './editor/bundle.mjs';
import { canMeasure, inScene } from './editor/scene.mjs';
import { percentile } from './editor/trace.mjs';

const rounds = 3;

async function ready(page) {
  await page.locator('.react-flow__node-condition').first().waitFor();
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(1500);
}

const repeat = async (work) => {
  const found = [];
  for (let i = 0; i < rounds; i++) found.push(...[await work()].flat());
  return found;
};

/** A condition on yearly spend, selected, with its value and its histogram at the side. */
async function openSpend(page) {
  const node = page.locator('.react-flow__node-condition').filter({ hasText: 'annualSpend' }).first();
  await node.click();
  await page.getByRole('textbox', { name: 'Value', exact: true }).waitFor();
  return `.react-flow__node[data-id="${await node.getAttribute('data-id')}"]`;
}

/** The block of the sentences that says the selected condition. */
async function sentenceOf(page) {
  const value = await page.getByRole('textbox', { name: 'Value', exact: true }).inputValue();
  await page.locator('[data-block]', { hasText: value }).first().waitFor();
  return page.evaluate((text) => {
    const block = [...globalThis.document.querySelectorAll('[data-block]')].find((one) =>
      one.textContent.includes(text),
    );
    const line = block.querySelector('[data-line]').dataset.line;
    return `[data-block]:has([data-line="${line}"])`;
  }, value);
}

async function dragging({ open, address }) {
  const page = await open(address);
  await ready(page);
  const near = await repeat(() => drag(page));
  const fits = await repeat(() => fit(page));
  const far = await repeat(() => drag(page));
  await page.context().close();
  return { near, far, fits };
}

async function editing({ open, address }) {
  const page = await open(`${address}?view=flow&beside=sentences`);
  await ready(page);
  const node = await openSpend(page);
  const sentence = await sentenceOf(page);
  const edits = await repeat(() => edit(page, [node, sentence]));
  const lines = await repeat(() => dragLine(page, node));
  await page.context().close();
  return { edits, lines };
}

const p95 = (numbers) => percentile(numbers, 0.95);
const both = (list) => ({
  processor: p95(list.map(({ processor }) => processor)),
  clock: p95(list.map(({ clock }) => clock)),
  times: list.length,
});

/** Milliseconds and kilobytes; null where there is no Chromium. */
export async function inEditor({ customers = 10_000 } = {}) {
  if (!canMeasure()) return null;
  return inScene(customers, async (scene) => {
    const loaded = await bundle(scene);
    const { near, far, fits } = await dragging(scene);
    const { edits, lines } = await editing(scene);
    return {
      loaded,
      drag: { near: p95(near), far: p95(far), frames: near.length + far.length },
      fit: p95(fits),
      edit: both(edits),
      line: both(lines),
    };
  });
}
