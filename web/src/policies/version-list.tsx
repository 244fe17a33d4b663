import { IconArrowBackUp, IconArrowsDiff, IconCopyPlus, IconStack2 } from '../ui/icons.js';
import type { PolicyDetail, VersionEntry } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useVersions } from '../api/use-versions.js';
import { useCan } from '../app/session-context.js';
import { classNames } from '../ui/class-names.js';
import { Button, ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { MoreMenu } from '../ui/more-menu.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { useFormat } from '../ui/use-format.js';
import { GuideLink } from '../guide/guide-link.js';
import { NewDraftDialog } from './new-draft-dialog.js';
import { usePolicyWords } from './policy-words.js';
import { RollbackDialog } from './rollback-dialog.js';
import rows from '../ui/row-list.module.css';
import styles from './version-list.module.css';

type Asking = { what: 'restore' | 'rollback'; version: number };

interface VersionRowProps {
  policy: PolicyDetail;
  entry: VersionEntry;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onAsk: (asking: Asking) => void;
}

function VersionMenu({ policy, entry, onAsk }: Pick<VersionRowProps, 'policy' | 'entry' | 'onAsk'>) {
  const t = usePolicyWords();
  const can = useCan();
  const { version, live, baseVersion } = entry;
  const compare = (from: number | 'live') => `/policies/${policy.key}/compare?from=${from}&to=${version}`;
  return (
    <MoreMenu
      label={t('versions.more', { version })}
      actions={[
        baseVersion !== null && {
          label: t('versions.comparePrevious', { version: baseVersion }),
          icon: <IconArrowsDiff size={15} />,
          to: compare(baseVersion),
        },
        !live &&
          policy.live !== null && {
            label: t('versions.compareLive'),
            icon: <IconArrowsDiff size={15} />,
            to: compare('live'),
          },
        can('drafts:edit', policy.key) && {
          label: t('versions.restore'),
          icon: <IconCopyPlus size={15} />,
          onClick: () => onAsk({ what: 'restore', version }),
        },
        !live &&
          can('releases:publish', policy.key) && {
            label: t('versions.rollback'),
            icon: <IconArrowBackUp size={15} />,
            onClick: () => onAsk({ what: 'rollback', version }),
          },
      ]}
    />
  );
}

function VersionRow({ policy, entry, chosen, onChoose, onAsk }: VersionRowProps) {
  const t = usePolicyWords();
  const format = useFormat();
  const { version, title, live } = entry;
  return (
    <li className={classNames(rows['row'], chosen && styles['chosen'])}>
      <input
        type="checkbox"
        className={styles['check']}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        aria-label={t('versions.select', { version })}
      />
      <span className={styles['number']}>{version}</span>
      <span className={rows['what']}>
        <Link to={`/policies/${policy.key}/versions/${version}`}>{title}</Link>
        <small>{t('versions.by', { when: format.time(entry.createdAt), name: entry.by.name })}</small>
      </span>
      <span className={rows['side']}>
        {live && <Pill tone="good">{t('versions.live')}</Pill>}
        <code className={styles['hash']} title={entry.contentHash}>
          {entry.contentHash.slice(0, 4)}…{entry.contentHash.slice(-4)}
        </code>
        <VersionMenu policy={policy} entry={entry} onAsk={onAsk} />
      </span>
    </li>
  );
}

/** The two that were chosen last, the older first. */
export const withChoice = (chosen: readonly number[], version: number, on: boolean): number[] =>
  (on ? [...chosen, version].slice(-2) : chosen.filter((each) => each !== version)).toSorted((a, b) => a - b);

function CompareBar({ policyKey, chosen, onClear }: { policyKey: string; chosen: number[]; onClear: () => void }) {
  const t = usePolicyWords();
  const [from, to] = chosen;
  if (from === undefined) return <span className={styles['hint']}>{t('versions.choose')}</span>;
  return (
    <span className={styles['bar']} aria-live="polite">
      <span className={styles['hint']}>{t('versions.chosen', { count: chosen.length })}</span>
      <Button size="small" kind="quiet" onClick={onClear}>
        {t('versions.clear')}
      </Button>
      {to !== undefined && (
        <ButtonLink size="small" kind="primary" to={`/policies/${policyKey}/compare?from=${from}&to=${to}`}>
          {t('versions.compare')}
        </ButtonLink>
      )}
    </span>
  );
}

/** Every version, the newest first: to look at, to compare two, to start over from one or to go back to one. */
export function VersionList({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const versions = useVersions(policy.key);
  const [chosen, setChosen] = useState<number[]>([]);
  const [asking, setAsking] = useState<Asking>();
  const done = () => setAsking(undefined);
  return (
    <>
      <SectionHeading
        action={
          (versions.data?.length ?? 0) > 1 && (
            <CompareBar policyKey={policy.key} chosen={chosen} onClear={() => setChosen([])} />
          )
        }
      >
        {t('versions.title')}
      </SectionHeading>
      <Panel>
        <Load query={versions}>
          {(entries) =>
            entries.length === 0 ? (
              <EmptyState icon={<IconStack2 size={22} />} title={t('versions.empty')}>
                {t('versions.emptyText')} <GuideLink about="versions" words />
              </EmptyState>
            ) : (
              <ul>
                {entries.map((entry) => (
                  <VersionRow
                    key={entry.version}
                    policy={policy}
                    entry={entry}
                    chosen={chosen.includes(entry.version)}
                    onChoose={(on) => setChosen(withChoice(chosen, entry.version, on))}
                    onAsk={setAsking}
                  />
                ))}
              </ul>
            )
          }
        </Load>
      </Panel>
      {asking?.what === 'restore' && <NewDraftDialog policy={policy} from={asking.version} onClose={done} />}
      {asking?.what === 'rollback' && <RollbackDialog policyKey={policy.key} version={asking.version} onClose={done} />}
    </>
  );
}
