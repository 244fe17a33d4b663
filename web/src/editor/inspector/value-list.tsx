import { MultiSelect, TagsInput } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import { formatNumber, type Fact, type Json } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import { parseNumber } from './parse-number.js';
import { useGesture } from './use-gesture.js';

interface ValueListProps {
  fact: Fact;
  value: Json | undefined;
  onChange: (value: Json, gesture: string) => void;
}

/** Several values as tags; the last one stays, for an empty list asks nothing. */
export function ValueList({ fact, value, onChange }: ValueListProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const gesture = useGesture();
  const items = Array.isArray(value) ? value : [];
  const change = (next: Json[]) => {
    gesture.begin();
    if (next.length > 0) onChange(next, gesture.current());
  };
  const label = t('inspector.values');
  if (fact.type === 'enum') {
    const data = fact.values.map((entry) => ({
      value: entry.value,
      label: inLanguage(entry.label, language) || entry.value,
    }));
    return (
      <Field label={label}>
        <MultiSelect aria-label={label} data-autofocus data={data} value={items.map(String)} onChange={change} />
      </Field>
    );
  }
  const numeric = fact.type === 'number' || fact.type === 'integer';
  const shown = items.map((item) => (typeof item === 'number' ? formatNumber(item) : String(item)));
  const read = (texts: string[]) => {
    const numbers = texts
      .map(parseNumber)
      .filter((n) => n !== null && (fact.type !== 'integer' || Number.isInteger(n)));
    change(numeric ? [...new Set(numbers)] : texts);
  };
  return (
    <Field label={label}>
      <TagsInput
        aria-label={label}
        data-autofocus
        placeholder={t('inspector.valuesPlaceholder')}
        splitChars={numeric ? [' ', ';', '；', '、'] : [';', '；', '、']}
        acceptValueOnBlur
        value={shown}
        onChange={read}
      />
    </Field>
  );
}
