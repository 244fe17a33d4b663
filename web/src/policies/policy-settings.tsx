import { notifications } from '@mantine/notifications';
import type { PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useChangePolicy } from '../api/use-change-policy.js';
import { useLanguage } from '../app/language.js';
import { useCan } from '../app/session-context.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions, FormHint } from '../ui/form.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { TextField } from '../ui/text-field.js';
import styles from './policy-settings.module.css';
import { usePolicyWords } from './policy-words.js';

type Values = Readonly<Record<string, string>>;

function Details({ policy, editable }: { policy: PolicyDetail; editable: boolean }) {
  const t = usePolicyWords();
  const language = useLanguage();
  const change = useChangePolicy(policy.key);
  const shown = inLanguage(policy.name, language);
  const save = ({ name = '', approvals = '' }: Values) => {
    // A name in several languages keeps the others; only what was edited here changes.
    const renamed = typeof policy.name === 'string' ? name : { ...policy.name, [language]: name };
    change.mutate(
      { ...(name === shown ? {} : { name: renamed }), approvals: Number(approvals) },
      { onSuccess: () => notifications.show({ message: t('settings.saved') }) },
    );
  };
  return (
    <Form onSubmit={save}>
      <TextField
        key={shown}
        name="name"
        label={t('settings.name')}
        defaultValue={shown}
        maxLength={200}
        required
        disabled={!editable}
      />
      <TextField label={t('settings.key')} value={policy.key} hint={t('settings.keyHint')} readOnly />
      <TextField
        name="approvals"
        type="number"
        min={0}
        max={10}
        step={1}
        label={t('settings.approvals')}
        hint={t('settings.approvalsHint')}
        defaultValue={policy.approvals}
        required
        disabled={!editable}
      />
      {change.isError && <ErrorPanel error={change.error} inline />}
      {editable ? (
        <FormActions>
          <Button type="submit" kind="primary" busy={change.isPending}>
            {t('settings.save')}
          </Button>
        </FormActions>
      ) : (
        <FormHint>{t('settings.forbidden')}</FormHint>
      )}
    </Form>
  );
}

function Archive({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const change = useChangePolicy(policy.key);
  return (
    <div className={styles['archive']}>
      <p>{t('settings.archiveText')}</p>
      <Button busy={change.isPending} onClick={() => change.mutate({ archived: !policy.archived })}>
        {policy.archived ? t('settings.unarchive') : t('settings.archiveConfirm')}
      </Button>
      {change.isError && <ErrorPanel error={change.error} inline />}
    </div>
  );
}

export function PolicySettings({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const editable = useCan()('policies:settings', policy.key);
  return (
    <div className={styles['narrow']}>
      <SectionHeading>{t('settings.title')}</SectionHeading>
      <Panel padded>
        <Details policy={policy} editable={editable} />
      </Panel>
      {editable && (
        <>
          <SectionHeading>{t('settings.archive')}</SectionHeading>
          <Panel padded>
            <Archive policy={policy} />
          </Panel>
        </>
      )}
    </div>
  );
}
