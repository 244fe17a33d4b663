// A ladder turned into another one, as commands: tiers that stay keep their place in rules and in the API.
import type { Command } from '../document/command.js';
import type { EditableDocument, EditableTier } from '../document/editable.js';

/** `wanted`: at least two, best first, the last one for everyone else unless another one was chosen; keys are unique. */
export function ladderCommands(document: EditableDocument, wanted: readonly EditableTier[]): Command[] {
  const has = new Set(document.tiers.map(({ key }) => key));
  const keeps = new Set(wanted.map(({ key }) => key));
  const written = wanted.map((tier, index): Command => {
    const { key, ...change } = tier;
    return has.has(key) ? { type: 'changeTier', tier: key, change } : { type: 'addTier', tier, index };
  });
  const last = document.tiers.at(-1)?.key;
  const chosen = document.fallback !== last && document.fallback !== null && keeps.has(document.fallback);
  const fallback = chosen ? document.fallback : (wanted.at(-1)?.key ?? null);
  const gone = document.tiers.filter(({ key }) => !keeps.has(key)).map(({ key }) => key);
  const ordered = wanted.map(({ key }, index): Command => ({ type: 'moveTier', tier: key, index }));
  return [
    ...written,
    { type: 'changePolicy', change: { fallback } },
    { type: 'remove', nodes: [], rules: [], facts: [], tiers: gone },
    ...ordered,
  ];
}

/** A key out of a tier's English name: "Gold Plus" → GOLD_PLUS. Empty where the name has no Latin letters. */
export const tierKeyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
