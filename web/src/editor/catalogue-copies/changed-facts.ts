import { factSchema, isSameDefinition, type Fact } from '@tierwright/shared/policy';
import type { EditableFact } from '../document/editable.js';

/** By key: the catalogue's definition of each fact whose copy means something else; the same rule as the problem's. */
export function changedFacts(copies: readonly EditableFact[], catalogue: readonly Fact[]): ReadonlyMap<string, Fact> {
  const known = new Map(catalogue.map((fact) => [fact.key, fact]));
  return new Map(
    copies.flatMap((copy): [string, Fact][] => {
      const definition = known.get(copy.key);
      const read = factSchema.safeParse(copy);
      return definition && read.success && !isSameDefinition(read.data, definition) ? [[copy.key, definition]] : [];
    }),
  );
}
