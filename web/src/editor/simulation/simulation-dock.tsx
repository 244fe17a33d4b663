import { useDeferredValue } from 'react';
import { useSimulationWords } from './words/simulation-words.js';
import { Announcer } from './dock/announcer.js';
import { CustomersPane } from './dock/customers-pane.js';
import { EmptyDock } from './dock/empty-dock.js';
import { FailedDock } from './dock/failed-dock.js';
import { MatrixPane } from './dock/matrix-pane.js';
import { OverviewPane } from './dock/overview-pane.js';
import styles from './dock/simulation-dock.module.css';
import { WaitingDock } from './dock/waiting-dock.js';
import { ImportDialog } from './import/import-dialog.js';
import { useSimulation } from './state/simulation-store.js';
import { useLiveSimulation } from './state/use-live-simulation.js';

/** What the draft does to real customers, always in sight: who goes where, how many, and why. */
export function SimulationDock() {
  const t = useSimulationWords();
  useLiveSimulation();
  const expanded = useSimulation((state) => state.expanded);
  const importing = useSimulation((state) => state.importing);
  return (
    <section className={styles['dock']} data-expanded={expanded || undefined} aria-label={t('dock.label')}>
      <Content />
      {importing && <ImportDialog />}
    </section>
  );
}

function Content() {
  const answer = useSimulation((state) => state.answer);
  const loading = useSimulation((state) => state.loading);
  const broken = useSimulation(({ run }) => run.kind === 'stale' || run.kind === 'failed');
  const stopped = useSimulation(({ run }) => run.kind === 'failed');
  const token = useSimulation((state) => state.open?.token);
  // The reasons in the list take longer than the numbers, and must not hold them up while a line is dragged.
  const later = useDeferredValue(answer);
  if (loading === 'none') return <EmptyDock />;
  if (loading === 'failed') return <FailedDock reason="customers" />;
  if (!answer && stopped) return <FailedDock reason="simulation" />;
  if (!answer) return <WaitingDock />;
  const stale = broken || answer.token !== token;
  return (
    <>
      <OverviewPane answer={answer} stale={stale} />
      <MatrixPane answer={answer} stale={stale} />
      <CustomersPane answer={later ?? answer} stale={stale} />
      <Announcer answer={answer} />
    </>
  );
}
