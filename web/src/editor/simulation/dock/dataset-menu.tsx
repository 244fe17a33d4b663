import { Menu } from '@mantine/core';
import type { Dataset } from '@tierwright/shared/contracts';
import { formatNumber } from '@tierwright/shared/policy';
import { IconCheck, IconChevronDown, IconDatabase, IconTrash, IconUpload, IconUsers } from '../../../ui/icons.js';
import { useState } from 'react';
import { useDatasets } from '../../../api/use-datasets.js';
import { useDeleteDataset } from '../../../api/use-delete-dataset.js';
import { useCan } from '../../../app/session-context.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { chooseSource, showImport, useSimulation } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './overview.module.css';

function useChosenName(): string {
  const t = useSimulationWords();
  const source = useSimulation((state) => state.source);
  const open = useSimulation((state) => state.open);
  if (!open) return source.kind === 'samples' ? t('dataset.samples') : t('dataset.none');
  const name = source.kind === 'samples' ? t('dataset.samples') : (open.name ?? '');
  return t('dataset.named', { name, count: formatNumber(open.customers.length) });
}

/** The uploaded customers that this policy can be simulated with. */
export function useOwnDatasets() {
  const policyKey = useSimulation((state) => state.policyKey);
  const { data } = useDatasets();
  return data?.filter(({ policy }) => policy === null || policy === policyKey) ?? [];
}

/** Which customers are simulated: the samples, those that were uploaded, or new ones. */
export function DatasetMenu() {
  const t = useSimulationWords();
  const name = useChosenName();
  const source = useSimulation((state) => state.source);
  const mine = useOwnDatasets();
  const [removing, setRemoving] = useState<Dataset | null>(null);
  const mayImport = useCan()(
    'datasets:edit',
    useSimulation((state) => state.policyKey),
  );
  return (
    <>
      <Menu position="top-end" shadow="md" width={290} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={styles['chooser']} title={t('dataset.choose')}>
            <span>{name}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconUsers size={16} />}
            rightSection={source.kind === 'samples' && <IconCheck size={16} />}
            onClick={() => chooseSource({ kind: 'samples' })}
          >
            {t('dataset.samples')}
            <small className={styles['hint']}>{t('dataset.samplesHelp')}</small>
          </Menu.Item>
          {mine.length > 0 && (
            <div role="group" aria-label={t('dataset.uploaded')} className={styles['group']}>
              <p aria-hidden>{t('dataset.uploaded')}</p>
              {mine.map((dataset) => (
                <DatasetItem key={dataset.id} dataset={dataset} onRemove={() => setRemoving(dataset)} />
              ))}
            </div>
          )}
          {mayImport && (
            <div role="group" aria-label={t('dataset.import')} className={styles['group']}>
              <Menu.Item leftSection={<IconUpload size={16} />} onClick={() => showImport(true)}>
                {t('dataset.import')}
              </Menu.Item>
            </div>
          )}
        </Menu.Dropdown>
      </Menu>
      {removing && <RemoveDialog dataset={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

interface DatasetItemProps {
  dataset: Dataset;
  onRemove: () => void;
}

function DatasetItem({ dataset: { id, name, customers }, onRemove }: DatasetItemProps) {
  const t = useSimulationWords();
  const chosen = useSimulation(({ source }) => source.kind === 'dataset' && source.id === id);
  const mayRemove = useCan()(
    'datasets:edit',
    useSimulation((state) => state.policyKey),
  );
  return (
    <div className={styles['dataset']}>
      <Menu.Item
        leftSection={<IconDatabase size={16} />}
        rightSection={chosen && <IconCheck size={16} />}
        onClick={() => chooseSource({ kind: 'dataset', id })}
      >
        {t('dataset.named', { name, count: formatNumber(customers) })}
      </Menu.Item>
      {mayRemove && (
        <Menu.Item
          className={styles['remove']}
          aria-label={t('dataset.remove', { name })}
          title={t('dataset.remove', { name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </Menu.Item>
      )}
    </div>
  );
}

function RemoveDialog({ dataset: { id, name, customers }, onClose }: { dataset: Dataset; onClose: () => void }) {
  const t = useSimulationWords();
  const chosen = useSimulation(({ source }) => source.kind === 'dataset' && source.id === id);
  const remove = useDeleteDataset();
  return (
    <ConfirmDialog
      title={t('dataset.removeTitle')}
      confirm={t('dataset.removeYes')}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() => {
        // Left first, so that nobody asks for the customers of what is gone.
        if (chosen) chooseSource({ kind: 'samples' });
        remove.mutate(id, { onSuccess: onClose });
      }}
    >
      <p>{t('dataset.removeText', { name, count: formatNumber(customers) })}</p>
    </ConfirmDialog>
  );
}
