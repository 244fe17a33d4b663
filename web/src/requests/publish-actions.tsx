import { notifications } from '@mantine/notifications';
import type { ChangeRequest } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { usePublish } from '../api/use-publish.js';
import { useCan } from '../app/session-context.js';
import { usePartsWords } from '../parts/parts-words.js';
import { Button } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormHint } from '../ui/form.js';
import { SectionHeading } from '../ui/panel.js';
import { TextField } from '../ui/text-field.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-side.module.css';
import { useRequestsWords } from './requests-words.js';

interface PublishProps {
  policyKey: string;
  request: ChangeRequest;
}

/** What a `datetime-local` field takes: the clock on the wall here. */
const localMinute = (time: Date) =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function nextMidnight(): Date {
  const day = new Date();
  day.setHours(24, 0, 0, 0);
  return day;
}

/** Whether the calculation agrees, or that publishing will wait to see. */
function CertificationHint({ certification: { state, report } }: Pick<ChangeRequest, 'certification'>) {
  const t = useRequestsWords();
  const parts = usePartsWords();
  const format = useFormat();
  if (state !== 'passed' || !report) return <FormHint>{t('publish.certifying')}</FormHint>;
  const text = parts('certification.text', { customers: format.number(report.customers) });
  return (
    <FormHint>
      {parts('certification.title')}: {text}
    </FormHint>
  );
}

function TimeField() {
  const t = useRequestsWords();
  return (
    <TextField
      name="when"
      type="datetime-local"
      label={t('publish.when')}
      hint={t('publish.whenHint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
      min={localMinute(new Date())}
      defaultValue={localMinute(nextMidnight())}
      required
      data-autofocus
    />
  );
}

function PublishDialog({ policyKey, request, later, onClose }: PublishProps & { later: boolean; onClose: () => void }) {
  const t = useRequestsWords();
  const format = useFormat();
  const publish = usePublish(policyKey);
  const submit = ({ when }: Readonly<Record<string, string>>) =>
    publish.mutate(
      { requestId: request.id, ...(when ? { effectiveFrom: new Date(when).toISOString() } : {}) },
      {
        onSuccess: ({ version, release }) => {
          const time = format.time(release.effectiveFrom);
          const message = later ? t('publish.scheduled', { version, time }) : t('publish.done', { version });
          notifications.show({ message });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={later ? t('publish.laterTitle') : t('publish.nowTitle')}
      confirm={later ? t('publish.laterSubmit') : t('publish.nowSubmit')}
      onClose={onClose}
      busy={publish.isPending}
      error={publish.error}
      onConfirm={submit}
    >
      <p>{later ? t('publish.laterText') : t('publish.nowText')}</p>
      {later && <TimeField />}
      <CertificationHint certification={request.certification} />
    </ConfirmDialog>
  );
}

/** `live`: the policy's live version; what is behind it cannot go live as it is. */
export function PublishActions({ policyKey, request, live }: PublishProps & { live: number | null }) {
  const t = useRequestsWords();
  const mayPublish = useCan()('releases:publish', policyKey);
  const [asking, setAsking] = useState<'now' | 'later'>();
  const ready = request.status === 'approved' && request.baseVersion === live;
  return (
    <section className={styles['part']}>
      <SectionHeading>{t('publish.title')}</SectionHeading>
      {!request.can.publish && <p>{ready && !mayPublish ? t('publish.notYours') : t('publish.waiting')}</p>}
      {request.can.publish && (
        <>
          <Button kind="primary" full onClick={() => setAsking('now')}>
            {t('publish.now')}
          </Button>
          <Button full onClick={() => setAsking('later')}>
            {t('publish.later')}
          </Button>
        </>
      )}
      {asking && (
        <PublishDialog
          policyKey={policyKey}
          request={request}
          later={asking === 'later'}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
