import { dayText } from '@tierwright/shared/evaluation';
import type { Customer } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { formatDay, formatValue, readableFact, type Change } from '@tierwright/shared/policy';
import { IconChevronRight } from '../../../ui/icons.js';
import { useMemo, type CSSProperties, type MouseEvent } from 'react';
import { factValue } from '../customer/facts.js';
import { useShowChange } from '../reasons/use-show-change.js';
import { withUnit } from '../reasons/speaker.js';
import type { Told } from '../reasons/use-reasons.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './customers-pane.module.css';
import { TierName } from './tier-name.js';

export interface CustomerRowProps {
  answer: SimulationAnswer;
  customer: Customer;
  place: number;
  /** The fact whose value stands in the row. */
  fact: string | null;
  tell: (customer: Customer) => Told;
  nameOf: (outcome: number) => string;
  notKnown: string;
  language: Language;
  id: string;
  index: number;
  count: number;
  active: boolean;
  selected: boolean;
  style: CSSProperties;
  onOpen: () => void;
}

/** One customer: who, the value that matters, from where to where, and why. */
export function CustomerRow(props: CustomerRowProps) {
  const { answer, customer, place, tell, nameOf } = props;
  const { reason, change, seen } = useMemo(() => tell(customer), [tell, customer]);
  const before = answer.base?.outcomes[place];
  const now = answer.outcomes[place] ?? -2;
  const waits = useReview(props);
  return (
    // The list takes the keys; a pointer goes to the row itself.
    <div
      role="option"
      id={props.id}
      aria-selected={props.selected}
      aria-setsize={props.count}
      aria-posinset={props.index + 1}
      className={styles['row']}
      data-active={props.active || undefined}
      style={props.style}
      onClick={props.onOpen}
    >
      <span className={styles['id']} title={customer.name ? `${customer.id} ${customer.name}` : customer.id}>
        <b>{customer.id}</b>
        {customer.name && <span>{customer.name}</span>}
      </span>
      <FactValue {...props} seen={seen} />
      <span className={styles['move']}>
        {before !== undefined && before !== now && (
          <>
            <TierName name={nameOf(before)} color={answer.ladder[before]?.color} />
            <span className={styles['arrow']}>→</span>
          </>
        )}
        <b>
          <TierName name={nameOf(now)} color={answer.ladder[now]?.color} />
        </b>
      </span>
      <span className={styles['why']} title={waits ? `${reason} · ${waits}` : reason}>
        {waits && <em>{waits}</em>}
        {change ? <Reason reason={reason} change={change} /> : reason}
      </span>
      <span className={styles['chevron']} aria-hidden>
        <IconChevronRight size={14} />
      </span>
    </div>
  );
}

/** For the pointer; the keyboard has the same in the side panel. */
function Reason({ reason, change }: { reason: string; change: Change }) {
  const show = useShowChange();
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    show(change);
  };
  return (
    <span className={styles['reason']} onClick={onClick}>
      {reason}
    </span>
  );
}

/** "from 1 May 2027": when a change that waits for a review comes; '' for all others. */
function useReview({ answer, place, language }: CustomerRowProps): string {
  const t = useSimulationWords();
  const { draft, live } = answer.sides;
  if (!answer.moving || !live || draft.review[place] === live.review[place]) return '';
  if (draft.once[place] !== live.once[place]) return '';
  return t('list.fromReview', { day: formatDay(dayText(answer.reviewOn[place] ?? 0), language) });
}

function FactValue(props: CustomerRowProps & Pick<Told, 'seen'>) {
  const { answer, customer, fact: key, language, notKnown, seen } = props;
  const fact = key === null ? undefined : readableFact(answer.policy, key);
  const value = key === null ? undefined : (factValue(customer.facts, key) ?? seen.get(key));
  if (!fact) return <span />;
  if (value === undefined || value === null)
    return (
      <span className={styles['value']} data-missing>
        {notKnown}
      </span>
    );
  return <span className={styles['value']}>{withUnit(formatValue(fact, value, language), fact, language)}</span>;
}
