import type { Grant } from '@tierwright/shared/access';
import type { User } from '@tierwright/shared/contracts';
import { useChangeUser } from '../api/use-change-user.js';
import { useMe } from '../app/session-context.js';
import { Avatar } from '../ui/avatar.js';
import { classNames } from '../ui/class-names.js';
import { MoreMenu } from '../ui/more-menu.js';
import { Pill } from '../ui/pill.js';
import type { PeopleAsking } from './people-page.js';
import styles from './people-page.module.css';
import { useSettingsWords } from './settings-words.js';

function GrantPills({ grants }: { grants: readonly Grant[] }) {
  const t = useSettingsWords();
  if (grants.length === 0) return <Pill tone="outline">{t('people.noRole')}</Pill>;
  return (
    <>
      {grants.map(({ role, policy }, i) => (
        <Pill key={i} tone={policy === undefined ? 'accent' : 'outline'}>
          {policy === undefined ? t(`roles.${role}`) : `${t(`roles.${role}`)} · ${policy}`}
        </Pill>
      ))}
    </>
  );
}

export function PersonRow({ user, onAsk }: { user: User; onAsk: (asking: PeopleAsking) => void }) {
  const t = useSettingsWords();
  const me = useMe().user;
  const change = useChangeUser();
  return (
    <li className={classNames(styles['row'], user.disabled && styles['off'])}>
      <Avatar name={user.name} />
      <span className={styles['who']}>
        <b>
          {user.name} {user.id === me.id && <Pill tone="quiet">{t('people.you')}</Pill>}
        </b>
        <small>{user.email}</small>
      </span>
      <span className={styles['roles']}>
        {user.disabled && <Pill tone="warn">{t('people.disabled')}</Pill>}
        <GrantPills grants={user.grants} />
      </span>
      <MoreMenu
        label={t('people.more', { name: user.name })}
        actions={[
          { label: t('people.editRoles'), onClick: () => onAsk({ what: 'roles', user }) },
          !user.disabled && { label: t('people.reset'), onClick: () => onAsk({ what: 'reset', user }) },
          user.disabled
            ? {
                label: t('people.enable'),
                onClick: () => change.mutate({ id: user.id, change: { disabled: false } }),
              }
            : { label: t('people.disable'), danger: true, onClick: () => onAsk({ what: 'disable', user }) },
        ]}
      />
    </li>
  );
}
