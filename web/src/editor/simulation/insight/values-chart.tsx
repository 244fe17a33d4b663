import { compiledEvaluator } from '@tierwright/shared/evaluation';
import { inLanguage } from '@tierwright/shared/language';
import {
  factName,
  formatNumber,
  inSentence,
  type Fact,
  type Json,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { choose } from '../state/simulation-store.js';
import { useCustomerWords } from '../words/customer-words.js';
import { useInsightWords } from '../words/insight-words.js';
import styles from './condition-insight.module.css';

/** Facts whose values can be counted one by one. */
export type ChoiceFact = Extract<Fact, { type: 'enum' | 'boolean' }>;

interface ValuesChartProps {
  policy: Policy;
  fact: ChoiceFact;
  leaf: Leaf;
  negated: boolean;
  /** By the customers' places: the rank of a choice, 1 and 0 for yes and no; NaN where it is not known. */
  numbers: Float64Array;
}

interface Choice {
  value: Json;
  label: string;
  /** As it stands among the numbers. */
  rank: number;
}

/** Customers by the value that they have, best first; those values pass that are ticked. */
export function ValuesChart({ policy, fact, leaf, negated, numbers }: ValuesChartProps) {
  const t = useInsightWords();
  const language = useLanguage();
  const choices = useChoices(fact);
  const passes = useMemo(() => passesWith(policy, fact, leaf), [policy, fact, leaf]);
  const counts = choices.map(({ rank }) => numbers.reduce((sum, x) => (x === rank ? sum + 1 : sum), 0));
  const most = Math.max(1, ...counts);
  const known = counts.reduce((sum, n) => sum + n, 0);
  return (
    <div className={styles['chart']}>
      <p>{t('title', { count: known, fact: inSentence(factName(policy, fact.key, language), language) })}</p>
      <ul className={styles['values']}>
        {choices.map(({ value, label, rank }, i) => {
          const pass = passes(value) !== negated;
          const count = counts[i] ?? 0;
          return (
            <li key={rank}>
              <button
                type="button"
                data-pass={pass || undefined}
                aria-label={t(pass ? 'valuePasses' : 'valueFails', { value: label, count })}
                onClick={() => choose({ kind: 'values', fact: fact.key, from: rank, to: rank + 1 })}
              >
                <span aria-hidden>{pass ? '✓' : ''}</span>
                <span>{label}</span>
                <b aria-hidden style={{ width: `max(${count > 0 ? 2 : 0}px, ${(count / most) * 100}%)` }} />
                <small>{formatNumber(count)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useChoices(fact: ChoiceFact): readonly Choice[] {
  const t = useCustomerWords();
  const language = useLanguage();
  if (fact.type === 'boolean')
    return [
      { value: true, label: t('yes'), rank: 1 },
      { value: false, label: t('no'), rank: 0 },
    ];
  const values = fact.values.map(({ value, label }, rank) => ({
    value,
    label: inLanguage(label, language) || value,
    rank,
  }));
  return fact.ordered ? values.reverse() : values;
}

/** Whether the condition holds of a value, as the evaluator itself says. */
function passesWith(policy: Policy, fact: ChoiceFact, leaf: Leaf): (value: Json) => boolean {
  const [tier] = policy.tiers;
  const rule = { id: 'asked', tier: tier?.key ?? '', effect: 'qualify', enabled: true } as const;
  const asked = { ...policy, derived: [], conditions: {}, movement: null, facts: [fact] };
  const evaluator = compiledEvaluator({ ...asked, rules: [{ ...rule, conditions: { id: 'all', all: [leaf] } }] });
  return (value) => {
    const facts = fact.key.split('.').reduceRight<Json>((inner, part) => ({ [part]: inner }), value);
    const answer = evaluator.evaluateNow({ facts: facts as Record<string, Json>, asOf: '2000-01-01' });
    return answer.ok && answer.value.matched.includes('asked');
  };
}
