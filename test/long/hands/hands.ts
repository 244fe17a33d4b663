// What a person can do to a page, whichever way they do it.
import type { Locator } from 'playwright-core';

export interface Hands {
  /** A button, a switch, a radio. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field; whatever is done next leaves it. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses an option of a drop-down. */
  choose(target: Locator, option: string): Promise<void>;
  /** Makes a part of the canvas the selected one. */
  select(part: Locator): Promise<void>;
  /** Adds what the palette shows under a name to a part of the canvas. */
  add(name: string, onto: Locator): Promise<void>;
  /** Lets go of what is selected. */
  letGo(): Promise<void>;
}
