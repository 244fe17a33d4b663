// Every screen: without a barrier that axe finds, without a complaint of the browser, and in Chinese without English left over.
import { AxeBuilder } from '@axe-core/playwright';
import { ecommerceCustomers } from '@tierwright/shared/templates';
import type { Browser, Page } from 'playwright-core';
import { login, openScreen, type ScreenLook } from '../../scripts/open-screen.mjs';
import { emptyScreens, screens, type Screen } from '../../scripts/screens.mjs';
import { prepareShowroom } from '../../scripts/showroom.mjs';
import { journey, launch } from '../support/browser.js';
import { foreignWords } from '../support/foreign-words.js';
import { StoryServer } from '../support/server.js';

/** All of them in every look is a long proof; the ordinary run takes some, each in one look. */
const all = process.env['EVERY_SCREEN'] === 'all';
const some = process.env['EVERY_SCREEN']
  ? new RegExp(process.env['EVERY_SCREEN'])
  : /^(setup-first|request|editor-condition)$/;

const looks: ScreenLook[] = [
  { width: 1600, locale: 'en', colorScheme: 'light' },
  { width: 1600, locale: 'zh-CN', colorScheme: 'dark' },
  { width: 1600, locale: 'en', colorScheme: 'dark' },
  { width: 1600, locale: 'zh-CN', colorScheme: 'light' },
];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What somebody named, in whatever language. */
const typedIn = [
  ...ecommerceCustomers(400).flatMap(({ name }) => name ?? []),
  ...[
    'Gold up for 2027',
    'First version',
    'Silver up',
    'Ada',
    'Owner',
    'owner',
    'Approver',
    'First draft',
    'Second thoughts',
    'Partners get tiers',
    'The first version for partners.',
    'Web shop',
    'Reports',
    'lots',
    'Checkout',
    'own',
  ],
];

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

journey('every screen', () => {
  let server: StoryServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await StoryServer.start('embedded', {
      TIERWRIGHT_ADMIN_EMAIL: login.email,
      TIERWRIGHT_ADMIN_PASSWORD: login.password,
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const faultsOf = async (screen: Screen, look: ScreenLook): Promise<string[]> => {
    const { page, fault } = await openScreen(browser, server.url, screen, look);
    const found = fault ? [fault.message.split('\n')[0] ?? ''] : await barriers(page);
    if (look.locale === 'zh-CN')
      found.push(...(await foreignWords(page, typedIn)).map((text) => `not Chinese: ${text.slice(0, 80)}`));
    await page.context().close();
    return found.map((line) => `${screen.name}, ${look.locale}, ${look.colorScheme}, ${look.width}: ${line}`);
  };

  const faultsOfAll = async (list: readonly Screen[]): Promise<string[]> => {
    const found: string[] = [];
    const wanted = list.filter(({ name }) => all || some.test(name));
    for (const [i, screen] of wanted.entries())
      for (const look of all ? looks : looks.filter((_, n) => n === i % looks.length))
        for (const width of all ? (screen.widths ?? [1600]) : [1600])
          found.push(...(await faultsOf(screen, { ...look, width })));
    return found;
  };

  it('can be used by everybody, in either language, before there is anything', async () => {
    expect(await faultsOfAll(emptyScreens)).toEqual([]);
  }, 600_000);

  it('can be used by everybody, in either language, in a filled house', async () => {
    const made = await prepareShowroom(server.url, login);
    expect(await faultsOfAll(screens(made))).toEqual([]);
  }, 3_600_000);
});
