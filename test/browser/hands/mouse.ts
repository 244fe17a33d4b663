// Hands on a mouse. Keys are pressed for nothing but the letters of a text.
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

const middle = async (target: Locator): Promise<[number, number]> => {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
};

export function mouse(page: Page): Hands {
  const press = (target: Locator) => target.click();
  /** Clicked to leave a field: it does nothing. */
  const somethingIdle = async () => {
    const dialog = page.getByRole('dialog');
    return (await dialog.count()) > 0 ? dialog.getByRole('heading').first() : page.getByText('Draft', { exact: true });
  };
  return {
    press,
    async write(target, text) {
      await target.click({ clickCount: 3 });
      await page.keyboard.insertText(text);
      await page.mouse.click(...(await middle(await somethingIdle())));
    },
    async choose(target, option) {
      const searchable = await target.isEditable();
      await target.click({ clickCount: searchable ? 3 : 1 });
      if (searchable) await page.keyboard.insertText(option);
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    select: press,
    async add(name, onto) {
      const item = page
        .getByRole('region', { name: 'Facts and building blocks' })
        .getByRole('button', { name })
        .first();
      await page.mouse.move(...(await middle(item)));
      await page.mouse.down();
      await page.mouse.move(...(await middle(onto)), { steps: 12 });
      await page.mouse.up();
    },
    async letGo() {
      const canvas = page.locator('.react-flow__pane');
      const box = await canvas.boundingBox();
      if (box) await page.mouse.click(box.x + 24, box.y + 24);
    },
  };
}
