// One value of a fact's type: a number with its unit, yes or no, one of the choices, a day, a text.
import { Select, TextInput } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import type { Fact, Json } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { DateField } from '../../ui/date-field.js';
import { Segmented } from '../../ui/segmented.js';
import { useEditorWords } from '../words/editor-words.js';
import { NumberField } from './number-field.js';
import { useGesture } from './use-gesture.js';
import { useUnit } from './use-unit.js';

export interface PlainValueProps {
  fact: Fact;
  value: Json | undefined;
  onChange: (value: Json, gesture: string) => void;
  label: string;
}

export function PlainValue({ fact, value, onChange, label }: PlainValueProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const gesture = useGesture();
  const unit = useUnit(fact);
  const text = typeof value === 'string' ? value : '';
  const pick = (next: Json) => {
    gesture.begin();
    onChange(next, gesture.current());
  };
  switch (fact.type) {
    case 'number':
    case 'integer':
      return (
        <NumberField
          autoFocus
          label={label}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          whole={fact.type === 'integer'}
          unit={unit}
          min={fact.min}
          max={fact.max}
        />
      );
    case 'boolean':
      return (
        <Segmented
          label={label}
          value={value === false ? 'no' : 'yes'}
          options={[
            { value: 'yes', label: t('inspector.yes') },
            { value: 'no', label: t('inspector.no') },
          ]}
          onChange={(next) => pick(next === 'yes')}
        />
      );
    case 'enum':
      return (
        <Select
          aria-label={label}
          data-autofocus
          allowDeselect={false}
          data={fact.values.map((entry) => ({
            value: entry.value,
            label: inLanguage(entry.label, language) || entry.value,
          }))}
          value={text}
          onChange={(next) => next !== null && pick(next)}
        />
      );
    case 'date':
      return (
        <DateField
          autoFocus
          label={label}
          value={text}
          onFocus={gesture.begin}
          onChange={(day) => day !== '' && onChange(day, gesture.current())}
        />
      );
    case 'string':
    case 'list':
      return (
        <TextInput
          aria-label={label}
          data-autofocus
          value={text}
          onFocus={gesture.begin}
          onChange={(event) => onChange(event.currentTarget.value, gesture.current())}
        />
      );
  }
}
