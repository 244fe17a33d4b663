import { TextInput } from '@mantine/core';
import { IconX } from '../../ui/icons.js';
import { inLanguage, type Language } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { IconButton } from '../../ui/button.js';
import { partOf, withPart } from '../../parts/text-part.js';
import type { EditableTier } from '../document/editable.js';
import { newId } from '../document/new-id.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';
import { languagesFrom, useBothLabels } from './use-both-labels.js';
import { useGesture } from './use-gesture.js';

type List = NonNullable<EditableTier['benefits']>;
type Entry = List[number];

interface BenefitsProps {
  benefits: List;
  onChange: (benefits: List, gesture: string) => void;
}

/** What a tier brings, named in both languages. */
export function Benefits({ benefits, onChange }: BenefitsProps) {
  const t = useEditorWords();
  const gesture = useGesture();
  const replace = (key: string, next: Entry[]) =>
    onChange(
      benefits.flatMap((entry) => (entry.key === key ? next : [entry])),
      gesture.current(),
    );
  const step = (work: () => void) => {
    gesture.begin();
    work();
  };
  return (
    <>
      <h3 className={styles['section']}>{t('inspector.benefits')}</h3>
      {benefits.map((entry) => (
        <Benefit
          key={entry.key}
          entry={entry}
          onFocus={gesture.begin}
          onChange={(name) => replace(entry.key, [name === undefined ? { key: entry.key } : { ...entry, name }])}
          onRemove={() => step(() => replace(entry.key, []))}
        />
      ))}
      <p className={styles['hint']}>
        <button
          type="button"
          className={styles['link']}
          onClick={() => step(() => onChange([...benefits, { key: newId('benefit') }], gesture.current()))}
        >
          + {t('inspector.addBenefit')}
        </button>
      </p>
    </>
  );
}

interface BenefitProps {
  entry: Entry;
  onFocus: () => void;
  onChange: (name: Entry['name']) => void;
  onRemove: () => void;
}

function Benefit({ entry, onFocus, onChange, onRemove }: BenefitProps) {
  const t = useEditorWords();
  const own = useLanguage();
  const labels = useBothLabels('benefit');
  const order: Language[] = own === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  const part = (language: Language) =>
    typeof entry.name === 'object' ? (entry.name[language] ?? '') : language === own ? (entry.name ?? '') : '';
  return (
    <div className={styles['benefit']}>
      {order.map((language) => (
        <TextInput
          key={language}
          lang={language}
          aria-label={labels[language]}
          placeholder={labels[language]}
          value={part(language)}
          onFocus={onFocus}
          onChange={(event) => onChange(withPart(entry.name, language, event.currentTarget.value, own))}
        />
      ))}
      <IconButton
        size="small"
        label={t('inspector.removeBenefit', { name: inLanguage(entry.name, own) || entry.key })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
