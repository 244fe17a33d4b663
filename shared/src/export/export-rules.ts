// A policy as rules that json-rules-engine runs as they are: `new Engine(rules)`, facts made ready as the manifest says.
import { inLanguage, type Language } from '../language/index.js';
import { tierName, type Policy, type Rule } from '../policy/index.js';
import { NeededFacts } from './needed-facts.js';
import { plainNode } from './plain-conditions.js';
import type { RulesExport } from './rules-export.js';
import { unsaid } from './unsaid.js';

export interface ExportedVersion {
  policyKey: string;
  version: number;
  contentHash: string;
  policy: Policy;
}

/** The one that the rules were tried with. */
const engine = { name: 'json-rules-engine', version: '7.3.1' } as const;

const events: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Run the rules once, with every fact of the manifest; each rule whose condition is true answers one event of type “tier”, with its id, tier and effect.',
    'Begin with the fallback. Take the best tier (the first in “tiers”; no tier is below all) among it and the events with the effect “qualify”, and those with “retain” if the customer now holds that tier or a better one.',
    'Raise the result to the best tier among the events with the effect “floor”, if that is better.',
    'Then lower it to the lowest tier among the events with the effect “cap”, if that is lower. A cap beats a floor.',
  ],
  'zh-CN': [
    '用清单中的全部指标运行一次规则；每条条件成立的规则产生一个类型为“tier”的事件，带有规则编号、等级和作用。',
    '从其余客户的等级（fallback）开始，与作用为“qualify”的事件，以及（客户目前处于该等级或更高等级时）作用为“retain”的事件比较，取其中最佳等级（tiers 中最靠前者；无等级低于所有等级）。',
    '若作用为“floor”的事件中的最佳等级更高，则提升到该等级。',
    '再若作用为“cap”的事件中的最低等级更低，则降低到该等级。最高限制优先于最低保障。',
  ],
};

function plainRule(rule: Rule, policy: Policy, facts: NeededFacts) {
  const { id, tier, effect, conditions } = rule;
  return {
    name: id,
    // A group above the tree, so that whatever its root is, it must come out true.
    conditions: { all: [plainNode(conditions, { policy, facts })] },
    event: { type: 'tier', params: { ruleId: id, tier, effect } },
  };
}

/** For a version, which has no errors. Deterministic; texts in the reader's language. */
export function exportRules(
  { policyKey, version, contentHash, policy }: ExportedVersion,
  language: Language,
): RulesExport {
  const facts = new NeededFacts(policy, language);
  const rules = policy.rules.filter(({ enabled }) => enabled).map((rule) => plainRule(rule, policy, facts));
  return {
    format: 'json-rules-engine',
    manifest: {
      policy: policyKey,
      version,
      contentHash,
      name: inLanguage(policy.name, language),
      timezone: policy.timezone,
      engine,
      tiers: policy.tiers.map(({ key }) => ({ key, name: tierName(policy, key, language) })),
      fallback: policy.fallback,
      facts: facts.all(),
      events: [...events[language]],
      movement: policy.movement,
    },
    rules,
    cannotSay: unsaid(policy, language),
  };
}
