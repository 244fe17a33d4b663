import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { IconButton } from '../../ui/button.js';
import { IconX } from '../../ui/icons.js';
import { useAfterPress } from '../../ui/use-after-press.js';
import { partOf, withPart } from '../text-part.js';
import type { Choice } from './fact-definition.js';
import styles from './fact-fields.module.css';
import { useFactWords } from './fact-words.js';

type Levels = Choice['values'];

/** What a choice can be, lowest first; each level is sent as its value and read by its name. */
export function LevelFields({ values, onChange }: { values: Levels; onChange: (values: Levels) => void }) {
  const t = useFactWords();
  const own = useLanguage();
  const [fresh, setFresh] = useState('');
  const afterPress = useAfterPress();
  const add = () => {
    const value = fresh.trim();
    if (value === '' || values.some((level) => level.value === value)) return;
    setFresh('');
    onChange([...values, { value }]);
  };
  const rename = (at: number, words: string) =>
    onChange(
      values.map((level, i) => {
        if (i !== at) return level;
        const label = withPart(level.label, own, words, own);
        return label === undefined ? { value: level.value } : { ...level, label };
      }),
    );
  return (
    <fieldset className={styles['levels']}>
      <legend>{t('values')}</legend>
      {values.map((level, i) => (
        <div key={level.value} className={styles['level']}>
          <code title={level.value}>{level.value}</code>
          <TextInput
            aria-label={t('valueName', { value: level.value })}
            placeholder={level.value}
            value={partOf(level.label, own, own)}
            onChange={(event) => rename(i, event.currentTarget.value)}
          />
          <IconButton
            size="small"
            label={t('removeValue', { value: level.value })}
            onClick={() => onChange(values.filter((other) => other !== level))}
          >
            <IconX size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <TextInput
        aria-label={t('newValue')}
        placeholder={t('addValue')}
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
        onBlur={() => afterPress(add)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
    </fieldset>
  );
}
