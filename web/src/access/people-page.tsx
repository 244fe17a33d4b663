import { IconUserPlus } from '../ui/icons.js';
import { roles } from '@tierwright/shared/access';
import type { User } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { useUsers } from '../api/use-users.js';
import { Page } from '../app/page.js';
import { Button } from '../ui/button.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { GuideLink } from '../guide/guide-link.js';
import { InviteDialog } from './invite-dialog.js';
import { OneTimeLinkDialog, type OneTimeLink } from './one-time-link-dialog.js';
import { DisableDialog, ResetDialog } from './person-dialogs.js';
import { PersonRow } from './person-row.js';
import styles from './people-page.module.css';
import { RolesDialog } from './roles-dialog.js';
import { useSettingsWords } from './settings-words.js';

export type PeopleAsking =
  { what: 'invite' } | { what: 'roles' | 'disable' | 'reset'; user: User } | { what: 'link'; link: OneTimeLink };

interface DialogProps {
  asking: PeopleAsking;
  onAsk: (asking: PeopleAsking | undefined) => void;
}

function PeopleDialog({ asking, onAsk }: DialogProps) {
  const close = () => onAsk(undefined);
  const onLink = (link: OneTimeLink) => onAsk({ what: 'link', link });
  switch (asking.what) {
    case 'invite':
      return <InviteDialog onClose={close} onLink={onLink} />;
    case 'roles':
      return <RolesDialog user={asking.user} onClose={close} />;
    case 'disable':
      return <DisableDialog user={asking.user} onClose={close} />;
    case 'reset':
      return <ResetDialog user={asking.user} onClose={close} onLink={onLink} />;
    case 'link':
      return <OneTimeLinkDialog {...asking.link} onClose={close} />;
    default:
      return asking satisfies never;
  }
}

function RoleGuide() {
  const t = useSettingsWords();
  return (
    <dl className={styles['guide']}>
      {roles.map((role) => (
        <div key={role}>
          <dt>{t(`roles.${role}`)}</dt>
          <dd>{t(`roleTexts.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who may sign in, and what each may do. */
export function PeoplePage() {
  const t = useSettingsWords();
  const users = useUsers();
  const [asking, setAsking] = useState<PeopleAsking>();
  return (
    <Page
      guide="people"
      crumbs={[{ label: t('section') }, { label: t('people.title') }]}
      actions={
        <Button kind="primary" icon={<IconUserPlus size={16} />} onClick={() => setAsking({ what: 'invite' })}>
          {t('people.invite')}
        </Button>
      }
      side={
        <>
          <SectionHeading action={<GuideLink about="roles" />}>{t('people.rolesHeading')}</SectionHeading>
          <RoleGuide />
        </>
      }
      sideLabel={t('people.rolesHeading')}
    >
      <h1 className="visually-hidden">{t('people.title')}</h1>
      <Panel>
        <Load query={users}>
          {(people) => (
            <ul>
              {people.map((user) => (
                <PersonRow key={user.id} user={user} onAsk={setAsking} />
              ))}
              {people.length === 1 && (
                <li className={styles['alone']}>
                  <b>{t('people.alone')}</b>
                  {t('people.aloneText')}
                </li>
              )}
            </ul>
          )}
        </Load>
      </Panel>
      {asking && <PeopleDialog asking={asking} onAsk={setAsking} />}
    </Page>
  );
}
