import type { NewSimulation, Simulation } from '@tierwright/shared/contracts';
import { useEffect, useRef } from 'react';
import { useSimulation } from '../api/use-simulation.js';
import { useSimulationStart } from '../api/use-simulation-start.js';
import { isRunning, useSimulations } from '../api/use-simulations.js';
import { useCan } from '../app/session-context.js';
import type { ComparedSide } from './use-side.js';

export const samples = 'samples';

/** `apart`: two policies, whose customers are not the same. */
export type SimulatedState = 'apart' | 'mayNot' | 'unasked' | 'asked';

export interface Simulated {
  state: SimulatedState;
  simulation: Simulation | undefined;
  error: unknown;
  again: () => void;
}

const isOf = ({ dataset }: Simulation, asked: string): boolean =>
  asked === samples ? dataset.samples : dataset.id === asked;

/** Begun for these sides, whatever a draft among them says by now. */
const isBetween = ({ baseline, subject }: Simulation, from: ComparedSide, to: ComparedSide): boolean =>
  subject.side === to.address.side && baseline?.side === from.address.side;

const isGood = (simulation: Simulation): boolean => isRunning(simulation) || simulation.summary?.effect !== undefined;

/** What the change from side to side does to the customers that were asked for: found where it was simulated already, else begun. */
export function useSimulated(from: ComparedSide, to: ComparedSide, dataset: string | null): Simulated {
  const can = useCan();
  const key = to.address.policy;
  const apart = from.address.policy !== key;
  const may = can('datasets:read', key);
  const ready = !apart && may && dataset !== null && from.hash !== '' && to.hash !== '';
  const all = useSimulations(key, ready ? to.hash : undefined);
  const start = useSimulationStart(key);
  const found = all.data?.find(
    (one) => isGood(one) && one.baseline?.contentHash === from.hash && isOf(one, dataset ?? ''),
  );
  const asked = `${from.hash} ${to.hash} ${dataset}`;
  const began = useRef('');
  const begin = () =>
    start.mutate({
      subject: to.address.side,
      baseline: from.address.side,
      dataset: dataset as NewSimulation['dataset'],
    });
  useEffect(() => {
    if (!ready || !all.isSuccess || found || began.current === asked) return;
    began.current = asked;
    begin();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begun once for what is asked
  }, [ready, all.isSuccess, found, asked]);
  const begun = ready && start.data && isBetween(start.data, from, to) && isOf(start.data, dataset);
  const simulation = useSimulation(key, found?.id ?? (begun ? start.data.id : undefined));
  return {
    state: apart ? 'apart' : !may ? 'mayNot' : dataset === null ? 'unasked' : 'asked',
    simulation: simulation.data,
    error: start.error ?? all.error ?? simulation.error,
    again: begin,
  };
}
