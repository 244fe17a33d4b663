import { TextInput } from '@mantine/core';
import { inLanguage, type Text } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../../parts/text-part.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { useGesture } from './use-gesture.js';

interface PlainTextProps {
  label: string;
  value: Text | undefined;
  onChange: (value: Text | undefined, gesture: string) => void;
}

/** A short text, edited in the reader's language. */
export function PlainText({ label, value, onChange }: PlainTextProps) {
  const own = useLanguage();
  const gesture = useGesture();
  return (
    <Field label={label}>
      <TextInput
        aria-label={label}
        value={typeof value === 'object' ? (value[own] ?? inLanguage(value, own)) : (value ?? '')}
        onFocus={gesture.begin}
        onChange={(event) => onChange(withPart(value, own, event.currentTarget.value, own), gesture.current())}
      />
    </Field>
  );
}
