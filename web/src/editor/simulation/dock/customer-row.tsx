import type { Customer } from '@tierwright/shared/contracts';
import { formatValue, readableFact } from '@tierwright/shared/policy';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, type CSSProperties } from 'react';
import { useLanguage } from '../../../app/language.js';
import { factValue } from '../customer/facts.js';
import { withUnit } from '../reasons/speaker.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useReasonWords } from '../words/reason-words.js';
import styles from './customers-pane.module.css';
import { TierName } from './tier-name.js';

export interface CustomerRowProps {
  answer: SimulationAnswer;
  customer: Customer;
  place: number;
  /** The fact whose value stands in the row. */
  fact: string | null;
  reasonOf: (customer: Customer) => string;
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
  const { answer, customer, place, reasonOf } = props;
  const reason = useMemo(() => reasonOf(customer), [reasonOf, customer]);
  const before = answer.live?.outcomes[place];
  const now = answer.outcomes[place] ?? -2;
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
      <FactValue answer={answer} customer={customer} fact={props.fact} />
      <span className={styles['move']}>
        {before !== undefined && before !== now && (
          <>
            <TierName ladder={answer.ladder} outcome={before} />
            <span className={styles['arrow']}>→</span>
          </>
        )}
        <b>
          <TierName ladder={answer.ladder} outcome={now} />
        </b>
      </span>
      <span className={styles['why']} title={reason}>
        {reason}
      </span>
      <span className={styles['chevron']} aria-hidden>
        <IconChevronRight size={14} />
      </span>
    </div>
  );
}

function FactValue({ answer, customer, fact: key }: Pick<CustomerRowProps, 'answer' | 'customer' | 'fact'>) {
  const language = useLanguage();
  const say = useReasonWords();
  const fact = key === null ? undefined : readableFact(answer.policy, key);
  const value = key === null ? undefined : factValue(customer.facts, key);
  if (!fact) return <span />;
  if (value === undefined || value === null) return <span className={styles['why']}>{say('notKnown')}</span>;
  return <span>{withUnit(formatValue(fact, value, language), fact, language)}</span>;
}
