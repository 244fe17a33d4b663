// Where a policy's copy of a fact and the catalogue part, in words, for the two to be compared.
import { inLanguage, type Language, type Text } from '@tierwright/shared/language';
import { formatNumber, unitName } from '@tierwright/shared/policy';
import type { FactDefinition } from './fact-definition.js';
import { sayOfFact } from './fact-words.js';

const fields = [
  'type',
  'unit',
  'window',
  'min',
  'max',
  'decimals',
  'values',
  'ordered',
  'itemType',
  'sensitivity',
] as const;
type Field = (typeof fields)[number];

export interface DefinitionDifference {
  field: Field;
  /** What the field is called. */
  name: string;
  copy: string;
  known: string;
}

const nameOf = (field: Field): string => sayOfFact(field);

/** Empty where both mean the same. */
export function definitionDifferences(
  copy: FactDefinition,
  known: FactDefinition,
  language: Language,
): DefinitionDifference[] {
  return fields.flatMap((field) => {
    const [mine, theirs] = [valueOf(copy, field), valueOf(known, field)];
    if (JSON.stringify(mine) === JSON.stringify(theirs)) return [];
    return [
      { field, name: nameOf(field), copy: inWords(field, mine, language), known: inWords(field, theirs, language) },
    ];
  });
}

const usual: Partial<Record<Field, unknown>> = { sensitivity: 'none', ordered: false };

const valueOf = (fact: FactDefinition, field: Field): unknown =>
  (fact as Partial<Record<Field, unknown>>)[field] ?? usual[field];

function inWords(field: Field, value: unknown, language: Language): string {
  if (value === undefined) return sayOfFact('none');
  switch (field) {
    case 'type':
    case 'itemType':
      return sayOfFact(`types.${value as FactDefinition['type']}`);
    case 'unit':
      return unitName(value as Text, language);
    case 'window':
      return inLanguage(value as Text, language);
    case 'min':
    case 'max':
    case 'decimals':
      return formatNumber(value as number);
    case 'ordered':
      return sayOfFact(value ? 'yes' : 'no');
    case 'sensitivity':
      return sayOfFact(`sensitivities.${value as 'none' | 'personal' | 'protected'}`);
    case 'values':
      return (value as { value: string; label?: Text }[])
        .map((level) => inLanguage(level.label, language) || level.value)
        .join(language === 'en' ? ' < ' : ' < ');
    default:
      return field satisfies never;
  }
}
