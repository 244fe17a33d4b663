import { Suspense } from 'react';
import { PageBoundary } from '../app/page-boundary.js';
import type { LitCanvasSlot } from '../parts/lit-path.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import styles from './decision-page.module.css';
import { useDecisionsWords } from './decisions-words.js';
import type { DecidedBy } from './use-decided-by.js';

const waiting = (
  <div className={styles['waiting']}>
    <SkeletonLines lines={8} height={22} />
  </div>
);

/** The version that answered, with the customer's way lit, and a line that says where the way is from. */
export function CanvasPane({ decided, Canvas }: { decided: DecidedBy; Canvas: LitCanvasSlot }) {
  const t = useDecisionsWords();
  if (decided.state === 'loading') return <section className={styles['canvas']}>{waiting}</section>;
  if (decided.state === 'failed')
    return (
      <section className={styles['canvas']}>
        <div className={styles['waiting']}>
          <ErrorPanel error={decided.error} onRetry={decided.retry} />
        </div>
      </section>
    );
  const { policyKey, version, path } = decided;
  return (
    <section className={styles['canvas']} aria-label={t('canvas', { version: version.version })}>
      <PageBoundary>
        <Suspense fallback={waiting}>
          <Canvas
            key={`${policyKey} ${version.version}`}
            policyKey={policyKey}
            version={version.version}
            document={version.document}
            layout={version.layout}
            path={path.lit}
          />
        </Suspense>
      </PageBoundary>
      <p className={styles['source']}>{t(`path.${path.kind}`)}</p>
    </section>
  );
}
