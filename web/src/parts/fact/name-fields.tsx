import { TextInput } from '@mantine/core';
import type { Language } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../text-part.js';
import styles from './fact-fields.module.css';
import { useFactWords } from './fact-words.js';
import type { FactNames } from './use-fact-names.js';

interface NameFieldsProps {
  names: FactNames;
  keyHint?: string;
  /** The fact is there already; its key stays. */
  fixedKey?: boolean;
}

/** A fact's name in both languages, the reader's first, and the key that applications know it by. */
export function NameFields({ names, keyHint, fixedKey = false }: NameFieldsProps) {
  const t = useFactWords();
  const own = useLanguage();
  const order: Language[] = own === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  return (
    <>
      <div className={styles['two']}>
        {order.map((language, i) => (
          <TextInput
            key={language}
            lang={language}
            data-autofocus={i === 0 || undefined}
            label={t(language === 'en' ? 'name' : 'chineseName')}
            value={partOf(names.label, language, own)}
            onChange={(event) => names.setLabel(withPart(names.label, language, event.currentTarget.value, own))}
          />
        ))}
      </div>
      <TextInput
        required
        label={t('key')}
        description={keyHint ?? t('keyHint')}
        error={names.keyError}
        value={names.key}
        readOnly={fixedKey}
        spellCheck={false}
        onChange={(event) => names.setKey(event.currentTarget.value)}
      />
    </>
  );
}
