import type { Simulation, SpokenChange } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo, useState } from 'react';
import { isRunning } from '../../api/use-simulations.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { IconAlertTriangle } from '../../ui/icons.js';
import { Panel } from '../../ui/panel.js';
import { Segmented } from '../../ui/segmented.js';
import { useFormat } from '../../ui/use-format.js';
import { AgainstTargets } from './against-targets.js';
import { BenefitChanges } from './benefit-changes.js';
import { CustomersLink } from './customers-link.js';
import type { DoneEffect, EffectOf } from './effect-of.js';
import { EffectStats } from './effect-stats.js';
import styles from './effect.module.css';
import { useEffectWords } from './effect-words.js';
import { FirstTiers } from './first-tiers.js';
import { FlowChart } from './flow-chart.js';
import { FlowTable } from './flow-table.js';
import { WhatMoves } from './what-moves.js';
import { WhoMoves } from './who-moves.js';

export interface EffectProps {
  /** Under which the simulation is. */
  policyKey: string;
  /** However far it is. */
  simulation: Simulation;
  /** What it compared: its baseline, null where there was none, and its subject. */
  before: PolicyDocument | null;
  after: PolicyDocument;
  /** From the one to the other; with them it says what moves whom. */
  changes?: readonly SpokenChange[] | undefined;
  /** Runs it once more; offered where it did not come through. */
  onAgain?: (() => void) | undefined;
}

const noChanges: readonly SpokenChange[] = [];

/** The effect as its parts and the links to customers elsewhere on a page want it. */
export function useEffectOf({ policyKey, simulation, before, after, changes = noChanges }: EffectProps): EffectOf {
  return useMemo(
    () => ({
      policyKey,
      simulation,
      before: before && withDefaults(before),
      after: withDefaults(after),
      changes,
    }),
    [policyKey, simulation, before, after, changes],
  );
}

function Progress({ simulation }: { simulation: Simulation }) {
  const t = useEffectWords();
  const format = useFormat();
  const percent = Math.round(simulation.progress * 100);
  const words =
    simulation.status === 'queued'
      ? t('queued')
      : t('running', { customers: format.number(simulation.dataset.customers), percent });
  return (
    <Panel padded>
      <div className={styles['progress']}>
        <label>
          {words}
          <progress max={100} value={percent} />
        </label>
      </div>
    </Panel>
  );
}

function Stopped({ title, onAgain }: { title: string; onAgain: EffectProps['onAgain'] }) {
  const t = useEffectWords();
  return (
    <Panel>
      <EmptyState
        icon={<IconAlertTriangle size={22} />}
        title={title}
        actions={onAgain && <Button onClick={onAgain}>{t('again')}</Button>}
      >
        {t('againText')}
      </EmptyState>
    </Panel>
  );
}

/** What the numbers leave out, where they do. */
function LeftOut({ effectOf }: { effectOf: DoneEffect }) {
  const t = useEffectWords();
  const { settled } = effectOf.effect;
  const { invalid = 0 } = effectOf.simulation.summary ?? {};
  if (settled + invalid === 0) return null;
  const line = (direction: 'settled' | 'invalid', count: number) => {
    const words = t(direction, { count });
    return (
      count > 0 && (
        <CustomersLink effectOf={effectOf} search={{ direction }} title={words}>
          {words}
        </CustomersLink>
      )
    );
  };
  return (
    <p className={styles['part']}>
      <span className={styles['both']}>
        {line('settled', settled)}
        {line('invalid', invalid)}
      </span>
    </p>
  );
}

function Between({ effectOf }: { effectOf: DoneEffect }) {
  const t = useEffectWords();
  const [view, setView] = useState<'flow' | 'table'>('flow');
  return (
    <div className={styles['effect']} data-view={view}>
      <div className={styles['column']}>
        <Panel padded className={styles['flow']}>
          <Segmented
            label={t('view')}
            options={(['flow', 'table'] as const).map((value) => ({ value, label: t(value) }))}
            value={view}
            onChange={setView}
          />
          {view === 'flow' ? <FlowChart {...effectOf} /> : <FlowTable {...effectOf} />}
        </Panel>
        <BenefitChanges {...effectOf} />
      </div>
      <Panel>
        <EffectStats {...effectOf} />
        <WhoMoves {...effectOf} />
        <WhatMoves {...effectOf} />
        <AgainstTargets {...effectOf} />
        <LeftOut effectOf={effectOf} />
      </Panel>
    </div>
  );
}

/**
 * What a content does to customers, beside another: who flows from which tier to which, how many stay, go down, go up and cannot
 * be told, who moves and when, what moves them, who gains or loses which benefit, and the tiers against their targets. Every
 * number leads to its customers.
 */
export function EffectView(props: EffectProps) {
  const t = useEffectWords();
  const effectOf = useEffectOf(props);
  const { simulation, onAgain } = props;
  if (isRunning(simulation)) return <Progress simulation={simulation} />;
  const { status, summary } = simulation;
  if (status === 'interrupted') return <Stopped title={t('interrupted')} onAgain={onAgain} />;
  if (!summary) return <Stopped title={t('failed')} onAgain={onAgain} />;
  if (!summary.effect) return <Stopped title={t('older')} onAgain={onAgain} />;
  const done = { ...effectOf, effect: summary.effect };
  return effectOf.before === null ? <FirstTiers {...done} /> : <Between effectOf={done} />;
}
