import { IconUpload, IconUsers } from '../../../ui/icons.js';
import { useCan } from '../../../app/session-context.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { showImport, useSimulation } from '../state/simulation-store.js';
import { tryCustomer } from '../state/subject.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { DatasetMenu, useOwnDatasets } from './dataset-menu.js';
import styles from './simulation-dock.module.css';

/** No customers to simulate with: what they are good for, and how to bring some. */
export function EmptyDock() {
  const t = useSimulationWords();
  const own = useOwnDatasets();
  const mayImport = useCan()(
    'datasets:edit',
    useSimulation((state) => state.policyKey),
  );
  return (
    <div className={styles['empty']}>
      <EmptyState
        icon={<IconUsers size={22} />}
        title={t('dataset.noCustomersTitle')}
        actions={
          <>
            {mayImport && (
              <Button kind="primary" icon={<IconUpload size={16} />} onClick={() => showImport(true)}>
                {t('dataset.import')}
              </Button>
            )}
            <Button onClick={tryCustomer}>{t('list.tryCustomer')}</Button>
            {own.length > 0 && <DatasetMenu />}
          </>
        }
      >
        {t('dataset.noCustomers')}
      </EmptyState>
    </div>
  );
}
