// Hands on a mouse. Keys are pressed for nothing but the letters of a text.
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

type Spot = readonly [number, number];

const middle = async (target: Locator): Promise<Spot> => {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Beside the name of a card, clear of the counts further down; null where something lies over it. Waits until the card rests. */
const besideName = (card: Locator): Promise<Spot | null> =>
  card.evaluate(async (element) => {
    const place = () => JSON.stringify(element.getBoundingClientRect());
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let before = ''; before !== place(); await frame()) before = place();
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width * 0.3, top + height * 0.3];
    const there = document.elementFromPoint(x, y);
    return there && element.contains(there) && !there.closest('button') ? ([x, y] as const) : null;
  });

export function mouse(page: Page): Hands {
  const press = (target: Locator) => target.click();
  const isWritten = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  /** Clicked to leave a field: it does nothing. */
  const somethingIdle = async () => {
    const dialog = page.getByRole('dialog');
    return (await dialog.count()) > 0 ? dialog.getByRole('heading').first() : page.getByText('Draft', { exact: true });
  };
  /** Somebody who does not see a card presses Fit. */
  const spotOn = async (card: Locator): Promise<Spot> => {
    await card.waitFor();
    const spot = await besideName(card);
    if (spot) return spot;
    await press(page.getByRole('button', { name: 'Fit', exact: true }));
    const seen = await besideName(card);
    if (!seen) throw new Error('It is not in sight, not even after Fit.');
    return seen;
  };
  return {
    press,
    async write(target, text) {
      if (await isWritten(target)) await page.mouse.click(...(await middle(await somethingIdle())));
      await target.click({ clickCount: (await target.inputValue()) === '' ? 1 : 3 });
      await page.keyboard.insertText(text);
    },
    async choose(target, option) {
      const searchable = await target.isEditable();
      await target.click({ clickCount: searchable ? 3 : 1 });
      if (searchable) await page.keyboard.insertText(option);
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async select(part) {
      await page.mouse.click(...(await spotOn(part)));
    },
    async add(name, onto) {
      const item = page
        .getByRole('region', { name: 'Facts and building blocks' })
        .getByRole('button', { name })
        .first();
      const onCanvas = await spotOn(onto);
      await page.mouse.move(...(await middle(item)));
      await page.mouse.down();
      await page.mouse.move(...onCanvas, { steps: 12 });
      await page.mouse.up();
    },
    async letGo() {
      const canvas = page.locator('.react-flow__pane');
      const box = await canvas.boundingBox();
      if (box) await page.mouse.click(box.x + 24, box.y + 24);
    },
  };
}
