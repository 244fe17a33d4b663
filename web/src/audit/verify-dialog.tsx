import type { AuditVerification } from '@tierwright/shared/contracts';
import { useAuditVerify } from '../api/use-audit-verify.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { CopyButton } from '../ui/copy-button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions } from '../ui/form.js';
import { IconAlertTriangle, IconCheck } from '../ui/icons.js';
import { TextField } from '../ui/text-field.js';
import { useFormat } from '../ui/use-format.js';
import styles from './audit-page.module.css';
import { useAuditWords } from './audit-words.js';
import { eventSentence, type Narrator } from './event-sentence.js';
import { useState } from 'react';

const isHead = (text: string) => text === '' || /^[0-9a-f]{64}$/.test(text);

/** Checks the chain from its first event to its last, or to the first that does not fit. */
export function VerifyDialog({ narrator, onClose }: { narrator: Narrator; onClose: () => void }) {
  const t = useAuditWords();
  const verify = useAuditVerify();
  const [wrong, setWrong] = useState(false);
  const check = ({ head = '' }: Readonly<Record<string, string>>) => {
    const kept = head.toLowerCase();
    setWrong(!isHead(kept));
    if (isHead(kept)) verify.mutate(kept);
  };
  return (
    <Dialog title={t('verify.title')} size={560} onClose={onClose}>
      <Form onSubmit={check}>
        <p>{t('verify.text')}</p>
        <TextField
          name="head"
          label={t('verify.head')}
          hint={t('verify.headHint')}
          error={wrong ? t('verify.headWrong') : undefined}
          autoComplete="off"
          spellCheck={false}
          className={styles['head']}
        />
        <div role="status">
          {verify.isError && <ErrorPanel inline error={verify.error} />}
          {verify.data && <Result found={verify.data} narrator={narrator} />}
        </div>
        <FormActions>
          <Button type="submit" kind="primary" busy={verify.isPending}>
            {t('verify.do')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function Result({ found, narrator }: { found: AuditVerification; narrator: Narrator }) {
  const t = useAuditWords();
  if (found.broken) return <Broken found={found} broken={found.broken} narrator={narrator} />;
  if (!found.ok)
    return (
      <section className={classNames(styles['result'], styles['bad'])}>
        <h3>
          <IconAlertTriangle size={16} aria-hidden />
          {t('verify.cut')}
        </h3>
        <p>{t('verify.cutText')}</p>
      </section>
    );
  return (
    <section className={classNames(styles['result'], styles['whole'])}>
      <h3>
        <IconCheck size={16} stroke={3} aria-hidden />
        {t('verify.whole')}
      </h3>
      <p>
        {t('verify.wholeText', { count: found.events })} {found.headFound && t('verify.through')}
      </p>
      <p>{t('verify.keep')}</p>
      <code>{found.head}</code>
      <CopyButton text={found.head} label={t('verify.copyHead')} />
    </section>
  );
}

interface BrokenProps {
  found: AuditVerification;
  broken: NonNullable<AuditVerification['broken']>;
  narrator: Narrator;
}

function Broken({ found, broken, narrator }: BrokenProps) {
  const t = useAuditWords();
  const format = useFormat();
  return (
    <section className={classNames(styles['result'], styles['bad'])}>
      <h3>
        <IconAlertTriangle size={16} aria-hidden />
        {t('verify.broken')}
      </h3>
      <p>{t('verify.brokenText', { count: found.events })}</p>
      <p>
        <b>
          #{broken.seq} · {format.time(broken.at)}
        </b>{' '}
        {eventSentence(broken, narrator)}
      </p>
      <p>{t('verify.brokenMeaning')}</p>
    </section>
  );
}
