import type { Release } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCancelRelease } from '../api/use-cancel-release.js';
import { useReleases } from '../api/use-releases.js';
import { useCan } from '../app/session-context.js';
import { usePartsWords } from '../parts/parts-words.js';
import { Button } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Load } from '../ui/load.js';
import { SectionHeading } from '../ui/panel.js';
import { Pill, type PillTone } from '../ui/pill.js';
import { useFormat } from '../ui/use-format.js';
import { GuideLink } from '../guide/guide-link.js';
import { usePolicyWords } from './policy-words.js';
import styles from './release-timeline.module.css';

const tones: Readonly<Record<Release['status'], PillTone>> = {
  live: 'good',
  scheduled: 'accent',
  past: 'outline',
  suspended: 'warn',
  cancelled: 'quiet',
};

interface EntryProps {
  policyKey: string;
  release: Release;
  onCancel: (() => void) | undefined;
}

function Entry({ policyKey, release, onCancel }: EntryProps) {
  const t = usePolicyWords();
  const parts = usePartsWords();
  const format = useFormat();
  const { version, status, kind, reason } = release;
  return (
    <li className={styles['entry']} data-status={status}>
      <div className={styles['head']}>
        <Link to={`/policies/${policyKey}/versions/${version}`}>
          {kind === 'rollback' ? t('releases.rollback', { version }) : t('releases.version', { version })}
        </Link>
        {status !== 'past' && <Pill tone={tones[status]}>{parts(`release.${status}`)}</Pill>}
      </div>
      <small>
        {t('releases.from', { time: format.time(release.effectiveFrom) })} ·{' '}
        {t('releases.by', { name: release.by.name })}
      </small>
      {reason && <p>{reason}</p>}
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {t('releases.cancel')}
        </Button>
      )}
    </li>
  );
}

function CancelDialog({ policyKey, release, onClose }: { policyKey: string; release: Release; onClose: () => void }) {
  const t = usePolicyWords();
  const format = useFormat();
  const cancel = useCancelRelease(policyKey);
  return (
    <ConfirmDialog
      title={t('releases.cancelTitle')}
      confirm={t('releases.cancelConfirm')}
      onClose={onClose}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(release.id, { onSuccess: onClose })}
    >
      <p>{t('releases.cancelText', { version: release.version, time: format.time(release.effectiveFrom) })}</p>
    </ConfirmDialog>
  );
}

/** What was live, is live and will be live, the latest on top. */
export function ReleaseTimeline({ policyKey }: { policyKey: string }) {
  const t = usePolicyWords();
  const releases = useReleases(policyKey);
  const mayPublish = useCan()('releases:publish', policyKey);
  const [cancelling, setCancelling] = useState<Release>();
  return (
    <section>
      <SectionHeading action={<GuideLink about="rollback" />}>{t('releases.title')}</SectionHeading>
      <Load query={releases}>
        {(items) =>
          items.length === 0 ? (
            <p className={styles['none']}>{t('releases.none')}</p>
          ) : (
            <ol className={styles['timeline']}>
              {items.map((release) => (
                <Entry
                  key={release.id}
                  policyKey={policyKey}
                  release={release}
                  onCancel={mayPublish && release.status === 'scheduled' ? () => setCancelling(release) : undefined}
                />
              ))}
            </ol>
          )
        }
      </Load>
      {cancelling && (
        <CancelDialog policyKey={policyKey} release={cancelling} onClose={() => setCancelling(undefined)} />
      )}
    </section>
  );
}
