// The value of a condition, by what its operator takes and what its fact is.
import { Select } from '@mantine/core';
import {
  isOperator,
  operandOf,
  periodUnits,
  rangeBounds,
  type Fact,
  type Json,
  type Policy,
} from '@tierwright/shared/policy';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { NumberField } from './number-field.js';
import { PlainValue } from './plain-value.js';
import { useUnit } from './use-unit.js';
import { useGesture } from './use-gesture.js';
import { ValueList } from './value-list.js';
import { ValueOrFact } from './value-or-fact.js';

export interface ValueEditorProps {
  policy: Policy;
  fact: Fact;
  operator: string;
  value: Json | undefined;
  onChange: (value: Json, gesture: string) => void;
}

export function ValueEditor(props: ValueEditorProps) {
  const t = useEditorWords();
  const { fact, operator, value, onChange } = props;
  const operand = isOperator(operator) ? operandOf[operator] : 'value';
  switch (operand) {
    case 'nothing':
      return null;
    case 'value':
      return <ValueOrFact {...props} />;
    case 'item':
      return (
        <Field label={t('inspector.value')}>
          <PlainValue fact={itemOf(fact)} value={value} onChange={onChange} label={t('inspector.value')} />
        </Field>
      );
    case 'values':
    case 'items':
      return <ValueList fact={itemOf(fact)} value={value} onChange={onChange} />;
    case 'range':
      return <RangeValueEditor {...props} />;
    case 'period':
      return <PeriodValueEditor value={value} onChange={onChange} />;
  }
}

/** A list's items, as facts of their own. */
export function itemOf(fact: Fact): Fact {
  if (fact.type !== 'list') return fact;
  const { itemType, ...rest } = fact;
  return itemType === 'number' ? { ...rest, type: 'number' } : { ...rest, type: 'string' };
}

const fieldOf = (value: Json | undefined, field: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[field] : undefined;

const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

function RangeValueEditor({ fact, value, onChange }: ValueEditorProps) {
  const t = useEditorWords();
  const gesture = useGesture();
  const unit = useUnit(fact);
  const [min, max, given] = [
    numberOf(fieldOf(value, 'min')),
    numberOf(fieldOf(value, 'max')),
    fieldOf(value, 'bounds'),
  ];
  const bounds = rangeBounds.find((known) => known === given) ?? '[)';
  const change = (next: { min?: number; max?: number; bounds?: string }, id: string) => {
    const all = { min: min ?? 0, max: max ?? 0, ...(given === undefined ? {} : { bounds }), ...next };
    onChange(all, id);
  };
  const whole = fact.type === 'integer';
  return (
    <>
      <div className={styles['two']}>
        <Field label={t('inspector.from')}>
          <NumberField
            autoFocus
            label={t('inspector.from')}
            value={min}
            whole={whole}
            unit={unit}
            onChange={(next, id) => change({ min: next }, id)}
          />
        </Field>
        <Field label={t('inspector.to')}>
          <NumberField
            label={t('inspector.to')}
            value={max}
            whole={whole}
            unit={unit}
            onChange={(next, id) => change({ max: next }, id)}
          />
        </Field>
      </div>
      <Field label={t('inspector.ends')}>
        <Select
          aria-label={t('inspector.ends')}
          allowDeselect={false}
          data={rangeBounds.map((entry) => ({ value: entry, label: t(`inspector.bounds.${entry}`) }))}
          value={bounds}
          onChange={(next) => {
            gesture.begin();
            if (next) change({ bounds: next }, gesture.current());
          }}
        />
      </Field>
    </>
  );
}

function PeriodValueEditor({ value, onChange }: Pick<ValueEditorProps, 'value' | 'onChange'>) {
  const t = useEditorWords();
  const gesture = useGesture();
  const n = numberOf(fieldOf(value, 'n'));
  const unit = periodUnits.find((known) => known === fieldOf(value, 'unit')) ?? 'days';
  return (
    <div className={styles['two']}>
      <Field label={t('inspector.number')}>
        <NumberField
          autoFocus
          label={t('inspector.number')}
          value={n}
          whole
          min={0}
          onChange={(next, id) => onChange({ n: next, unit }, id)}
        />
      </Field>
      <Field label={t('inspector.unit')}>
        <Select
          aria-label={t('inspector.unit')}
          allowDeselect={false}
          data={periodUnits.map((entry) => ({ value: entry, label: t(`inspector.units.${entry}`) }))}
          value={unit}
          onChange={(next) => {
            gesture.begin();
            if (next) onChange({ n: n ?? 1, unit: next }, gesture.current());
          }}
        />
      </Field>
    </div>
  );
}
