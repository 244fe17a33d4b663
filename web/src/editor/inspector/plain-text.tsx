import { TextInput } from '@mantine/core';
import type { Text } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../../parts/text-part.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { useGesture } from './use-gesture.js';
import { languagesFrom, useShortLabels } from './use-both-labels.js';

interface PlainTextProps {
  label: string;
  value: Text | undefined;
  onChange: (value: Text | undefined, gesture: string) => void;
}

/** A few words in both languages, side by side: a unit, a group, what a fact covers. */
export function PlainText({ label, value, onChange }: PlainTextProps) {
  const own = useLanguage();
  const labels = useShortLabels(label);
  const gesture = useGesture();
  return (
    <Field label={label}>
      <div className={styles['two']}>
        {languagesFrom(own).map((language) => (
          <TextInput
            key={language}
            lang={language}
            aria-label={labels[language]}
            placeholder={language === own ? '' : labels[language]}
            value={partOf(value, language, own)}
            onFocus={gesture.begin}
            onChange={(event) => onChange(withPart(value, language, event.currentTarget.value, own), gesture.current())}
          />
        ))}
      </div>
    </Field>
  );
}
