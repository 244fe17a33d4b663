// The commands that change computed facts and movement.
import type { EditableDerived, EditableDocument, EditableMovement } from './editable.js';
import { patch } from './patch.js';

const derivedOf = (document: EditableDocument): readonly EditableDerived[] =>
  (document.derived ?? []) as EditableDerived[];

/** Without the field where nothing is left, as it was before the first was added. */
const withDerived = (document: EditableDocument, derived: readonly EditableDerived[]): EditableDocument =>
  patch(document, { derived: derived.length === 0 ? undefined : [...derived] });

export function addDerived(document: EditableDocument, derived: EditableDerived): EditableDocument {
  const taken = [...document.facts, ...derivedOf(document)].some(({ key }) => key === derived.key);
  return derived.key === '' || taken ? document : withDerived(document, [...derivedOf(document), derived]);
}

export function changeDerived(document: EditableDocument, key: string, definition: EditableDerived): EditableDocument {
  const before = derivedOf(document);
  const at = before.findIndex((fact) => fact.key === key);
  if (at < 0 || definition.key !== key || definition === before[at]) return document;
  return withDerived(
    document,
    before.map((fact, i) => (i === at ? definition : fact)),
  );
}

export function removeDerived(document: EditableDocument, keys: readonly string[]): EditableDocument {
  const before = derivedOf(document);
  const kept = before.filter((fact) => !keys.includes(fact.key));
  return kept.length === before.length ? document : withDerived(document, kept);
}

export const changeMovement = (document: EditableDocument, movement: EditableMovement | null): EditableDocument =>
  JSON.stringify(document.movement ?? null) === JSON.stringify(movement)
    ? document
    : patch(document, { movement: movement ?? undefined });
