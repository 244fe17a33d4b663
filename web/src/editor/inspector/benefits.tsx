import { TextInput } from '@mantine/core';
import { IconX } from '../../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../../parts/text-part.js';
import { IconButton } from '../../ui/button.js';
import type { EditableTier } from '../document/editable.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { benefitKeyFrom, isGivenKey, newBenefitKey } from './benefit-key.js';
import styles from './inspector.module.css';
import { languagesFrom, useBothLabels } from './use-both-labels.js';
import { useGesture } from './use-gesture.js';

type List = NonNullable<EditableTier['benefits']>;
type Entry = List[number];

interface BenefitsProps {
  benefits: List;
  onChange: (benefits: List, gesture: string) => void;
}

/** What a tier brings, named in both languages and for the API. */
export function Benefits({ benefits, onChange }: BenefitsProps) {
  const t = useEditorWords();
  const gesture = useGesture();
  const replace = (at: number, next: Entry[]) =>
    onChange(
      benefits.flatMap((entry, i) => (i === at ? next : [entry])),
      gesture.current(),
    );
  const step = (work: () => void) => {
    gesture.begin();
    work();
  };
  return (
    <>
      <h3 className={styles['section']}>
        {t('inspector.benefits')} <GuideLink about="benefits" />
      </h3>
      {benefits.map((entry, i) => (
        <Benefit
          key={i}
          entry={entry}
          taken={benefits.flatMap((other) => (other === entry ? [] : [other.key]))}
          onFocus={gesture.begin}
          onChange={(next) => replace(i, [next])}
          onRemove={() => step(() => replace(i, []))}
        />
      ))}
      <p className={styles['hint']}>
        <button
          type="button"
          className={styles['link']}
          onClick={() => step(() => onChange([...benefits, { key: newBenefitKey(benefits) }], gesture.current()))}
        >
          + {t('inspector.addBenefit')}
        </button>
      </p>
    </>
  );
}

interface BenefitProps {
  entry: Entry;
  taken: readonly string[];
  onFocus: () => void;
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

function Benefit({ entry, taken, onFocus, onChange, onRemove }: BenefitProps) {
  const t = useEditorWords();
  const own = useLanguage();
  const labels = useBothLabels('benefit');
  const name = inLanguage(entry.name, own) || entry.key;
  /** A benefit that got its name is called after it in the API as well, until somebody gives it another key. */
  const nameIt = () => {
    const key = benefitKeyFrom(inLanguage(entry.name, 'en'), taken);
    if (isGivenKey(entry.key) && key !== '') onChange({ ...entry, key });
  };
  return (
    <div className={styles['benefit']}>
      {languagesFrom(own).map((language) => (
        <TextInput
          key={language}
          lang={language}
          aria-label={labels[language]}
          placeholder={labels[language]}
          value={partOf(entry.name, language, own)}
          onFocus={onFocus}
          onBlur={nameIt}
          onChange={(event) => {
            const next = withPart(entry.name, language, event.currentTarget.value, own);
            onChange(next === undefined ? { key: entry.key } : { ...entry, name: next });
          }}
        />
      ))}
      <IconButton size="small" label={t('inspector.removeBenefit', { name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </IconButton>
      <BenefitKey entry={entry} taken={taken} name={name} onFocus={onFocus} onChange={onChange} />
    </div>
  );
}

/** What applications get in `benefits`; taken over when the field is left. */
function BenefitKey({ entry, taken, name, onFocus, onChange }: Omit<BenefitProps, 'onRemove'> & { name: string }) {
  const t = useEditorWords();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const key = typed?.trim() ?? '';
    setTyped(null);
    if (key !== '' && key !== entry.key && !taken.includes(key)) onChange({ ...entry, key });
  };
  return (
    <TextInput
      className={styles['key']}
      aria-label={t('inspector.benefitKey', { name })}
      placeholder={t('inspector.benefitKeyShort')}
      maxLength={200}
      value={typed ?? entry.key}
      onFocus={onFocus}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
    />
  );
}
