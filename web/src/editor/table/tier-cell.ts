// The cell of the tier and of what the rule does with it: "Gold", "at most Silver", "最高 银卡".
import { inLanguage, languages, type Language } from '@tierwright/shared/language';
import { tierName, type Effect, type Policy } from '@tierwright/shared/policy';
import type { EditableRule } from '../document/editable.js';
import { fault, read, type Reading, type Speaker } from './cell/operands.js';
import { behind } from './cell/phrases.js';
import { quoted, unquoted } from './cell/pieces.js';

export interface TierAim {
  tier: string;
  effect: Effect;
}

const leads: Readonly<Record<Exclude<Effect, 'qualify'>, Readonly<Record<Language, string>>>> = {
  retain: { en: 'keeps', 'zh-CN': '保级' },
  floor: { en: 'at least', 'zh-CN': '最低' },
  cap: { en: 'at most', 'zh-CN': '最高' },
};
const synonyms: readonly [Effect, string][] = [
  ['retain', 'keep'],
  ['floor', '≥'],
  ['floor', '>='],
  ['floor', '最低保障'],
  ['floor', '不低于'],
  ['cap', '≤'],
  ['cap', '<='],
  ['cap', '最高限制'],
  ['cap', '不高于'],
];
const spoken = (Object.keys(leads) as (keyof typeof leads)[]).flatMap((effect) =>
  languages.map((language): [Effect, string] => [effect, leads[effect][language]]),
);
const words = [...synonyms, ...spoken].sort((a, b) => b[1].length - a[1].length);

/** What stands before the tier's name; '' for a rule that lifts to it. */
export const effectLead = (effect: Effect, language: Language): string =>
  effect === 'qualify' ? '' : leads[effect][language];

export function readTier(text: string, speaker: Speaker): Reading<TierAim> {
  const trimmed = text.trim();
  const plain = readName(trimmed, speaker);
  if (plain !== undefined) return read({ tier: plain, effect: 'qualify' });
  for (const [effect, word] of words) {
    const rest = behind(trimmed, word)?.replace(/^[:：]\s*/, '');
    const tier = rest === undefined ? undefined : readName(rest, speaker);
    if (tier !== undefined) return read({ tier, effect });
  }
  return fault({ code: 'tier', text: trimmed });
}

/** By name in the reader's language, in another one, or by key; a key alone stands in quotation marks. */
function readName(text: string, { policy, language }: Speaker): string | undefined {
  const exact = unquoted(text);
  if (exact !== undefined) return policy.tiers.find(({ key }) => key === exact)?.key;
  const same = (name: string) => name.toLowerCase() === text.toLowerCase();
  const named = (one: Language) =>
    policy.tiers.find(({ name }) => name !== undefined && same(inLanguage(name, one).trim()));
  const found = named(language) ?? languages.map(named).find(Boolean) ?? policy.tiers.find(({ key }) => same(key));
  return text === '' ? undefined : found?.key;
}

/** Reads back as the same tier and effect. */
export function writeTier({ tier, effect }: Pick<EditableRule, 'tier' | 'effect'>, speaker: Speaker): string {
  const { policy, language } = speaker;
  const write = (name: string) => [effectLead(effect, language), name].filter(Boolean).join(' ');
  const plain = write(tierName(policy, tier, language));
  const back = readTier(plain, speaker);
  return back.ok && back.value.tier === tier && back.value.effect === effect ? plain : write(quoted(tier));
}

export const tiersOf = (
  policy: Policy,
  language: Language,
): { key: string; name: string; color: string | undefined }[] =>
  policy.tiers.map(({ key, color }) => ({ key, name: tierName(policy, key, language), color }));
