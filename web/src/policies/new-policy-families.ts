// Starter policies as the gallery shows them: one card for each, its variants behind it.
import type { TemplateAnswer } from '@tierwright/shared/contracts';
import type { Text } from '@tierwright/shared/language';

export interface TemplateFamily {
  /** The one that the card is of. */
  base: TemplateAnswer;
  /** All ways, the base first. */
  ways: readonly TemplateAnswer[];
}

export function familiesOf(templates: readonly TemplateAnswer[]): TemplateFamily[] {
  const keys = new Set(templates.map(({ key }) => key));
  const isBase = ({ variantOf }: TemplateAnswer) => variantOf === undefined || !keys.has(variantOf);
  return templates.filter(isBase).map((base) => ({
    base,
    ways: [base, ...templates.filter((other) => other !== base && other.variantOf === base.key)],
  }));
}

const spoken = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

const wordsOf = ({ key, name, summary, audience, way, tiers, facts }: TemplateAnswer): string =>
  [key, ...[name, summary, audience, way, ...tiers.map((tier) => tier.name), ...facts].flatMap(spoken)]
    .join('\n')
    .toLowerCase();

/** Every word that was typed is somewhere in the family, in any language: its names, whom it is for, its tiers, its facts. */
export function familyMatches({ ways }: TemplateFamily, search: string): boolean {
  const words = ways.map(wordsOf).join('\n');
  return search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
