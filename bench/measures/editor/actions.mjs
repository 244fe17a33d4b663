// What is done to the open editor while it is traced: a node dragged, a value typed, a line on a histogram dragged, Fit.
import { between, frames, traced } from './trace.mjs';

/** Where to take hold of the condition nearest to the middle of the canvas, where a drag has room. */
const middleCondition = (page) =>
  page.evaluate(() => {
    const pane = globalThis.document.querySelector('.react-flow').getBoundingClientRect();
    const [x, y] = [pane.x + pane.width / 2, pane.y + pane.height / 2];
    return [...globalThis.document.querySelectorAll('.react-flow__node-condition')]
      .map((node) => node.getBoundingClientRect())
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height * 0.7 }))
      .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
  });

/** Milliseconds a frame while a node is dragged to and fro. */
export async function drag(page, steps = 80) {
  const { x, y } = await middleCondition(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8);
  const events = await traced(page, async () => {
    for (let i = 1; i <= steps; i++) await page.mouse.move(x + 2 * i, y + 60 * Math.sin(i / 6));
  });
  await page.mouse.up();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
  return frames(events);
}

/** Until the whole policy is on the screen. */
export async function fit(page) {
  const events = await traced(page, async () => {
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await page.waitForTimeout(1500);
  });
  const perFrame = frames(events);
  return perFrame.reduce((sum, frame) => sum + frame, 0);
}

/** Marks when something was put in and when `shows(wanted)` holds for every part named by `parts`, after the next paint. */
const watch = ({ name, parts, text }) =>
  new Promise((resolve) => {
    const look = () => {
      const shown = parts.every((part) => globalThis.document.querySelector(part)?.textContent.includes(text));
      if (!shown) return globalThis.requestAnimationFrame(look);
      globalThis.performance.mark(`${name}:end`);
      resolve();
    };
    globalThis.addEventListener('input', () => globalThis.performance.mark(`${name}:start`), {
      capture: true,
      once: true,
    });
    globalThis.requestAnimationFrame(look);
  });

/** A value typed anew, until flow and the view beside it both say it. */
export async function edit(page, parts, rounds = 12) {
  const field = page.getByRole('textbox', { name: 'Value', exact: true });
  const events = await traced(page, async () => {
    for (let i = 0; i < rounds; i++) {
      const value = 41_000 + 1_111 * i;
      const text = value.toLocaleString('en');
      await Promise.all([page.evaluate(watch, { name: 'edit', parts, text }), field.fill(text)]);
    }
  });
  return between(events, 'edit:start', 'edit:end');
}

/** Marks each move of the line and the first paint with other counts. */
const watchCounts = (selector) =>
  new Promise((resolve) => {
    const { document, performance, requestAnimationFrame } = globalThis;
    const read = () => document.querySelector(selector)?.textContent;
    let before = null;
    const look = () => {
      if (before !== null && read() !== before) {
        performance.mark('line:end');
        return resolve(true);
      }
      if (performance.now() - began > 1500) return resolve(false);
      requestAnimationFrame(look);
    };
    let began = performance.now();
    globalThis.addEventListener(
      'pointermove',
      () => {
        before = read();
        began = performance.now();
        performance.mark('line:start');
      },
      { capture: true, once: true },
    );
    requestAnimationFrame(look);
  });

/** The line on the histogram dragged step by step, until the count on its condition has followed. */
export async function dragLine(page, count, rounds = 14) {
  const handle = page.getByRole('slider').first();
  const box = await handle.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const events = await traced(page, async () => {
    for (let i = 1; i <= rounds; i++) {
      const followed = page.evaluate(watchCounts, count);
      await page.waitForTimeout(60);
      // To and fro, so that every move takes customers in or out.
      await page.mouse.move(x + (i % 2 === 0 ? -1 : 1) * (10 + 2 * i), y);
      await followed;
      await page.waitForTimeout(60);
    }
  });
  await page.mouse.up();
  return between(events, 'line:start', 'line:end');
}
