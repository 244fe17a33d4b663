// The commands of the house: its pages, its languages, its looks, the way out.
import { useNavigate } from 'react-router';
import { useSignOut } from '../../api/use-sign-out.js';
import {
  IconDeviceDesktop,
  IconHistory,
  IconKey,
  IconList,
  IconLogout,
  IconMoon,
  IconShieldCheck,
  IconSitemap,
  IconSun,
  IconUser,
  IconUsers,
  IconFileText,
} from '../../ui/icons.js';
import { colourSchemes, setColourScheme } from '../colour-scheme.js';
import { currentLanguage, languageNames, setLanguage } from '../language.js';
import { useCan, useCanSomewhere } from '../session-context.js';
import type { Command } from './command.js';
import { useCommands } from './commands-registry.js';
import { inBoth, sayPalette } from './palette-words.js';

const looks = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

const group = (key: 'go' | 'settings') => inBoth((lng) => sayPalette(`groups.${key}`, { lng }));

export function useAppCommands(): void {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const can = useCan();
  const readsCatalogue = useCanSomewhere('catalogue:read');
  const readsDecisions = useCanSomewhere('decisions:read');
  const readsAudit = useCanSomewhere('audit:read');
  const page = (
    key: 'policies' | 'facts' | 'decisions' | 'audit' | 'people' | 'keys' | 'guide' | 'account',
    to: string,
    icon: Command['icon'],
  ) => ({
    id: `go:${key}`,
    label: inBoth((lng) => sayPalette(`go.${key}`, { lng })),
    group: group('go'),
    ...(icon ? { icon } : {}),
    run: () => navigate(to),
  });
  useCommands(() => [
    page('policies', '/', IconSitemap),
    ...(readsCatalogue ? [page('facts', '/facts', IconList)] : []),
    ...(readsDecisions ? [page('decisions', '/decisions', IconHistory)] : []),
    ...(readsAudit ? [page('audit', '/audit', IconShieldCheck)] : []),
    ...(can('people:manage') ? [page('people', '/settings/people', IconUsers)] : []),
    ...(can('keys:manage') ? [page('keys', '/settings/keys', IconKey)] : []),
    page('guide', '/guide', IconFileText),
    page('account', '/settings/account', IconUser),
    ...otherLanguage(),
    ...colourSchemes.map((scheme): Command => ({
      id: `look:${scheme}`,
      label: inBoth((lng) => sayPalette(`scheme.${scheme}`, { lng })),
      group: group('settings'),
      icon: looks[scheme],
      run: () => setColourScheme(scheme),
    })),
    {
      id: 'sign-out',
      label: inBoth((lng) => sayPalette('signOut', { lng })),
      group: group('settings'),
      icon: IconLogout,
      run: () => signOut.mutate(),
    },
  ]);
}

function otherLanguage(): Command[] {
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return [
    {
      id: 'language',
      label: inBoth((lng) => sayPalette('language', { lng, language: languageNames[other] })),
      group: group('settings'),
      run: () => setLanguage(other),
    },
  ];
}
