import { inLanguage, type Language } from '@tierwright/shared/language';
import { unitName } from '@tierwright/shared/policy';
import type { FactDefinition } from './fact-definition.js';
import { sayOfFact } from './fact-words.js';

/** A fact in a few words: "Number · CNY · last full year". */
export function factHint(fact: FactDefinition, language: Language): string {
  const unit = 'unit' in fact ? unitName(fact.unit, language) : '';
  return [sayOfFact(`types.${fact.type}`), unit, inLanguage(fact.window, language)].filter(Boolean).join(' · ');
}
