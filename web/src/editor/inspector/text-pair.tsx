// A text in both languages: the reader's own first. A text that was written once for everybody stays so until the other
// language is filled in.
import { Textarea, TextInput } from '@mantine/core';
import type { Language, Text } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
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

const partOf = (text: Text | undefined, language: Language, own: Language): string => {
  if (text === undefined) return '';
  if (typeof text === 'string') return language === own ? text : '';
  return text[language] ?? '';
};

/** The text with one language's part changed; a text in one language only, or empty, becomes simple again. */
export function withPart(text: Text | undefined, language: Language, part: string, own: Language): Text | undefined {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const others = typeof text === 'object' ? text : { [own]: text ?? '' };
  const parts = Object.fromEntries(Object.entries({ ...others, [language]: part }).filter(([, words]) => words !== ''));
  const tags = Object.keys(parts);
  if (tags.length === 0) return undefined;
  const only = tags.length === 1 ? tags[0] : undefined;
  const wasPlain = typeof text === 'string' || text === undefined;
  if (only !== undefined && only === own && wasPlain && only !== other) return parts[only];
  return parts;
}

export function TextPair({ labels, value, onChange, multiline = false, placeholder, autoFocus }: TextPairProps) {
  const own = useLanguage();
  const gesture = useGesture();
  const Input = multiline ? Textarea : TextInput;
  const order: Language[] = own === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  return (
    <Field label={labels[own]}>
      <div className={styles['pair']}>
        {order.map((language, i) => (
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
