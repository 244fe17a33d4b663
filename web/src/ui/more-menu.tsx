import { Menu } from '@mantine/core';
import { IconDots } from './icons.js';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { IconButton } from './button.js';

export interface MoreAction {
  label: string;
  icon?: ReactNode;
  /** Either what it does or where it leads. */
  onClick?: () => void;
  to?: string;
  danger?: boolean;
}

/** What else can be done with the row that it stands in; nothing where nothing can. */
export function MoreMenu({ label, actions }: { label: string; actions: readonly (MoreAction | false)[] }) {
  const shown = actions.filter((action) => action !== false);
  if (shown.length === 0) return null;
  return (
    <Menu width={256}>
      <Menu.Target>
        <IconButton label={label} size="small">
          <IconDots size={16} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map(({ label: words, icon, onClick, to, danger }) =>
          to ? (
            <Menu.Item key={words} component={Link} to={to} leftSection={icon}>
              {words}
            </Menu.Item>
          ) : (
            <Menu.Item
              key={words}
              leftSection={icon}
              onClick={onClick}
              {...(danger ? { style: { color: 'var(--warn)' } } : {})}
            >
              {words}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
