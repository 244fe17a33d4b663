// What each column of a file is taken for: by its header at first, or as somebody chose.
import { readHeader, type Column } from '@tierwright/shared/datasets';
import type { Policy } from '@tierwright/shared/policy';

/** A reserved column, a fact by its key, or nothing. */
export type Target = `reserved ${ReservedName}` | `fact ${string}` | 'ignore';
export type ReservedName = Extract<Column, { kind: 'reserved' }>['name'];

export const reservedNames: readonly ReservedName[] = [
  'id',
  'name',
  'current.tier',
  'current.since',
  'current.validUntil',
  'expectedTier',
];

const targetOf = (column: Column): Target => {
  if (column.kind === 'reserved') return `reserved ${column.name}`;
  return column.kind === 'fact' ? `fact ${column.fact.key}` : 'ignore';
};

/** By key, by label in any language, or by our own words. A second column of the same meaning is left to be chosen. */
export function guessTargets(header: readonly string[], policy: Policy): Target[] {
  const taken = new Set<Target>();
  return readHeader(header, policy).columns.map((column) => {
    const target = targetOf(column);
    if (taken.has(target)) return 'ignore';
    if (target !== 'ignore') taken.add(target);
    return target;
  });
}

/** One column means one thing: whoever meant it before is ignored from now on. */
export const withTarget = (targets: readonly Target[], index: number, target: Target): Target[] =>
  targets.map((other, i) => (i === index ? target : other === target && target !== 'ignore' ? 'ignore' : other));

/** A header that is read as chosen; a column keeps its own words where these mean the same already. */
export function headerFor(header: readonly string[], targets: readonly Target[], policy: Policy): string[] {
  const guessed = guessTargets(header, policy);
  return header.map((cell, i) => {
    const target = targets[i] ?? 'ignore';
    if (target === 'ignore') return '';
    return guessed[i] === target ? cell : target.slice(target.indexOf(' ') + 1);
  });
}
