import { NativeSelect } from '@mantine/core';
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useDatasets } from '../api/use-datasets.js';
import { EffectView } from '../parts/effect/effect.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { IconUsers } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { useFormat } from '../ui/use-format.js';
import { useCompareWords } from './compare-words.js';
import styles from './compare-page.module.css';
import { samples, type Simulated } from './use-simulated.js';

export interface CustomersProps {
  policyKey: string;
  before: PolicyDocument;
  after: PolicyDocument;
  changes: readonly SpokenChange[];
  simulated: Simulated;
}

/** What the change does to the chosen customers. */
export function CustomersView({
  dataset,
  onDataset,
  ...shown
}: CustomersProps & { dataset: string | null; onDataset: (dataset: string) => void }) {
  const t = useCompareWords();
  const { state } = shown.simulated;
  if (state === 'apart' || state === 'mayNot')
    return (
      <Panel>
        <EmptyState icon={<IconUsers size={22} />} title={t(`customers.${state}`)}>
          {t(`customers.${state}Text`)}
        </EmptyState>
      </Panel>
    );
  return (
    <>
      <DatasetPicker policyKey={shown.policyKey} dataset={dataset} onDataset={onDataset} />
      {state === 'unasked' ? (
        <Panel>
          <EmptyState icon={<IconUsers size={22} />} title={t('customers.empty')}>
            {t('customers.emptyText')}
          </EmptyState>
        </Panel>
      ) : (
        <CustomersEffect {...shown} />
      )}
    </>
  );
}

interface DatasetPickerProps {
  policyKey: string;
  dataset: string | null;
  onDataset: (dataset: string) => void;
}

function DatasetPicker({ policyKey, dataset, onDataset }: DatasetPickerProps) {
  const t = useCompareWords();
  const format = useFormat();
  const datasets = useDatasets();
  const own = (datasets.data ?? []).filter(({ policy }) => policy === null || policy === policyKey);
  return (
    <NativeSelect
      className={styles['dataset'] ?? ''}
      aria-label={t('customers.dataset')}
      data={[
        ...(dataset === null ? [{ value: '', label: t('customers.choose') }] : []),
        { value: samples, label: t('customers.samples') },
        ...own.map(({ id, name, customers }) => ({ value: id, label: `${name} · ${format.number(customers)}` })),
      ]}
      value={dataset ?? ''}
      onChange={(event) => onDataset(event.currentTarget.value)}
    />
  );
}

/** The effect itself, as on the screen so on paper. */
export function CustomersEffect({ policyKey, before, after, changes, simulated }: CustomersProps) {
  const { simulation, error, again } = simulated;
  if (simulation)
    return (
      <EffectView
        policyKey={policyKey}
        simulation={simulation}
        before={before}
        after={after}
        changes={changes}
        onAgain={again}
      />
    );
  return error ? <ErrorPanel error={error} onRetry={again} /> : <SkeletonLines lines={6} />;
}
