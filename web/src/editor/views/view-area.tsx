import { lazy, Suspense, useState } from 'react';
import { PageBoundary } from '../../app/page-boundary.js';
import { IconButton } from '../../ui/button.js';
import { IconX } from '../../ui/icons.js';
import { Segmented } from '../../ui/segmented.js';
import { SkeletonLines } from '../../ui/skeleton.js';
import { FlowCanvas } from '../canvas/flow-canvas.js';
import { useViewKeys } from './use-view-keys.js';
import { useViews } from './use-views.js';
import { ViewDivider } from './view-divider.js';
import { rememberedShare } from './view-share.js';
import { useViewsWords } from './views-words.js';
import styles from './views.module.css';
import { viewKinds, type ViewKind } from './views.js';

const TableView = lazy(() => import('../table/table-view.js').then((m) => ({ default: m.TableView })));
const SentencesView = lazy(() => import('../sentences/sentences-view.js').then((m) => ({ default: m.SentencesView })));
const JsonView = lazy(() => import('../json/json-view.js').then((m) => ({ default: m.JsonView })));

const components = { flow: FlowCanvas, table: TableView, sentences: SentencesView, json: JsonView } as const;

/** The middle of the editor: one view of the document, or two side by side. */
export function ViewArea({ editable }: { editable: boolean }) {
  const { main, beside } = useViews();
  const [share, setShare] = useState(rememberedShare);
  useViewKeys();
  const columns = beside === null ? undefined : `minmax(0, ${share}fr) auto minmax(0, ${1 - share}fr)`;
  return (
    <div className={styles['area']} style={{ gridTemplateColumns: columns }}>
      <Pane key={main} view={main} editable={editable} />
      {beside !== null && (
        <>
          <ViewDivider share={share} onChange={setShare} />
          <section className={styles['beside']}>
            <BesideHead view={beside} />
            <Pane key={beside} view={beside} editable={editable} />
          </section>
        </>
      )}
    </div>
  );
}

function Pane({ view, editable }: { view: ViewKind; editable: boolean }) {
  const View = components[view];
  return (
    <div className={styles['pane']}>
      <PageBoundary>
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <View editable={editable} />
        </Suspense>
      </PageBoundary>
    </div>
  );
}

function BesideHead({ view }: { view: ViewKind }) {
  const t = useViewsWords();
  const { main, showBeside } = useViews();
  const options = viewKinds.filter((kind) => kind !== main).map((value) => ({ value, label: t(value) }));
  return (
    <header className={styles['head']}>
      <Segmented label={t('beside')} options={options} value={view} onChange={showBeside} />
      <IconButton label={t('closeBeside')} size="small" onClick={() => showBeside(null)}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </header>
  );
}
