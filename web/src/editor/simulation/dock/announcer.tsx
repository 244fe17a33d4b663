import { useEffect, useState } from 'react';
import { useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './simulation-dock.module.css';

const settleMilliseconds = 900;

/** Tells a screen reader the new numbers, once they have settled; and draws how far a long simulation is. */
export function Announcer({ answer }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const [said, setSaid] = useState('');
  const progress = useSimulation(({ run }) => (run.kind === 'running' ? run.progress : null));
  const { base, distribution } = answer;
  const words = base
    ? t('status.announce', { ...base.moves })
    : t('status.announcePlain', { total: distribution.total, unknown: distribution.undetermined });
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {progress !== null && (
        <div
          className={styles['progress']}
          role="progressbar"
          aria-label={t('status.running')}
          aria-valuenow={Math.round(progress * 100)}
          style={{ transform: `scaleX(${progress})` }}
        />
      )}
    </>
  );
}
