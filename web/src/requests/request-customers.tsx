import { directions, type Direction } from '@tierwright/shared/contracts';
import type { ChangeRequest, Effect, PolicyDetail } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { CustomersList } from '../parts/effect/customers-list.js';
import { useEffectOf } from '../parts/effect/effect.js';
import { Panel } from '../ui/panel.js';
import { Segmented } from '../ui/segmented.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-customers.module.css';
import { RequestEffect } from './request-effect.js';
import { useRequestsWords } from './requests-words.js';
import type { RequestSimulation } from './use-request-simulation.js';

interface CustomersProps {
  policy: PolicyDetail;
  request: ChangeRequest;
  simulated: RequestSimulation;
}

const countOf = ({ effect, invalid }: { effect: Effect; invalid: number }, direction: Direction): number =>
  direction === 'invalid' ? invalid : effect[direction];

/** Everybody whom the request was tried on, by what it does to them. */
function Everybody({ policy, request, simulated }: CustomersProps) {
  const t = useRequestsWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<Direction | null>(null);
  const { simulation, before, changes } = simulated as Shown;
  const effectOf = useEffectOf({ policyKey: policy.key, simulation, before, after: request.document, changes });
  const { effect, invalid = 0 } = simulation.summary ?? {};
  if (!effect) return null;
  const counted = (direction: Direction) => countOf({ effect, invalid }, direction);
  const ways = directions.filter((direction) => counted(direction) > 0);
  const moving = ways.find((each) => each === 'down' || each === 'up');
  const way = ways.find((each) => each === chosen) ?? moving ?? ways[0];
  if (way === undefined) return null;
  return (
    <>
      <div className={styles['ways']}>
        <Segmented
          label={t('effect.ways.label')}
          options={ways.map((value) => ({
            value,
            label: `${t(`effect.ways.${value}`)} · ${format.number(counted(value))}`,
          }))}
          value={way}
          onChange={setChosen}
        />
      </div>
      <Panel padded>
        <CustomersList key={way} effectOf={effectOf} search={{ direction: way }} />
      </Panel>
    </>
  );
}

type Shown = RequestSimulation & {
  simulation: NonNullable<RequestSimulation['simulation']>;
  before: NonNullable<RequestSimulation['before']> | null;
};

export function RequestCustomers(props: CustomersProps) {
  const { simulation, before } = props.simulated;
  const isThere = simulation?.summary?.effect !== undefined && before !== undefined;
  return (
    <>
      <RequestEffect {...props} />
      {isThere && <Everybody {...props} />}
    </>
  );
}
