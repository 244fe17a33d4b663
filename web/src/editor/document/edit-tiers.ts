// The commands that change the ladder and the facts. A policy keeps at least two tiers: the last two cannot be removed.
import type { TierChange } from './command.js';
import type { EditableDocument, EditableFact, EditableTier } from './editable.js';
import { patch } from './patch.js';

export const fewestTiers = 2;

const hasTier = (document: EditableDocument, key: string) => document.tiers.some((tier) => tier.key === key);

export function addTier(document: EditableDocument, tier: EditableTier, index: number): EditableDocument {
  if (tier.key === '' || hasTier(document, tier.key)) return document;
  const at = Math.max(0, Math.min(index, document.tiers.length));
  return { ...document, tiers: [...document.tiers.slice(0, at), tier, ...document.tiers.slice(at)] };
}

export function changeTier(document: EditableDocument, key: string, change: TierChange): EditableDocument {
  return mapFirst(document, 'tiers', key, (tier) => patch(tier, change));
}

export function renameTierKey(document: EditableDocument, key: string, next: string): EditableDocument {
  if (next === '' || hasTier(document, next) || !hasTier(document, key)) return document;
  const renamed = mapFirst(document, 'tiers', key, (tier) => ({ ...tier, key: next }));
  const rules = document.rules.map((rule) => (rule.tier === key ? { ...rule, tier: next } : rule));
  return { ...renamed, rules, fallback: document.fallback === key ? next : document.fallback };
}

export function moveTier(document: EditableDocument, key: string, index: number): EditableDocument {
  const from = document.tiers.findIndex((tier) => tier.key === key);
  const tier = document.tiers[from];
  const to = Math.max(0, Math.min(index, document.tiers.length - 1));
  if (!tier || from === to) return document;
  const rest = document.tiers.filter((other) => other !== tier);
  return { ...document, tiers: [...rest.slice(0, to), tier, ...rest.slice(to)] };
}

/** Rules of a removed tier stay, without a target, for the author to point elsewhere; the fallback becomes the lowest left. */
export function removeTiers(document: EditableDocument, keys: readonly string[]): EditableDocument {
  const tiers = document.tiers.filter((tier) => !keys.includes(tier.key));
  if (tiers.length === document.tiers.length || tiers.length < fewestTiers) return document;
  const lost = document.fallback !== null && !tiers.some((tier) => tier.key === document.fallback);
  return { ...document, tiers, ...(lost ? { fallback: tiers.at(-1)?.key ?? null } : {}) };
}

export function addFact(document: EditableDocument, fact: EditableFact): EditableDocument {
  const taken = [...document.facts, ...(document.derived ?? [])].some(({ key }) => key === fact.key);
  return fact.key === '' || taken ? document : { ...document, facts: [...document.facts, fact] };
}

export function changeFact(document: EditableDocument, key: string, definition: EditableFact): EditableDocument {
  return definition.key === key ? mapFirst(document, 'facts', key, () => definition) : document;
}

export function removeFacts(document: EditableDocument, keys: readonly string[]): EditableDocument {
  const facts = document.facts.filter((fact) => !keys.includes(fact.key));
  return facts.length === document.facts.length ? document : { ...document, facts };
}

function mapFirst<K extends 'tiers' | 'facts'>(
  document: EditableDocument,
  list: K,
  key: string,
  change: (entry: EditableDocument[K][number]) => EditableDocument[K][number],
): EditableDocument {
  const entries: readonly EditableDocument[K][number][] = document[list];
  const at = entries.findIndex((entry) => entry.key === key);
  const entry = entries[at];
  if (!entry) return document;
  const next = change(entry);
  return next === entry ? document : { ...document, [list]: entries.map((other, i) => (i === at ? next : other)) };
}
