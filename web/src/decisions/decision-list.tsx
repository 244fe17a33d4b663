import type { Decision, PolicyEntry } from '@tierwright/shared/contracts';
import { Panel } from '../ui/panel.js';
import styles from './decision-list.module.css';
import { DecisionRow } from './decision-row.js';
import { useDecisionsWords } from './decisions-words.js';

interface DecisionListProps {
  decisions: readonly Decision[];
  policies: readonly PolicyEntry[];
  onCustomer: (customer: string) => void;
}

const columns = ['customer', 'outcome', 'policy', 'time', 'by'] as const;

export function DecisionList({ decisions, policies, onCustomer }: DecisionListProps) {
  const t = useDecisionsWords();
  const byKey = new Map(policies.map((policy) => [policy.key, policy]));
  return (
    <Panel>
      <div className={styles['head']} aria-hidden>
        {columns.map((column) => (
          <span key={column}>{t(`column.${column}`)}</span>
        ))}
      </div>
      <ul className={styles['rows']} aria-label={t('title')}>
        {decisions.map((decision) => (
          <DecisionRow
            key={decision.id}
            decision={decision}
            policy={byKey.get(decision.answer.policy)}
            onCustomer={onCustomer}
          />
        ))}
      </ul>
    </Panel>
  );
}
