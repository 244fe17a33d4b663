import type { Text } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { partOf, withPart } from '../text-part.js';
import { isFactKey, keyFrom } from './fact-definition.js';
import { useFactWords } from './fact-words.js';

export interface FactNames {
  label: Text | undefined;
  key: string;
  /** Nothing stands in the way of the key. */
  complete: boolean;
  keyError: string | undefined;
  setLabel: (label: Text | undefined) => void;
  setKey: (key: string) => void;
}

interface Start {
  label?: Text | undefined;
  /** Of a fact that there is already: it stays. */
  key?: string | undefined;
  /** Keys that other facts have. */
  taken: readonly string[];
}

/** How a fact is called; its key follows the English name until it is written by hand. */
export function useFactNames({ label: first, key: fixed, taken }: Start): FactNames {
  const t = useFactWords();
  const own = useLanguage();
  const [label, setLabel] = useState(() => (typeof first === 'string' ? withPart(undefined, own, first, own) : first));
  const [written, setKey] = useState<string | null>(null);
  const key = fixed ?? written ?? keyFrom(partOf(label, 'en', own));
  const wrong =
    fixed !== undefined
      ? undefined
      : !isFactKey(key)
        ? t('keyInvalid')
        : taken.includes(key)
          ? t('keyTaken')
          : undefined;
  return { label, key, complete: wrong === undefined, keyError: key === '' ? undefined : wrong, setLabel, setKey };
}
