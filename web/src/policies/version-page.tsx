import type { Version } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePolicy } from '../api/use-policy.js';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { usePartsWords } from '../parts/parts-words.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { ButtonLink } from '../ui/button.js';
import { CodeBlock } from '../ui/code-block.js';
import { IconCheck } from '../ui/icons.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { Segmented } from '../ui/segmented.js';
import { useFormat } from '../ui/use-format.js';
import { ExportMenu } from './export-menu.js';
import { usePolicyWords } from './policy-words.js';
import styles from './version-page.module.css';

type View = 'sentences' | 'json';

function CertificationLine({ certification: { state, report } }: Pick<Version, 'certification'>) {
  const parts = usePartsWords();
  const format = useFormat();
  if (state !== 'passed' || !report) return null;
  return (
    <p>
      <IconCheck size={13} stroke={3} aria-hidden /> {parts('certification.title')}:{' '}
      {parts('certification.text', { customers: format.number(report.customers) })}
    </p>
  );
}

function Head({ version }: { version: Version }) {
  const t = usePolicyWords();
  const parts = usePartsWords();
  const format = useFormat();
  return (
    <header className={styles['head']}>
      <h1>{version.title}</h1>
      <p>
        {t('version.published', { time: format.time(version.createdAt), name: version.by.name })}
        {version.baseVersion !== null && <> · {t('version.base', { version: version.baseVersion })}</>} ·{' '}
        <span title={version.contentHash}>
          {parts('hash', { hash: `${version.contentHash.slice(0, 4)}…${version.contentHash.slice(-4)}` })}
        </span>
      </p>
      <CertificationLine certification={version.certification} />
      {version.description && <p className={styles['why']}>{version.description}</p>}
    </header>
  );
}

/** One version as it was published; nothing on it can be changed. */
export function VersionPage() {
  const t = usePolicyWords();
  const language = useLanguage();
  const { key = '', version: number = '' } = useParams();
  const policy = usePolicy(key);
  const version = useVersion(key, Number(number) || 0);
  const [view, setView] = useState<View>('sentences');
  const name = inLanguage(policy.data?.name, language) || key;
  const base = version.data?.baseVersion ?? null;
  return (
    <Page
      crumbs={[
        { label: t('policies'), to: '/' },
        { label: name, to: `/policies/${key}` },
        { label: t('versions.title'), to: `/policies/${key}?tab=versions` },
        { label: t('version.crumb', { version: number }) },
      ]}
      status={version.data?.live && <Pill tone="good">{t('versions.live')}</Pill>}
      center={
        <Segmented
          label={t('version.view')}
          options={[
            { value: 'sentences', label: t('version.sentences') },
            { value: 'json', label: t('version.json') },
          ]}
          value={view}
          onChange={setView}
        />
      }
      actions={
        <>
          {base !== null && (
            <ButtonLink to={`/policies/${key}/compare?from=${base}&to=${number}`}>
              {t('version.compare', { version: base })}
            </ButtonLink>
          )}
          {version.data && <ExportMenu policyKey={key} version={version.data.version} />}
        </>
      }
    >
      <Load query={version}>
        {(data) => (
          <>
            <Head version={data} />
            <SectionHeading>{t('version.says')}</SectionHeading>
            {view === 'json' ? (
              <CodeBlock text={JSON.stringify(data.document, null, 2)} />
            ) : (
              <Panel>
                <PolicyOutline document={data.document} />
              </Panel>
            )}
          </>
        )}
      </Load>
    </Page>
  );
}
