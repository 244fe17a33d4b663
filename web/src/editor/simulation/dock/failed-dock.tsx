import { IconAlertTriangle } from '../../../ui/icons.js';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/query-keys.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { chooseSource, startAgain, useSimulation } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './simulation-dock.module.css';

/** The customers could not be loaded, or the simulation could not start: editing goes on, and both can be tried again. */
export function FailedDock({ reason }: { reason: 'customers' | 'simulation' }) {
  const t = useSimulationWords();
  const client = useQueryClient();
  const samples = useSimulation((state) => state.source.kind === 'samples');
  const retry = () => void client.refetchQueries({ queryKey: keys.datasets }).finally(startAgain);
  return (
    <div className={styles['empty']} role="alert">
      <EmptyState
        icon={<IconAlertTriangle size={22} />}
        title={reason === 'customers' ? t('dataset.failed') : t('status.notStarted')}
        actions={
          <>
            <Button onClick={retry}>{t('dataset.retry')}</Button>
            {!samples && <Button onClick={() => chooseSource({ kind: 'samples' })}>{t('dataset.samples')}</Button>}
          </>
        }
      >
        {t('status.editingGoesOn')}
      </EmptyState>
    </div>
  );
}
