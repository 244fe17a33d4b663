// Names and ids: none missing, none twice in its namespace.
import { say, type LocalText } from '../../language/index.js';
import { tierName } from '../names.js';
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { placesIn } from './places.js';
import { error, idsOf, inTree, type Checked, type Ids } from './report.js';

interface Named {
  name: string;
  path: readonly PropertyKey[];
  ids: Ids;
  /** Puts a sentence where it belongs; as it is where left out. */
  spoken?: (message: LocalText) => LocalText;
}

interface Namespace {
  field: 'key' | 'id';
  en: string;
  chinese: string;
  members: readonly Named[];
}

export const checkIdentity = ({ policy, trees }: Checked): Problem[] => {
  const nodes = trees.flatMap((tree) =>
    [...placesIn(tree)].map(({ node, path }) => ({
      name: node.id,
      path,
      ids: idsOf(tree, node),
      spoken: (message: LocalText) => inTree(policy, tree, message),
    })),
  );
  const namespaces: Namespace[] = [
    ...documentNamespaces(policy),
    { field: 'id', en: 'condition', chinese: '条件', members: nodes },
  ];
  return namespaces.flatMap(repeatedOrMissing);
};

/** Alone, a sentence begins with a capital. */
const sentence = ({ en, 'zh-CN': chinese }: LocalText): LocalText =>
  say(`${en[0]?.toUpperCase()}${en.slice(1)}`, chinese);

function documentNamespaces(policy: Policy): Namespace[] {
  const keysAt = (list: 'facts' | 'derived'): Named[] =>
    policy[list].map(({ key }, i) => ({ name: key, path: [list, i], ids: { fact: key } }));
  return [
    {
      field: 'key',
      en: 'tier',
      chinese: '等级',
      members: policy.tiers.map(({ key }, i) => ({ name: key, path: ['tiers', i], ids: { tier: key } })),
    },
    ...policy.tiers.map((tier, t) => ({
      field: 'key' as const,
      en: 'benefit',
      chinese: '权益',
      members: tier.benefits.map(({ key }, i) => ({
        name: key,
        path: ['tiers', t, 'benefits', i],
        ids: { tier: tier.key },
        spoken: (message: LocalText) =>
          say(
            `In “${tierName(policy, tier.key, 'en')}”: ${message.en}`,
            `“${tierName(policy, tier.key, 'zh-CN')}”中，${message['zh-CN']}`,
          ),
      })),
    })),
    { field: 'key', en: 'fact', chinese: '客户指标', members: [...keysAt('facts'), ...keysAt('derived')] },
    {
      field: 'id',
      en: 'rule',
      chinese: '规则',
      members: policy.rules.map(({ id }, i) => ({ name: id, path: ['rules', i], ids: { ruleId: id } })),
    },
  ];
}

function repeatedOrMissing({ field, en, chinese, members }: Namespace): Problem[] {
  const seen = new Set<string>();
  return members.flatMap(({ name, path, ids, spoken = sentence }): Problem[] => {
    const at = [...path, field];
    if (name === '') {
      const word = field === 'key' ? '标识' : '编号';
      return [error(`${field}-missing`, at, spoken(say(`a ${en} has no ${field}.`, `有${chinese}缺少${word}。`)), ids)];
    }
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = say(`there is more than one ${en} “${name}”.`, `有多个${chinese}使用了“${name}”。`);
    return [error(`${field}-duplicate`, at, spoken(message), ids)];
  });
}
