import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '../ui/icons.js';
import { Link } from 'react-router';
import { useSignOut } from '../api/use-sign-out.js';
import { Avatar } from '../ui/avatar.js';
import styles from './account-menu.module.css';
import { useAppWords } from './app-words.js';
import { colourSchemes, setColourScheme, useColourScheme } from './colour-scheme.js';
import { useMe } from './session-context.js';

const schemeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

/** Who one is, how it looks, and the way out. */
export function AccountMenu() {
  const t = useAppWords();
  const { user } = useMe();
  const signOut = useSignOut();
  const { chosen } = useColourScheme();
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button type="button" className={styles['me']} aria-label={t('account.menu', { name: user.name })}>
          <Avatar name={user.name} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={styles['name']}>{user.name}</span>
          {user.email}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings/account" leftSection={<IconUser size={15} />}>
          {t('account.settings')}
        </Menu.Item>
        <Menu.Divider />
        {colourSchemes.map((scheme) => {
          const Icon = schemeIcons[scheme];
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === chosen}
              leftSection={<Icon size={15} />}
              rightSection={scheme === chosen ? '✓' : undefined}
              closeMenuOnClick={false}
              onClick={() => setColourScheme(scheme)}
            >
              {t(`scheme.${scheme}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
