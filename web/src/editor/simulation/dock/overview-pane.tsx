import { IconAlertTriangle } from '../../../ui/icons.js';
import { invalid } from '../counting/outcomes.js';
import { choose, startAgain, useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { useToday } from '../state/use-live-simulation.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import { AsOfPicker } from './as-of-picker.js';
import { DatasetMenu } from './dataset-menu.js';
import { DistributionBars } from './distribution-bars.js';
import dockStyles from './simulation-dock.module.css';
import listStyles from './customers-pane.module.css';
import { Stats } from './stats.js';
import { WhenLine } from './when-line.js';

/** What is simulated, and what comes out in four numbers. */
export function OverviewPane({ answer, stale }: { answer: SimulationAnswer; stale: boolean }) {
  return (
    <div className={dockStyles['pane']}>
      <OverviewHead />
      <div className={stale ? dockStyles['stale'] : undefined}>
        <Stats answer={answer} />
        <DistributionBars answer={answer} />
        <WhenLine answer={answer} />
      </div>
      <Note answer={answer} />
    </div>
  );
}

export function OverviewHead() {
  const t = useSimulationWords();
  const today = useToday();
  return (
    <div className={dockStyles['head']}>
      <h2 className={dockStyles['fixed']}>
        <span className={dockStyles['prefix']}>{t('title')} · </span>
        <AsOfPicker today={today} /> <GuideLink about="simulation" />
      </h2>
      <DatasetMenu />
    </div>
  );
}

/** One line on what the numbers leave out, where they do. */
function Note({ answer }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const run = useSimulation((state) => state.run.kind);
  if (run === 'failed')
    return (
      <p className={dockStyles['note']} data-warn>
        <IconAlertTriangle size={14} aria-hidden /> {t('status.failed')}
        <button type="button" className={listStyles['link']} onClick={startAgain}>
          {t('status.restart')}
        </button>
      </p>
    );
  if (run === 'stale') return <p className={dockStyles['note']}>{t('status.stale')}</p>;
  if (answer.distribution.invalid > 0) {
    const strangers = answer.strangers === answer.distribution.invalid;
    return (
      <p className={dockStyles['note']} data-warn>
        <IconAlertTriangle size={14} aria-hidden />
        <button
          type="button"
          className={listStyles['link']}
          onClick={() => choose({ kind: 'outcome', side: 'draft', outcome: invalid })}
        >
          {t(strangers ? 'stats.strangersLine' : 'stats.invalidLine', { count: answer.distribution.invalid })}
        </button>
      </p>
    );
  }
  if (answer.broken > 0)
    return (
      <p className={dockStyles['note']} data-warn>
        <IconAlertTriangle size={14} aria-hidden /> {t('status.broken', { count: answer.broken })}
      </p>
    );
  return null;
}
