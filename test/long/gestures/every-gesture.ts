// Every kind of change that the editor knows, each as a person makes it on a draft of “ABCD customer value”.
import type { Locator, Page } from 'playwright-core';
import { mouse } from '../hands/mouse.js';

export interface Gesture {
  /** The command that it leads to, as `command.ts` names it; or what it does to the layout. */
  command: string;
  make: () => Promise<unknown>;
}

export function everyGesture(page: Page): readonly Gesture[] {
  const details = page.getByRole('complementary', { name: 'Details' });
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  const node = (name: RegExp) => page.locator('.react-flow').getByRole('button', { name }).first();
  const press = (key: string) => page.keyboard.press(key);
  const hands = mouse(page);
  const button = (name: string | RegExp, within: Page | Locator = details) =>
    within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const choose = async (box: Locator, option: string) => {
    await box.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const select = (name: RegExp) => hands.select(node(name));
  const onto = (name: RegExp, key: string) => async () => {
    await select(name);
    await press(key);
  };
  const write = async (name: string, text: string) => {
    await field(name).fill(text);
    await press('Tab');
  };
  const dialog = page.getByRole('dialog');

  return [
    { command: 'changePolicy', make: () => write('Owner', 'Loyalty') },
    { command: 'changeMovement', make: () => details.getByRole('switch', { name: /^A tier is held/ }).click() },
    {
      command: 'addFact',
      make: async () => {
        await button('Add fact', page);
        await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Age');
        await choose(dialog.getByRole('combobox', { name: 'Kind of value' }), 'Whole number');
        await button('Add fact', dialog);
        await dialog.waitFor({ state: 'hidden' });
      },
    },
    { command: 'changeFact', make: () => write('Unit', 'years') },
    {
      command: 'addDerived',
      make: async () => {
        await button('Add computed fact', page);
        await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Score');
        await button('Add computed fact', dialog);
        await dialog.waitFor({ state: 'hidden' });
      },
    },
    { command: 'changeDerived', make: () => write('Chinese name', '得分') },
    { command: 'remove', make: () => button('Delete') },
    { command: 'changeTier', make: () => select(/^Tier: Grade B/).then(() => write('Name', 'Grade B')) },
    { command: 'renameTierKey', make: () => write('Name in the API', 'GRADE_B') },
    { command: 'moveTier', make: onto(/^Tier: Grade B/, 'Alt+ArrowUp') },
    { command: 'addTier', make: onto(/^Tier: Grade A/, 't') },
    { command: 'addRule', make: onto(/^Tier: Grade C/, 'r') },
    { command: 'changeRule', make: () => write('Name', 'For the fun of it') },
    {
      command: 'addNode',
      make: async () => {
        await select(/^Rule: For the fun/);
        await press('/');
        await page.keyboard.insertText('Uses');
        await press('Enter');
      },
    },
    { command: 'changeLeaf', make: () => write('Value', '7') },
    { command: 'negate', make: onto(/^Condition: uses .*7/, 'i') },
    { command: 'wrap', make: onto(/^Condition: days since registration/, 'g') },
    { command: 'setGroupKind', make: () => details.getByRole('radio', { name: /^None of/ }).click() },
    { command: 'unwrap', make: onto(/^Group: None of/, 'Control+Shift+g') },
    { command: 'moveNodes', make: onto(/^Condition: activated/, 'Alt+ArrowDown') },
    { command: 'share', make: onto(/^Condition: purchasing power is at least Medium/, 's') },
    { command: 'renameShared', make: () => write('Name', 'can-pay') },
    {
      command: 'paste',
      make: async () => {
        await select(/^Shared condition: .*feeds/);
        await press('Control+d');
      },
    },
    { command: 'unshare', make: () => button('Unshare here') },
    { command: 'remove', make: onto(/^Shared condition: .*feeds/, 'Delete') },
    { command: 'removeShared', make: onto(/^Shared condition /, 'Delete') },
    { command: 'paste', make: onto(/^Rule: The top/, 'Control+d') },
    { command: 'moveRule', make: () => press('Alt+ArrowUp') },
    { command: 'collapse', make: () => press('c') },
    { command: 'expand', make: () => press('c') },
    { command: 'move', make: () => drag(page, node(/^Rule: At least the middle/), { x: 10, y: -30 }) },
    { command: 'putBack', make: onto(/^Rule: At least the middle/, 'p') },
    { command: 'moveTier', make: () => drag(page, node(/^Tier: Grade C/), { x: 0, y: -160 }) },
    { command: 'remove', make: onto(/^Tier: Grade D/, 'Delete') },
    { command: 'replaceDocument', make: () => typeInto(page) },
    { command: 'editTable', make: () => clearCell(page) },
  ];
}

/** Takes hold of a card beside its name. */
export async function drag(page: Page, card: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await card.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 5 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 5 });
  await page.mouse.up();
}

const show = (page: Page, view: string) => page.getByText(view, { exact: true }).first().click();

/** A word of the text. */
async function typeInto(page: Page): Promise<void> {
  await show(page, 'JSON');
  await page.locator('.cm-content').getByText('"Loyalty"').dblclick();
  await page.keyboard.insertText('Retention');
}

/** The first cell with a condition is emptied. */
async function clearCell(page: Page): Promise<void> {
  await show(page, 'Table');
  await page
    .getByRole('gridcell', { name: /: at least/ })
    .first()
    .click();
  await page.keyboard.press('Delete');
}
