import { Select } from '@mantine/core';
import { factName, formatNumber, readableFacts, type Fact, type Json, type Policy } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { PlainValue } from './plain-value.js';
import { useGesture } from './use-gesture.js';
import type { ValueEditorProps } from './value-editor.js';
import { valueFor } from './value-for.js';

/** A value, or another fact of the same kind to compare with. */
export function ValueOrFact({ policy, fact, operator, value, onChange }: ValueEditorProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const gesture = useGesture();
  const others = comparableFacts(policy, fact);
  const hint = useRangeHint(fact);
  const other = otherFactOf(value);
  const pick = (next: Json | undefined) => {
    gesture.begin();
    if (next !== undefined) onChange(next, gesture.current());
  };
  const first = others[0];
  const toggle = first && (
    <button
      type="button"
      className={styles['link']}
      onClick={() => pick(other === null ? { fact: first.key } : valueFor(fact, operator, undefined))}
    >
      {t(other === null ? 'inspector.withFact' : 'inspector.withValue')}
    </button>
  );
  if (other !== null) {
    return (
      <Field label={t('inspector.otherFact')} aside={toggle}>
        <Select
          aria-label={t('inspector.otherFact')}
          allowDeselect={false}
          searchable
          data={others.map(({ key }) => ({ value: key, label: factName(policy, key, language) }))}
          value={other}
          onChange={(key) => key && pick({ fact: key })}
        />
      </Field>
    );
  }
  return (
    <Field label={t('inspector.value')} aside={toggle} hint={hint}>
      <PlainValue fact={fact} value={value} onChange={onChange} label={t('inspector.value')} />
    </Field>
  );
}

const otherFactOf = (value: Json | undefined): string | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['fact'] === 'string'
    ? value['fact']
    : null;

const kindOf = (fact: Fact): string => {
  if (fact.type === 'integer') return 'number';
  return fact.type === 'enum' ? `enum ${fact.values.map((entry) => entry.value).join('|')}` : fact.type;
};

/** Numbers and whole numbers compare; choices only where they are the same choices. */
export const comparableFacts = (policy: Policy, fact: Fact): Fact[] =>
  [...readableFacts(policy).values()].filter((other) => other.key !== fact.key && kindOf(other) === kindOf(fact));

function useRangeHint(fact: Fact): string | undefined {
  const t = useEditorWords();
  if (fact.type !== 'number' && fact.type !== 'integer') return undefined;
  const [min, max] = [fact.min, fact.max].map((n) => (n === undefined ? undefined : formatNumber(n)));
  if (min !== undefined && max !== undefined) return t('inspector.range', { min, max });
  if (min !== undefined) return t('inspector.atLeast', { min });
  return max === undefined ? undefined : t('inspector.atMost', { max });
}
