// The pieces of a computed fact: numbers by their place, and parts of a formula by where they are written.
import { pointerSegments } from '@tierwright/shared/errors';
import { readableFact, readableFacts, type Json, type Token } from '@tierwright/shared/policy';
import type { Command } from '../document/command.js';
import type { EditableDerived } from '../document/editable.js';
import type { Edit, Scene } from './edit.js';
import { factOptions } from './leaf-edit.js';
import { valueAt, withValueAt } from './value-at.js';

export function derivedEdit(scene: Scene, derived: EditableDerived, token: Token): Edit | null {
  const change = (definition: EditableDerived): Command[] => [
    { type: 'changeDerived', derived: derived.key, definition },
  ];
  if (token.span && derived.kind === 'formula') {
    const [from, to] = token.span;
    const write = (words: string) =>
      change({ ...derived, expression: derived.expression.slice(0, from) + words + derived.expression.slice(to) });
    if (token.kind === 'fact') return formulaFactEdit(scene, derived.key, token.factKey ?? '', write);
    const value = Number(derived.expression.slice(from, to));
    // The sign before it is not part of the number, and a formula knows no exponents.
    const plain = (next: number) => next >= 0 && !String(next).includes('e');
    return { kind: 'number', value, min: 0, to: (next) => (plain(next) ? write(String(next)) : []) };
  }
  if (token.kind !== 'value' || token.path === undefined) return null;
  const keys = pointerSegments(token.path);
  const now = valueAt(derived as unknown as Json, keys);
  if (typeof now !== 'number') return null;
  const whole = token.path === '/decimals';
  const set = (next: number) =>
    change(withValueAt(derived as unknown as Json, keys, next) as unknown as EditableDerived);
  return whole
    ? { kind: 'number', value: now, whole, min: 0, max: 12, to: (next) => (next >= 0 && next <= 12 ? set(next) : []) }
    : { kind: 'number', value: now, to: set };
}

/** Another fact of the same kind; not the computed fact itself. */
function formulaFactEdit(scene: Scene, own: string, key: string, write: (words: string) => Command[]): Edit {
  const numeric = (type: string | undefined) => (type === 'integer' ? 'number' : type);
  const kind = numeric(readableFact(scene.policy, key)?.type) ?? 'number';
  const facts = [...readableFacts(scene.policy).values()].filter(
    (fact) => fact.key !== own && numeric(fact.type) === kind,
  );
  return { kind: 'choice', options: factOptions(scene, facts), value: key, to: write };
}
