// How a new fact is called: its name in both languages, and the key that applications know it by.
import { TextInput } from '@mantine/core';
import type { Language, Text } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import { withPart } from '../inspector/text-pair.js';
import { useEditorWords } from '../words/editor-words.js';
import { isFactKey, keyFrom } from './new-fact.js';
import styles from './new-fact-dialog.module.css';

export interface FactNames {
  name: string;
  otherName: string;
  key: string;
  /** Nothing stands in the way of the key. */
  complete: boolean;
  label: Text | undefined;
  rename: (part: { name?: string; otherName?: string }) => void;
  setKey: (key: string) => void;
  keyError: string | undefined;
}

/** The key follows the English name until it is written by hand. */
export function useFactNames(start = ''): FactNames {
  const t = useEditorWords();
  const own = useLanguage();
  const taken = useEditor((state) =>
    [...state.document.facts, ...(state.document.derived ?? [])].map((fact) => fact.key).join('\n'),
  ).split('\n');
  const [names, setNames] = useState({ name: start, otherName: '' });
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const key = ownKey ?? keyFrom(own === 'en' ? names.name : names.otherName);
  const other: Language = own === 'en' ? 'zh-CN' : 'en';
  const wrong = !isFactKey(key) ? t('newFact.keyInvalid') : taken.includes(key) ? t('newFact.keyTaken') : undefined;
  const label = withPart(withPart(undefined, own, names.name.trim(), own), other, names.otherName.trim(), own);
  return {
    ...names,
    key,
    label,
    complete: wrong === undefined,
    keyError: key === '' ? undefined : wrong,
    rename: (part) => setNames((before) => ({ ...before, ...part })),
    setKey: setOwnKey,
  };
}

export function FactNameFields({ names, keyHint }: { names: FactNames; keyHint: string }) {
  const t = useEditorWords();
  const own = useLanguage();
  return (
    <>
      <div className={styles['two']}>
        <TextInput
          data-autofocus
          label={t(own === 'en' ? 'newFact.label' : 'newFact.labelChinese')}
          value={names.name}
          onChange={(event) => names.rename({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t(own === 'en' ? 'newFact.labelChinese' : 'newFact.label')}
          value={names.otherName}
          onChange={(event) => names.rename({ otherName: event.currentTarget.value })}
        />
      </div>
      <TextInput
        required
        label={t('newFact.key')}
        description={keyHint}
        error={names.keyError}
        value={names.key}
        onChange={(event) => names.setKey(event.currentTarget.value)}
      />
    </>
  );
}
