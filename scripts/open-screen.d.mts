import type { Browser, Page } from 'playwright-core';
import type { Screen } from './screens.mjs';

export interface ScreenLook {
  width: number;
  locale: 'en' | 'zh-CN';
  colorScheme: 'light' | 'dark';
}

export const login: { email: string; password: string };
export function openScreen(
  browser: Browser,
  url: string,
  screen: Screen,
  look: ScreenLook,
): Promise<{ page: Page; fault: Error | null }>;
