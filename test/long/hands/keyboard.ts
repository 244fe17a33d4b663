// Hands on a keyboard: what is not reached by Tab or a key is not reached.
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

export function keyboard(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name);

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < 250; step++) {
      if (await isFocused(target)) return;
      await key('Tab');
    }
    throw new Error('Tab never gets there.');
  }
  /** In a group of radios Tab stops at the chosen one, and arrows go on. */
  async function reachRadio(target: Locator): Promise<void> {
    const group = target.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    await reach(group.getByRole('radio', { checked: true }));
    for (let step = 0; step < 40 && !(await isFocused(target)); step++) await key('ArrowDown');
  }

  /** Tab stops at one part of the canvas; arrows walk to the others. */
  async function walkTo(part: Locator): Promise<void> {
    await part.waitFor();
    const canvas = page.locator('.react-flow__node:focus');
    for (let step = 0; step < 250 && (await canvas.count()) === 0; step++) await key('Tab');
    for (let step = 0; step < 60; step++) {
      if (await isFocused(part)) return;
      const [from, to] = [await canvas.boundingBox(), await part.boundingBox()];
      if (!from || !to) break;
      const [right, down] = [to.x - from.x, to.y - from.y];
      const level = right > 20 ? 'ArrowRight' : right < -20 ? 'ArrowLeft' : null;
      await key(level ?? (down > 0 ? 'ArrowDown' : 'ArrowUp'));
      const moved = await canvas.boundingBox();
      if (level && moved?.x === from.x) await key(down > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    throw new Error('Arrows never get there.');
  }

  return {
    async press(target) {
      const radio = await target.evaluate((element) => element instanceof HTMLInputElement && element.type === 'radio');
      if (radio) return reachRadio(target);
      await reach(target);
      await key((await target.getAttribute('role')) === 'switch' ? 'Space' : 'Enter');
    },
    async write(target, text) {
      await reach(target);
      await key('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      await key('Tab');
    },
    async choose(target, option) {
      await reach(target);
      await key('ArrowDown');
      if (await target.isEditable()) await page.keyboard.insertText(option);
      const wanted = page.getByRole('option', { name: option, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < 300; step++) {
        if ((await wanted.getAttribute('data-combobox-selected')) !== null) break;
        await key('ArrowDown');
      }
      await key('Enter');
    },
    async select(part) {
      await walkTo(part);
      await key('Enter');
    },
    async add(name, onto) {
      await walkTo(onto);
      await key('Space');
      await key('/');
      await page.keyboard.insertText(name);
      await key('Enter');
    },
    letGo: () => key('Escape'),
  };
}
