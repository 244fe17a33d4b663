import { languages } from '@tierwright/shared/language';
import { useAppWords } from '../app/app-words.js';
import { colourSchemes, setColourScheme, useColourScheme } from '../app/colour-scheme.js';
import { languageNames, setLanguage, useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { useMe } from '../app/session-context.js';
import { Avatar } from '../ui/avatar.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { Segmented } from '../ui/segmented.js';
import styles from './account-page.module.css';
import { PasswordForm } from './password-form.js';
import { SessionList } from './session-list.js';
import { useSettingsWords } from './settings-words.js';

function Me() {
  const t = useSettingsWords();
  const { user } = useMe();
  return (
    <div className={styles['me']}>
      <Avatar name={user.name} />
      <div>
        <b>{user.name}</b>
        <p>{user.email}</p>
      </div>
      <div className={styles['roles']}>
        {user.grants.map(({ role, policy }, i) => (
          <Pill key={i} tone={policy ? 'outline' : 'accent'}>
            {policy ? `${t(`roles.${role}`)} · ${policy}` : t(`roles.${role}`)}
          </Pill>
        ))}
      </div>
    </div>
  );
}

function Look() {
  const t = useSettingsWords();
  const app = useAppWords();
  const language = useLanguage();
  const { chosen } = useColourScheme();
  return (
    <div className={styles['look']}>
      <span>{t('account.language')}</span>
      <Segmented
        label={t('account.language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={setLanguage}
      />
      <span>{t('account.scheme')}</span>
      <Segmented
        label={t('account.scheme')}
        options={colourSchemes.map((value) => ({ value, label: app(`scheme.${value}`) }))}
        value={chosen}
        onChange={setColourScheme}
      />
    </div>
  );
}

export function AccountPage() {
  const t = useSettingsWords();
  return (
    <Page crumbs={[{ label: t('section') }, { label: t('account.title') }]}>
      <h1 className="visually-hidden">{t('account.title')}</h1>
      <div className={styles['narrow']}>
        <SectionHeading>{t('account.you')}</SectionHeading>
        <Panel padded>
          <Me />
        </Panel>
        <SectionHeading>{t('account.look')}</SectionHeading>
        <Panel padded>
          <Look />
        </Panel>
        <SectionHeading>{t('account.password')}</SectionHeading>
        <Panel padded>
          <PasswordForm />
        </Panel>
        <SectionHeading>{t('account.sessions')}</SectionHeading>
        <Panel>
          <SessionList />
        </Panel>
      </div>
    </Page>
  );
}
