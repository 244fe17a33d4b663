// A fact's definition while it is written: what a new one starts as, and how it is known by other than its key.
import type { Text } from '@tierwright/shared/language';
import { factKeySchema, factSchema, type Fact, type FactType, type PolicyDocument } from '@tierwright/shared/policy';

/** As documents and the catalogue hold it: what is usual is left out. */
export type FactDefinition = PolicyDocument['facts'][number] & { key: string };
export type Numeric = Extract<FactDefinition, { type: 'number' | 'integer' }>;
export type Choice = Extract<FactDefinition, { type: 'enum' }>;

/** A key out of a name: "Annual spend" → annualSpend. Empty where the name has no Latin letters. */
export function keyFrom(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const key = words
    .map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  return key.replace(/^[0-9]+/, '');
}

export const isFactKey = (key: string): boolean => key !== '' && factKeySchema.safeParse(key).success;

export const isNumeric = (fact: FactDefinition): fact is Numeric => fact.type === 'number' || fact.type === 'integer';

const everyTypeHas = ['key', 'label', 'group', 'window', 'note', 'whenMissing', 'sensitivity', 'actionable'];
const numbersHave = ['unit', 'min', 'max', 'decimals'];

/** The same fact with another kind of value; what the new kind cannot have is gone. */
export function retyped(fact: FactDefinition, type: FactType): FactDefinition {
  const numeric = type === 'number' || type === 'integer';
  const fits = (name: string) => everyTypeHas.includes(name) || (numeric && numbersHave.includes(name));
  const common = Object.fromEntries(Object.entries(fact).filter(([name]) => fits(name)));
  const own = type === 'enum' ? { values: [], ordered: true } : type === 'list' ? { itemType: 'string' } : {};
  return { ...common, type, ...own } as FactDefinition;
}

/** With some fields changed; one that became undefined or empty is left out. */
export function changedFact(fact: FactDefinition, change: Partial<FactDefinition>): FactDefinition {
  const entries = Object.entries({ ...fact, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as FactDefinition;
}

const usual: Readonly<Record<string, unknown>> = {
  whenMissing: 'undetermined',
  sensitivity: 'none',
  actionable: true,
  ordered: false,
};

/** As an author would write it: without what is so anyhow. */
export const withoutUsual = (fact: Fact): FactDefinition =>
  Object.fromEntries(Object.entries(fact).filter(([name, value]) => usual[name] !== value)) as FactDefinition;

/** What is usual filled in; null while something is missing that a definition cannot do without. */
export function completeFact(fact: FactDefinition): Fact | null {
  const read = factSchema.safeParse(fact);
  return read.success && isFactKey(fact.key) ? read.data : null;
}

const spoken = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** Every word by which a fact may be looked for, in any language. */
export const wordsOfFact = ({
  key,
  label,
  group,
  window,
}: Pick<FactDefinition, 'key' | 'label' | 'group' | 'window'>) =>
  [key, ...[label, group, window].flatMap(spoken)].join(' ').toLowerCase();

/** Every word that was typed occurs in the fact's key, name, group or span. */
export function factMatches(fact: FactDefinition, search: string): boolean {
  const words = wordsOfFact(fact);
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
