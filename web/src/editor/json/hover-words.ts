// What is said about a place of the text that is pointed at.
import type { Language } from '@tierwright/shared/language';
import { inLanguage } from '@tierwright/shared/language';
import { pointerSegments } from '@tierwright/shared/errors';
import {
  conditionSentence,
  factName,
  operatorLabel,
  plainText,
  readableFact,
  tierName,
  unitName,
  type Condition,
  type Json,
  type Policy,
} from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { sayEditor } from '../words/editor-words.js';
import { explanationOf } from './explanations.js';

export interface HoverWords {
  title: string;
  text: string;
}

interface Saying {
  policy: Policy;
  language: Language;
}

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path and what is around it, from the root. */
const along = (document: EditableDocument, path: readonly string[]): unknown[] =>
  path.reduce<unknown[]>(
    (values, key) => [...values, (values.at(-1) as Record<string, unknown> | undefined)?.[key]],
    [document],
  );

/** `onKey`: whether the key is pointed at, or else the value behind it. Null where there is nothing to say. */
export function hoverWords(
  document: EditableDocument,
  path: string,
  onKey: boolean,
  language: Language,
): HoverWords | null {
  const segments = pointerSegments(path);
  const key = segments.at(-1) ?? '';
  const values = along(document, segments);
  const [value, owner] = [values.at(-1), values.at(-2)];
  const saying = { policy: vocabularyOf(document), language };
  const special = onKey ? null : valueWordsOf(saying, key, value, owner);
  if (special) return special;
  const text = explanationOf(segments, language);
  return text === undefined || !onKey ? sentenceAround(saying, values) : { title: key, text };
}

function valueWordsOf(saying: Saying, key: string, value: unknown, owner: unknown): HoverWords | null {
  const { policy, language } = saying;
  if (typeof value !== 'string') return null;
  if (key === 'fact') return factWords(saying, value);
  if ((key === 'tier' || key === 'fallback') && policy.tiers.some((tier) => tier.key === value))
    return { title: tierName(policy, value, language), text: explanationOf(['tiers', '0', 'key'], language) ?? '' };
  if (key !== 'operator' || !isRecord(owner)) return null;
  const type = readableFact(policy, String(owner['fact'] ?? ''))?.type;
  return {
    title: operatorLabel(value, type, language),
    text: explanationOf(['rules', '0', 'conditions', 'operator'], language) ?? '',
  };
}

function factWords({ policy, language }: Saying, key: string): HoverWords | null {
  const fact = readableFact(policy, key);
  if (!fact) return null;
  const unit = 'unit' in fact ? unitName(fact.unit, language) : '';
  const said = [sayEditor(`palette.type.${fact.type}`, { lng: language }), unit, inLanguage(fact.window, language)];
  return { title: factName(policy, key, language), text: said.filter(Boolean).join(' · ') };
}

const isCondition = (value: unknown): value is Condition =>
  isRecord(value) && 'id' in value && ['fact', 'all', 'any', 'not', 'condition'].some((key) => key in value);

/** What the nearest condition asks, as a sentence. */
function sentenceAround({ policy, language }: Saying, values: readonly unknown[]): HoverWords | null {
  const condition = values.findLast(isCondition);
  if (!condition) return null;
  const sentence = plainText(conditionSentence(policy, condition, language));
  return { title: sayEditor('inspector.condition', { lng: language }), text: sentence };
}
