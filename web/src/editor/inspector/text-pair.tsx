// A text in both languages: the reader's own first.
import { Textarea, TextInput } from '@mantine/core';
import type { Language, Text } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../../parts/text-part.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { languagesFrom } from './use-both-labels.js';
import { useGesture } from './use-gesture.js';

export interface TextPairProps {
  /** By language: "Name", "Chinese name". */
  labels: Readonly<Record<Language, string>>;
  value: Text | undefined;
  onChange: (value: Text | undefined, gesture: string) => void;
  multiline?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
}

export function TextPair({ labels, value, onChange, multiline = false, placeholder, autoFocus }: TextPairProps) {
  const own = useLanguage();
  const gesture = useGesture();
  const Input = multiline ? Textarea : TextInput;
  return (
    <Field label={labels[own]}>
      <div className={styles['pair']}>
        {languagesFrom(own).map((language, i) => (
          <Input
            key={language}
            aria-label={labels[language]}
            lang={language}
            placeholder={i === 0 ? (placeholder ?? '') : labels[language]}
            data-autofocus={(autoFocus && i === 0) || undefined}
            value={partOf(value, language, own)}
            onFocus={gesture.begin}
            onChange={(event) => onChange(withPart(value, language, event.currentTarget.value, own), gesture.current())}
            {...(multiline ? { autosize: true, minRows: i === 0 ? 2 : 1, maxRows: 8 } : {})}
          />
        ))}
      </div>
    </Field>
  );
}
