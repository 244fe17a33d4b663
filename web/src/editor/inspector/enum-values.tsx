import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '../../ui/icons.js';
import type { Language } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { IconButton } from '../../ui/button.js';
import { useAfterPress } from '../../ui/use-after-press.js';
import type { EditableFact } from '../document/editable.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { partOf, withPart } from '../../parts/text-part.js';
import { languagesFrom } from './use-both-labels.js';
import { useGesture } from './use-gesture.js';

type EnumFact = Extract<EditableFact, { type: 'enum' }>;
type Values = EnumFact['values'];

/** The choices of a fact, lowest first: renamed, reordered, added and taken away. The value that is sent stays. */
export function EnumValues({
  fact,
  onChange,
}: {
  fact: EnumFact;
  onChange: (values: Values, gesture: string) => void;
}) {
  const t = useEditorWords();
  const own = useLanguage();
  const gesture = useGesture();
  const afterPress = useAfterPress();
  const [fresh, setFresh] = useState('');
  const { values } = fact;
  const step = (next: Values) => {
    gesture.begin();
    onChange(next, gesture.current());
  };
  const swap = (i: number) => {
    const [a, b] = [values[i], values[i + 1]];
    if (a && b) step([...values.slice(0, i), b, a, ...values.slice(i + 2)]);
  };
  const add = () => {
    const value = fresh.trim();
    if (value === '' || values.some((entry) => entry.value === value)) return;
    setFresh('');
    step([...values, { value }]);
  };
  const rename = (i: number, language: Language, label: string) =>
    onChange(
      values.map((entry, at) => {
        if (at !== i) return entry;
        const next = withPart(entry.label, language, label, own);
        return next === undefined ? { value: entry.value } : { ...entry, label: next };
      }),
      gesture.current(),
    );
  return (
    <Field label={t('newFact.values')}>
      <div className={styles['pair']}>
        {values.map((entry, i) => (
          <div key={entry.value} className={styles['value']}>
            {languagesFrom(own).map((language) => (
              <TextInput
                key={language}
                lang={language}
                aria-label={language === own ? entry.value : t('inspector.inOther', { label: entry.value })}
                placeholder={language === own ? entry.value : t('inspector.inOther', { label: '' }).trim()}
                value={partOf(entry.label, language, own)}
                onFocus={gesture.begin}
                onChange={(event) => rename(i, language, event.currentTarget.value)}
              />
            ))}
            <code className={styles['code']}>{entry.value}</code>
            <span className={styles['swatches']}>
              <IconButton size="small" label={t('inspector.up')} disabled={i === 0} onClick={() => swap(i - 1)}>
                <IconArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="small"
                label={t('inspector.down')}
                disabled={i === values.length - 1}
                onClick={() => swap(i)}
              >
                <IconArrowDown size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="small"
                label={t('inspector.removeBenefit', { name: entry.value })}
                disabled={values.length === 1}
                onClick={() => step(values.filter((other) => other !== entry))}
              >
                <IconX size={14} aria-hidden />
              </IconButton>
            </span>
          </div>
        ))}
        <TextInput
          aria-label={t('newFact.valuesHint')}
          placeholder={t('inspector.valuesPlaceholder')}
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
          onBlur={() => afterPress(add)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
        />
      </div>
    </Field>
  );
}
