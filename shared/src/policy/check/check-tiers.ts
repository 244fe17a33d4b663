// The ladder: every tier that is named exists, and every tier that exists can be reached.
import { inBoth, say } from '../../language/index.js';
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { ruleName, tierName } from '../names.js';
import { error, warning, type Checked } from './report.js';

export const checkTiers = ({ policy }: Checked): Problem[] => [
  ...unknownFallback(policy),
  ...unknownTargets(policy),
  ...withoutRule(policy),
];

const hasTier = (policy: Policy, key: string): boolean => policy.tiers.some((tier) => tier.key === key);

function unknownFallback(policy: Policy): Problem[] {
  const { fallback } = policy;
  if (fallback === null || hasTier(policy, fallback)) return [];
  const message = say(
    `Everyone else is to get “${fallback}”, which is no tier of this policy.`,
    `其余客户被归入“${fallback}”，但此政策没有该等级。`,
  );
  return [error('tier-unknown', ['fallback'], message, { tier: fallback })];
}

function unknownTargets(policy: Policy): Problem[] {
  return policy.rules.flatMap((rule, i): Problem[] => {
    if (hasTier(policy, rule.tier)) return [];
    const message =
      rule.tier === ''
        ? say(
            `The rule “${ruleName(policy, rule, 'en')}” is for no tier yet.`,
            `规则“${ruleName(policy, rule, 'zh-CN')}”还没有选择等级。`,
          )
        : say(
            `The rule “${ruleName(policy, rule, 'en')}” is for “${rule.tier}”, which is no tier of this policy.`,
            `规则“${ruleName(policy, rule, 'zh-CN')}”指向“${rule.tier}”，但此政策没有该等级。`,
          );
    return [error('tier-unknown', ['rules', i, 'tier'], message, { ruleId: rule.id, tier: rule.tier })];
  });
}

function withoutRule(policy: Policy): Problem[] {
  const reached = new Set(policy.rules.filter((rule) => rule.enabled).map((rule) => rule.tier));
  return policy.tiers.flatMap(({ key }, i): Problem[] => {
    if (key === '' || key === policy.fallback || reached.has(key)) return [];
    const message = inBoth((language) => {
      const name = tierName(policy, key, language);
      return language === 'en'
        ? `Nobody can become “${name}”: no active rule leads to it, and it is not the tier of everyone else.`
        : `没有客户能成为“${name}”：没有启用的规则指向它，它也不是其余客户的等级。`;
    });
    return [error('tier-without-rule', ['tiers', i], message, { tier: key })];
  });
}

export const tiersWithoutBenefits = ({ policy }: Checked): Problem[] =>
  policy.tiers.flatMap(({ key, benefits }, i): Problem[] => {
    if (benefits.length > 0) return [];
    const message = inBoth((language) => {
      const name = tierName(policy, key, language);
      return language === 'en' ? `“${name}” has no benefits.` : `“${name}”没有任何权益。`;
    });
    return [warning('tier-without-benefits', ['tiers', i, 'benefits'], message, { tier: key })];
  });
