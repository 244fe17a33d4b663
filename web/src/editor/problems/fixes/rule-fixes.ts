// A rule that does nothing is switched off; a tier that nobody reaches gets a rule, or goes.
import { factsOf, plainValue } from '@tierwright/shared/certification';
import { inBoth, say } from '@tierwright/shared/language';
import { formatNumber, isLeaf, nodesOf, ruleName, tierName, type Leaf, type Rule } from '@tierwright/shared/policy';
import { newNodeId } from '../../document/new-id.js';
import { newRule } from '../../document/new-parts.js';
import { quoted, type Broken, type Fix } from './fix.js';

export function switchOff({ problem, policy }: Broken): Fix[] {
  const rule = policy.rules.find(({ id }) => id === problem.ruleId);
  if (!rule || problem.proven === false) return [];
  const label = inBoth((language) => {
    const name = quoted(ruleName(policy, rule, language));
    return language === 'en' ? `Switch off ${name}` : `停用${name}`;
  });
  return [{ label, commands: [{ type: 'changeRule', rule: rule.id, change: { enabled: false } }] }];
}

interface Line {
  leaf: Leaf;
  value: number;
}

/** The one lower line of a rule, where it has no other condition. */
function lowerLine({ conditions }: Rule): Line | undefined {
  const leaves = [...nodesOf(conditions)].filter(isLeaf);
  const [leaf] = leaves;
  if (!leaf || leaves.length > 1 || !('all' in conditions) || typeof leaf.value !== 'number') return undefined;
  const rises = leaf.operator === 'greaterThan' || leaf.operator === 'greaterThanInclusive';
  return rises ? { leaf, value: leaf.value } : undefined;
}

const roundTo = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** Halfway between the neighbours on the ladder, as round as there is room; twice or half where there is one neighbour alone. */
function between(below: number | undefined, above: number | undefined): number | undefined {
  const aim =
    below !== undefined && above !== undefined
      ? (below + above) / 2
      : below !== undefined && below > 0
        ? below * 2
        : above !== undefined && above > 0
          ? above / 2
          : undefined;
  if (aim === undefined) return undefined;
  const fits = (value: number) => (below === undefined || value > below) && (above === undefined || value < above);
  return [1, 2, 3, 6].map((digits) => roundTo(aim, digits)).find(fits);
}

const illustrative = {
  en: 'The line is illustrative: halfway between the neighbouring tiers.',
  'zh-CN': '门槛为示例值：取相邻等级门槛的中间值。',
};

/** A rule like those of the neighbouring tiers, with a line between theirs. */
export function ruleBetween({ problem, document, policy, today }: Broken): Fix[] {
  const { tier } = problem;
  const at = policy.tiers.findIndex(({ key }) => key === tier);
  if (tier === undefined || at < 0) return [];
  const lines = policy.rules.flatMap((rule) => {
    const line = rule.enabled && rule.effect === 'qualify' ? lowerLine(rule) : undefined;
    return line ? [{ ...line, rank: policy.tiers.findIndex(({ key }) => key === rule.tier) }] : [];
  });
  const [model] = lines.toSorted((a, b) => Math.abs(a.rank - at) - Math.abs(b.rank - at));
  if (!model) return [];
  const alike = lines.filter(({ leaf }) => leaf.fact === model.leaf.fact);
  const above = alike.filter(({ rank }) => rank < at).map(({ value }) => value);
  const below = alike.filter(({ rank }) => rank > at).map(({ value }) => value);
  const value = between(
    below.length === 0 ? undefined : Math.max(...below),
    above.length === 0 ? undefined : Math.min(...above),
  );
  if (value === undefined) return [];
  const rule = {
    ...newRule(document, tier, [{ ...model.leaf, id: newNodeId(), operator: 'greaterThanInclusive', value }]),
    note: illustrative,
  };
  const label = inBoth((language) => {
    const name = quoted(tierName(policy, tier, language));
    const line = formatNumber(value, 2);
    return language === 'en'
      ? `Add a rule for ${name} from ${line}, an illustrative line`
      : `为${name}添加规则，门槛为 ${line}（示例值）`;
  });
  const facts = factsOf(
    policy.facts.map((fact) => [fact.key, fact.key === model.leaf.fact ? value : plainValue(fact, today)]),
  );
  return [{ label, commands: [{ type: 'addRule', rule }], reaches: { tier, facts } }];
}

export function removeTier({ problem, policy }: Broken): Fix[] {
  const { tier } = problem;
  if (tier === undefined || policy.tiers.length <= 2 || policy.rules.some((rule) => rule.tier === tier)) return [];
  const label = inBoth((language) => {
    const name = quoted(tierName(policy, tier, language));
    return language === 'en' ? `Delete the tier ${name}` : `删除等级${name}`;
  });
  return [{ label, commands: [{ type: 'remove', nodes: [], rules: [], tiers: [tier], facts: [] }] }];
}

/** Everyone else gets the lowest tier; a rule for a tier that is gone is for the one that has no rule. */
export function knownTier({ problem, policy }: Broken): Fix[] {
  const { ruleId } = problem;
  if (ruleId === undefined) {
    const last = policy.tiers.at(-1)?.key;
    if (last === undefined) return [];
    const label = inBoth((language) => {
      const name = quoted(tierName(policy, last, language));
      return language === 'en' ? `Give everyone else ${name}` : `将其余客户归入${name}`;
    });
    return [{ label, commands: [{ type: 'changePolicy', change: { fallback: last } }] }];
  }
  const led = new Set(policy.rules.filter(({ enabled }) => enabled).map(({ tier }) => tier));
  const [open, ...more] = policy.tiers.filter(({ key }) => key !== policy.fallback && !led.has(key));
  if (!open || more.length > 0) return [];
  const label = inBoth((language) => {
    const name = quoted(tierName(policy, open.key, language));
    return language === 'en' ? `Let it lead to ${name}` : `改为指向${name}`;
  });
  return [{ label, commands: [{ type: 'changeRule', rule: ruleId, change: { tier: open.key } }] }];
}

/** An empty group goes; a rule without any condition goes with it. */
export function removeEmpty({ problem, policy }: Broken): Fix[] {
  const { nodeId, ruleId } = problem;
  const nothing = { nodes: [], rules: [], tiers: [], facts: [] };
  const root = policy.rules.find(({ conditions }) => conditions.id === nodeId);
  if (root)
    return [
      {
        label: inBoth((language) => {
          const name = quoted(ruleName(policy, root, language));
          return language === 'en' ? `Delete the rule ${name}, which asks for nothing` : `删除没有条件的规则${name}`;
        }),
        commands: [{ type: 'remove', ...nothing, rules: [root.id] }],
      },
    ];
  if (nodeId === undefined || ruleId === undefined) return [];
  const label =
    problem.code === 'group-empty'
      ? say('Remove the empty group', '移除空的条件组')
      : say('Remove the condition', '移除该条件');
  return [{ label, commands: [{ type: 'remove', ...nothing, nodes: [nodeId] }] }];
}
