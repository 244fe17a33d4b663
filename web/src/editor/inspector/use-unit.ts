import { unitName, type Fact } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';

/** A fact's unit in the reader's language; empty where it has none. */
export function useUnit(fact: Fact): string {
  const language = useLanguage();
  return 'unit' in fact ? unitName(fact.unit, language) : '';
}
