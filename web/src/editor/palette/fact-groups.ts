// The palette's order: facts under the groups that their authors named, in document order, computed ones with their own.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { unitName, type DerivedFact } from '@tierwright/shared/policy';
import type { EditableDocument, EditableFact } from '../document/editable.js';
import { sayEditor } from '../words/editor-words.js';

export interface PaletteFact {
  key: string;
  name: string;
  hint: string;
  source: { kind: 'fact'; fact: EditableFact } | { kind: 'derived'; fact: DerivedFact };
}

export interface FactGroup {
  name: string;
  facts: readonly PaletteFact[];
}

export function factGroups(
  document: Pick<EditableDocument, 'facts' | 'derived'>,
  language: Language,
  search: string,
): FactGroup[] {
  const facts = document.facts.map((fact): [string, PaletteFact] => [
    inLanguage(fact.group, language) || sayEditor('palette.otherFacts'),
    {
      key: fact.key,
      name: inLanguage(fact.label, language) || fact.key,
      hint: hintOf(fact, language),
      source: { kind: 'fact', fact },
    },
  ]);
  const derived = (document.derived ?? []).map((fact): [string, PaletteFact] => [
    inLanguage(fact.group, language) || sayEditor('palette.derived'),
    {
      key: fact.key ?? '',
      name: inLanguage(fact.label, language) || (fact.key ?? ''),
      hint: sayEditor('palette.computed'),
      source: { kind: 'derived', fact: fact as DerivedFact },
    },
  ]);
  const groups = new Map<string, PaletteFact[]>();
  for (const [group, fact] of [...facts, ...derived]) {
    if (!matches(fact, search)) continue;
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  return [...groups].map(([name, list]) => ({ name, facts: list }));
}

/** What stands small behind a fact: its unit, else the span it covers, else what kind of value it is. */
function hintOf(fact: EditableFact, language: Language): string {
  if ('unit' in fact && fact.unit !== undefined) return unitName(fact.unit, language);
  const window = inLanguage(fact.window, language);
  if (window && window.length <= 14) return window;
  if (fact.type === 'enum') return sayEditor('palette.levels', { count: fact.values.length });
  return fact.type === 'number' || fact.type === 'integer' ? '' : sayEditor(`palette.type.${fact.type}`);
}

/** By name in any language, by key, by group: every word that was typed must occur. */
function matches({ key, source }: PaletteFact, search: string): boolean {
  const texts = [source.fact.label, source.fact.group].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : [text ?? ''],
  );
  const haystack = [key, ...texts].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
