import type { ChangeRequest, PolicyDetail, SpokenChange } from '@tierwright/shared/contracts';
import { CustomersLink } from '../parts/effect/customers-link.js';
import { useEffectOf } from '../parts/effect/effect.js';
import { useFormat } from '../ui/use-format.js';
import { movedByChange } from './moved-by-change.js';
import styles from './request-effect.module.css';
import { useRequestsWords } from './requests-words.js';
import type { RequestSimulation } from './use-request-simulation.js';

interface MovedProps {
  policy: PolicyDetail;
  request: ChangeRequest;
  simulated: RequestSimulation;
  change: SpokenChange;
}

/** Beside a change, the customers whom it moves; nothing where that is not known, or nobody. */
export function MovedCount({ policy, request, simulated, change }: MovedProps) {
  const { simulation, before, changes } = simulated;
  if (!simulation?.summary?.effect || !before || changes.length === 0) return null;
  return <Counts {...{ policy, request, change, changes, simulation, before }} effect={simulation.summary.effect} />;
}

type CountsProps = Omit<MovedProps, 'simulated'> & {
  simulation: NonNullable<RequestSimulation['simulation']>;
  before: NonNullable<RequestSimulation['before']>;
  changes: readonly SpokenChange[];
  effect: Parameters<typeof movedByChange>[2];
};

function Counts({ policy, request, change, changes, simulation, before, effect }: CountsProps) {
  const t = useRequestsWords();
  const format = useFormat();
  const effectOf = useEffectOf({ policyKey: policy.key, simulation, before, after: request.document, changes });
  const total = format.number(simulation.summary?.evaluated ?? 0);
  const moved = movedByChange(change, changes, effect);
  if (moved.length === 0) return null;
  return (
    <span className={styles['moved']}>
      {moved.map(({ what, customers, search }) => {
        const words = t(`effect.${what}`, { count: customers, total });
        return (
          <CustomersLink key={what} effectOf={effectOf} search={search} title={`${words} · ${change.sentence}`}>
            {words}
          </CustomersLink>
        );
      })}
    </span>
  );
}
