// Rules that never hold, rules that never decide, and tiers in which nobody can end.
import { inBoth, say } from '../language/index.js';
import {
  canBeTrue,
  canDecide,
  canEndIn,
  canFallBack,
  canHold,
  type PlannedRule,
  type Reasoner,
  type Shown,
} from '../evaluation/index.js';
import { ruleName, tierName, type Policy, type Problem, type Rule, type Witness } from '../policy/index.js';
import { found } from './problem.js';

interface Reach {
  rule: Rule;
  planned: PlannedRule;
  index: number;
  isTrue: Shown;
  decides: Shown;
}

function reaches({ rules }: Policy, reasoner: Reasoner): Reach[] {
  return reasoner.plan.rules.map((planned): Reach => {
    const decides = canDecide(reasoner, planned);
    const isTrue = decides.is === 'found' ? decides : canBeTrue(reasoner, planned);
    return { rule: rules[planned.index] as Rule, planned, index: planned.index, isTrue, decides };
  });
}

/** The smallest part of a condition that nobody can meet, where it is smaller than the whole. */
function culprit(reasoner: Reasoner, index: number): string | undefined {
  const rule = reasoner.plan.rules.find((planned) => planned.index === index);
  let node = rule?.root;
  let id: string | undefined;
  while (node && node.kind === 'all') {
    const next = node.children.find((child) => canHold(reasoner, child).is === 'none');
    if (!next) break;
    [node, id] = [next, next.id];
  }
  return id;
}

function neverTrue(policy: Policy, reasoner: Reasoner, { rule, index, isTrue }: Reach): Problem {
  const proven = isTrue.is === 'none';
  const nodeId = proven ? culprit(reasoner, index) : undefined;
  const fromToday = reasoner.isFromToday ? say(' from today on', '从今日起') : say('', '');
  const message = inBoth((language) => {
    const name = ruleName(policy, rule, language);
    if (language === 'en')
      return proven
        ? `The rule “${name}” can never be true${fromToday.en}: no customer can meet its conditions.`
        : `No customer was found who meets “${name}”. This is not proven, because not every combination could be tried.`;
    return proven
      ? `规则“${name}”${fromToday['zh-CN']}永远不会成立：没有客户能满足它的条件。`
      : `未找到满足“${name}”的客户。由于无法尝试所有组合，此结论尚未证实。`;
  });
  return found('rule-never-true', ['rules', index], message, {
    ruleId: rule.id,
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(proven ? {} : { proven: false }),
  });
}

function neverDecides(policy: Policy, { isFromToday }: Reasoner, { rule, index, isTrue, decides }: Reach): Problem {
  const proven = decides.is === 'none';
  const fromToday = isFromToday ? say(' from today on', '从今日起') : say('', '');
  const message = inBoth((language) => {
    const name = ruleName(policy, rule, language);
    if (language === 'en')
      return proven
        ? `The rule “${name}” never decides anything${fromToday.en}: whoever meets it gets the same tier without it.`
        : `No customer was found for whom “${name}” decides. This is not proven, because not every combination could be tried.`;
    return proven
      ? `规则“${name}”${fromToday['zh-CN']}从不起决定作用：满足它的客户没有它也会得到同样的等级。`
      : `未找到由“${name}”决定等级的客户。由于无法尝试所有组合，此结论尚未证实。`;
  });
  return found('rule-never-decides', ['rules', index], message, {
    ruleId: rule.id,
    ...(proven ? {} : { proven: false }),
    ...(isTrue.is === 'found' ? { witness: isTrue.found } : {}),
  });
}

function unreachable(policy: Policy, index: number, proven: boolean, witness: Witness | undefined): Problem {
  const key = policy.tiers[index]?.key ?? '';
  const message = inBoth((language) => {
    const name = tierName(policy, key, language);
    if (language === 'en')
      return proven
        ? `No customer can end in “${name}”: every other rule together leaves nobody there.`
        : `No customer was found who ends in “${name}”. This is not proven, because not every combination could be tried.`;
    return proven
      ? `没有客户最终会是“${name}”：各条规则合在一起，不会有人留在这一等级。`
      : `未找到最终为“${name}”的客户。由于无法尝试所有组合，此结论尚未证实。`;
  });
  return found('tier-unreachable', ['tiers', index], message, {
    tier: key,
    ...(proven ? {} : { proven: false }),
    ...(witness ? { witness } : {}),
  });
}

/** Beyond some size a policy is not looked into to the end; one sentence says so, not one for each rule. */
function notLookedInto(rules: number): Problem {
  const message = say(
    `This policy is too large to be checked in full: whether ${rules} of its rules ever decide is not known.`,
    `此政策过大，无法完整检查：有 ${rules} 条规则是否会起决定作用尚不清楚。`,
  );
  return found('check-incomplete', ['rules'], message, { proven: false });
}

/** Tiers to which no rule leads are an error of their own. */
export function reachProblems(policy: Policy, reasoner: Reasoner, known: readonly Problem[]): Problem[] {
  const all = reaches(policy, reasoner);
  const open = reasoner.isExhausted() ? all.filter(({ decides }) => decides.is === 'unknown') : [];
  const rules = all.flatMap((reach) => {
    if (reach.decides.is === 'found' || open.includes(reach)) return [];
    return reach.isTrue.is === 'found' ? [neverDecides(policy, reasoner, reach)] : [neverTrue(policy, reasoner, reach)];
  });
  const isNamed = (tier: string) =>
    known.some(({ code, tier: about }) => code === 'tier-without-rule' && about === tier);
  const tiers = policy.tiers.flatMap(({ key }, i): Problem[] => {
    const leading = all.filter(({ rule }) => rule.tier === key);
    if (isNamed(key) || leading.some((reach) => reach.decides.is === 'found' || open.includes(reach))) return [];
    const fallsBack = key === policy.fallback ? canFallBack(reasoner) : undefined;
    if (fallsBack?.is === 'found') return [];
    const meet = leading.filter(({ isTrue }) => isTrue.is === 'found');
    const answers = [...leading.map(({ decides }) => decides), ...(fallsBack ? [fallsBack] : [])];
    const proven = answers.every(({ is }) => is === 'none');
    if (!proven && meet.some(({ planned }) => canEndIn(reasoner, i, planned).is === 'found')) return [];
    const [shown] = meet.flatMap(({ isTrue }) => (isTrue.is === 'found' ? [isTrue.found] : []));
    return [unreachable(policy, i, proven, shown)];
  });
  return [...rules, ...tiers, ...(open.length > 0 ? [notLookedInto(open.length)] : [])];
}
