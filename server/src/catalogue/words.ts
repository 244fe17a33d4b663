// What a search in the catalogue looks into.
import type { Text } from '@tierwright/shared/language';
import type { Fact } from '@tierwright/shared/policy';

const spoken = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** The key and every text of a definition, in lower case, each on a line of its own. */
export function wordsOf(fact: Fact): string {
  const values = fact.type === 'enum' ? fact.values.flatMap(({ value, label }) => [value, ...spoken(label)]) : [];
  const unit = fact.type === 'number' || fact.type === 'integer' ? spoken(fact.unit) : [];
  const texts = [fact.label, fact.group, fact.window, fact.note].flatMap(spoken);
  return [fact.key, ...texts, ...unit, ...values].join('\n').toLowerCase();
}
