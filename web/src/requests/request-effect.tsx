import type { ChangeRequest, PolicyDetail, Simulation } from '@tierwright/shared/contracts';
import { NativeSelect } from '@mantine/core';
import { useDatasets } from '../api/use-datasets.js';
import { EffectView } from '../parts/effect/effect.js';
import { GuideLink } from '../guide/guide-link.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-effect.module.css';
import { useRequestsWords } from './requests-words.js';
import { samples, type RequestSimulation } from './use-request-simulation.js';

interface EffectProps {
  policy: PolicyDetail;
  request: ChangeRequest;
  simulated: RequestSimulation;
}

function useDatasetName(): (simulation: Simulation) => string {
  const t = useRequestsWords();
  return ({ dataset }) => (dataset.samples ? t('effect.samples') : dataset.name);
}

/** Whose customers: those of the policy and of no policy, and samples. */
function DatasetPicker({ policy, simulated }: Omit<EffectProps, 'request'>) {
  const t = useRequestsWords();
  const format = useFormat();
  const datasets = (useDatasets().data ?? []).filter((each) => each.policy === null || each.policy === policy.key);
  const { simulation, asked } = simulated;
  const gone = simulation && !simulation.dataset.samples && !datasets.some(({ id }) => id === simulation.dataset.id);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('effect.choose')}
      value={asked ?? ''}
      onChange={(event) => simulated.choose(event.currentTarget.value)}
      data={[
        ...(asked === null ? [{ value: '', label: gone ? simulation.dataset.name : '—', disabled: true }] : []),
        ...datasets.map(({ id, name, customers }) => ({
          value: id,
          label: t('effect.dataset', { name, count: format.number(customers) }),
        })),
        { value: samples, label: t('effect.samples') },
      ]}
    />
  );
}

/** Where it was tried beside something else than what is live now. */
function BesideNote({ policy, simulated }: Omit<EffectProps, 'request'>) {
  const t = useRequestsWords();
  const { simulation, beside } = simulated;
  const live = policy.live?.version ?? null;
  if (!simulation || beside === live) return null;
  return (
    <p className={styles['note']}>
      {beside === null ? t('effect.besideNothing') : t('effect.beside', { version: beside })}
    </p>
  );
}

function Shown({ policy, request, simulated }: EffectProps) {
  const t = useRequestsWords();
  const { simulation, before } = simulated;
  if (simulated.error) return <ErrorPanel error={simulated.error} onRetry={simulated.retry} />;
  if (simulated.isLoading) return <SkeletonLines lines={5} />;
  if (!simulation)
    return (
      <Panel>
        <EmptyState
          title={t('effect.none')}
          actions={
            <Button busy={simulated.isStarting} onClick={simulated.again}>
              {t('effect.run')}
            </Button>
          }
        >
          {t('effect.noneText')}
        </EmptyState>
      </Panel>
    );
  if (before === undefined) return <SkeletonLines lines={5} />;
  return (
    <EffectView
      policyKey={policy.key}
      simulation={simulation}
      before={before}
      after={request.document}
      changes={simulated.changes}
      onAgain={simulated.again}
    />
  );
}

/** What the request does to customers, of the content that is on the page and no other. */
export function RequestEffect({ policy, request, simulated }: EffectProps) {
  const t = useRequestsWords();
  const format = useFormat();
  const nameOf = useDatasetName();
  const { simulation } = simulated;
  const title = simulation
    ? t('effect.titleOf', { name: nameOf(simulation), count: format.number(simulation.dataset.customers) })
    : t('effect.title');
  return (
    <section aria-labelledby="effect" className={styles['section']}>
      <SectionHeading
        id="effect"
        action={
          <div className={styles['tools']}>
            <GuideLink about="requestEffect" />
            <DatasetPicker policy={policy} simulated={simulated} />
            {simulation && (
              <Button size="small" busy={simulated.isStarting} onClick={simulated.again}>
                {t('effect.again')}
              </Button>
            )}
          </div>
        }
      >
        {title}
      </SectionHeading>
      <BesideNote policy={policy} simulated={simulated} />
      <Shown policy={policy} request={request} simulated={simulated} />
    </section>
  );
}
