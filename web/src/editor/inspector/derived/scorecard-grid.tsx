// A scorecard as grids of points, one for each fact; the row that the example customer falls into is lit.
import { Select } from '@mantine/core';
import type { Customer } from '@tierwright/shared/contracts';
import {
  factName,
  inputsOf,
  readableFacts,
  type DerivedFact,
  type Policy,
  type ScorecardItem,
} from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useEditorWords } from '../../words/editor-words.js';
import type { ExampleValues } from '../example/example-values.js';
import styles from '../inspector.module.css';
import { useGesture } from '../use-gesture.js';
import { canScore, newItem } from './scorecard-edit.js';
import { ScorecardItemCard } from './scorecard-item.js';

export type Scorecard = Extract<DerivedFact, { kind: 'scorecard' }>;

export interface ScorecardExample {
  customer: Customer;
  values: ExampleValues;
}

interface ScorecardGridProps {
  policy: Policy;
  fact: Scorecard;
  example: ScorecardExample | null;
  onChange: (items: ScorecardItem[], gesture: string) => void;
}

export function ScorecardGrid({ policy, fact, example, onChange }: ScorecardGridProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const gesture = useGesture();
  const choices = useMemo(() => scorable(policy, fact.key), [policy, fact.key]);
  const { items } = fact;
  const step = (next: ScorecardItem[]) => {
    gesture.begin();
    onChange(next, gesture.current());
  };
  const replace = (at: number, next: ScorecardItem) => items.map((item, i) => (i === at ? next : item));
  const swap = (at: number) => {
    const [a, b] = [items[at], items[at + 1]];
    if (a && b) step([...items.slice(0, at), b, a, ...items.slice(at + 2)]);
  };
  const add = (key: string | null) => {
    const chosen = choices.find((choice) => choice.key === key);
    if (chosen) step([...items, newItem(chosen)]);
  };
  const option = (key: string) => ({ value: key, label: factName(policy, key, language) });
  return (
    <>
      <h3 className={styles['section']}>{t('derived.items')}</h3>
      {items.map((item, i) => (
        <ScorecardItemCard
          key={i}
          policy={policy}
          item={item}
          number={i + 1}
          last={i === items.length - 1}
          choices={choices}
          part={
            example
              ? { customer: example.customer, points: example.values.parts[i] ?? null, derived: example.values.derived }
              : null
          }
          onChange={(next, id) => (id === undefined ? step(replace(i, next)) : onChange(replace(i, next), id))}
          onMove={(by) => swap(by < 0 ? i - 1 : i)}
          onRemove={() => step(items.filter((_, at) => at !== i))}
        />
      ))}
      <div className={styles['field']}>
        <Select
          aria-label={t('derived.addItem')}
          placeholder={t('derived.addItem')}
          searchable
          data={choices.filter(({ key }) => !items.some((item) => item.fact === key)).map(({ key }) => option(key))}
          value={null}
          onChange={add}
        />
      </div>
    </>
  );
}

/** Facts that points can be given for without going round in a circle. */
function scorable(policy: Policy, own: string) {
  const inputs = new Map(policy.derived.map((derived) => [derived.key, inputsOf(derived)]));
  const leadsBack = (key: string, seen = new Set<string>()): boolean => {
    if (key === own) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return (inputs.get(key) ?? []).some((input) => leadsBack(input, seen));
  };
  return [...readableFacts(policy).values()].filter((fact) => canScore(fact) && !leadsBack(fact.key));
}
