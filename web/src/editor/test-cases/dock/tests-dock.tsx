import { useEffect, useRef } from 'react';
import { IconX } from '../../../ui/icons.js';
import { IconButton } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorPanel } from '../../../ui/error-panel.js';
import { SkeletonLines } from '../../../ui/skeleton.js';
import { Button } from '../../../ui/button.js';
import { useTestCases } from '../../../api/use-test-cases.js';
import { useEditor } from '../../document/editor-context.js';
import { useSimulation } from '../../simulation/state/simulation-store.js';
import { editTest, showBoundaries, toggleTests, useEntries, useTests } from '../tests-store.js';
import { useTestWords } from '../words/tests-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import { CoveragePane } from './coverage-pane.js';
import { SummaryPane } from './summary-pane.js';
import { TestsPane } from './tests-pane.js';
import styles from './tests-dock.module.css';

const blank = { id: null, given: { name: '', facts: {}, expected: {} } };

/** What must come out, whether it does, and what nobody has looked at yet. */
export function TestsDock({ editable }: { editable: boolean }) {
  const t = useTestWords();
  const expanded = useSimulation((state) => state.expanded);
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <section
      ref={region}
      tabIndex={-1}
      className={styles['dock']}
      data-expanded={expanded || undefined}
      aria-label={t('dock')}
    >
      <Content editable={editable} />
      <span className={styles['close']}>
        <IconButton size="small" label={t('close')} onClick={toggleTests}>
          <IconX size={16} aria-hidden />
        </IconButton>
      </span>
    </section>
  );
}

function Content({ editable }: { editable: boolean }) {
  const policyKey = useEditor((state) => state.policyKey);
  const list = useTestCases(policyKey);
  const answered = useTests((state) => state.answered);
  const entries = useEntries();
  if (list.isError)
    return (
      <div className={styles['whole']}>
        <ErrorPanel error={list.error} inline onRetry={() => list.refetch()} />
      </div>
    );
  if (!answered)
    return (
      <div className={styles['whole']}>
        <SkeletonLines lines={5} height={12} />
      </div>
    );
  if (entries.length === 0) return <NoTests editable={editable} />;
  return (
    <>
      <SummaryPane />
      <TestsPane editable={editable} />
      <CoveragePane editable={editable} />
    </>
  );
}

function NoTests({ editable }: { editable: boolean }) {
  const t = useTestWords();
  return (
    <div className={styles['whole']}>
      <EmptyState
        title={t('empty.title')}
        actions={
          editable && (
            <>
              <Button kind="primary" onClick={() => showBoundaries({})}>
                {t('addBoundaries')}
              </Button>
              <Button onClick={() => editTest(blank)}>{t('add')}</Button>
            </>
          )
        }
      >
        {t('empty.text')} <GuideLink about="tests" words />
      </EmptyState>
    </div>
  );
}
