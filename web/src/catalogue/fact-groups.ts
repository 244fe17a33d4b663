// The catalogue's order: groups by name, facts in each by name, those without a group last.
import type { CatalogueFact } from '@tierwright/shared/contracts';
import { inLanguage, type Language } from '@tierwright/shared/language';

export interface CatalogueGroup {
  /** Empty for facts without one. */
  name: string;
  facts: readonly CatalogueFact[];
}

export const nameOfFact = ({ key, definition }: CatalogueFact, language: Language): string =>
  inLanguage(definition.label, language) || key;

export function catalogueGroups(facts: readonly CatalogueFact[], language: Language): CatalogueGroup[] {
  const groups = new Map<string, CatalogueFact[]>();
  for (const fact of facts) {
    const group = inLanguage(fact.definition.group, language);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  const byName = (a: CatalogueFact, b: CatalogueFact) =>
    nameOfFact(a, language).localeCompare(nameOfFact(b, language), language);
  return [...groups]
    .map(([name, list]) => ({ name, facts: list.toSorted(byName) }))
    .sort((a, b) => (a.name === '' ? 1 : b.name === '' ? -1 : a.name.localeCompare(b.name, language)));
}
