import type { Page } from 'playwright-core';

export interface Screen {
  name: string;
  address: string;
  /** What is done on the page before it is looked at. */
  arrange?: (page: Page) => Promise<unknown>;
  signedOut?: boolean;
  /** In pixels; 1600 where there are none. */
  widths?: number[];
}

export interface Made {
  key: string;
  draft: string;
  second: string;
  fresh: string;
  broken: string;
  request: string;
  decision: string;
}

export const emptyScreens: Screen[];
export function screens(made: Made): Screen[];
