// Rules and shared conditions compared.
import { pointer } from '../../errors/index.js';
import { inBoth, type Language, type LocalText } from '../../language/index.js';
import type { Condition } from '../condition-schema.js';
import type { Policy, Rule } from '../policy-schema.js';
import { ruleName } from '../names.js';
import { plainText, quote, ruleSentence } from '../sentences/index.js';
import { ruleLead, type Both } from './both.js';
import type { Change } from './change.js';
import { changedFields, fieldChanges, type FieldChange } from './diff-fields.js';
import { diffList } from './diff-list.js';
import { diffTrees } from './diff-tree.js';
import { movedEntry } from './entry-words.js';
import { fieldSentence } from './field-words.js';
import { conditionWords } from './node-words.js';

export function diffRules(both: Both): Change[] {
  const { added, removed, kept } = diffList(both.before.rules, both.after.rules, ({ id }) => id);
  const change = (kind: Change['kind'], rule: Rule, at: number, sentence: LocalText): Change => ({
    kind,
    path: pointer(['rules', at]),
    subject: 'rule',
    id: rule.id,
    ruleId: rule.id,
    tier: rule.tier,
    sentence,
  });
  return [
    ...added.map(({ item, to }) => ({
      ...change('added', item, to, wholeRule(both.after, item, 'added')),
      after: item,
    })),
    ...kept.flatMap(({ before, after, from, to, moved }): Change[] => {
      const sentence = movedEntry(ruleNames(both.after, after), from, to, false);
      const place = { ...change('moved', after, to, sentence), before: from, after: to };
      return [...(moved ? [place] : []), ...diffRule(both, before, after, from, to)];
    }),
    ...removed.map(({ item, from }) => ({
      ...change('removed', item, from, wholeRule(both.before, item, 'removed')),
      before: item,
    })),
  ];
}

const ruleNames = (policy: Policy, rule: Rule): LocalText =>
  inBoth((language) => quote(ruleName(policy, rule, language)));

const wholes = {
  added: { en: 'New rule. ', 'zh-CN': '新增规则。' },
  removed: { en: 'Rule removed. ', 'zh-CN': '删除规则。' },
} as const;

const wholeRule = (policy: Policy, rule: Rule, kind: keyof typeof wholes): LocalText =>
  inBoth((language) => wholes[kind][language] + plainText(ruleSentence(policy, rule, language)));

function diffRule(both: Both, before: Rule, after: Rule, from: number, to: number): Change[] {
  const ids = { subject: 'rule', id: after.id, ruleId: after.id, tier: after.tier } as const;
  const names = ruleNames(both.after, after);
  const speak = (change: FieldChange) =>
    change.field === 'enabled' ? switched(names, after.enabled) : fieldSentence(both, names, change);
  const trees = {
    both,
    before: before.conditions,
    after: after.conditions,
    pathBefore: ['rules', from, 'conditions'],
    pathAfter: ['rules', to, 'conditions'],
    ids: { ruleId: after.id },
    lead: inBoth((language) => ruleLead(both.after, after, language)),
  };
  return [
    ...fieldChanges(changedFields(before, after, ['conditions']), ['rules', to], ids, speak),
    ...diffTrees(trees).map((change) => ({ ...change, tier: after.tier })),
  ];
}

const switched = (names: LocalText, on: boolean): LocalText => ({
  en: `${names.en} switched ${on ? 'on' : 'off'}`,
  'zh-CN': `${on ? '启用' : '停用'}规则${names['zh-CN']}`,
});

/** Shared conditions have no order: they are looked up by name. */
export function diffConditions(both: Both): Change[] {
  const [old, now] = [both.before.conditions, both.after.conditions];
  const has = (conditions: Policy['conditions'], name: string) => Object.hasOwn(conditions, name);
  const changed = Object.entries(now).flatMap(([name, after]): Change[] => {
    const before = has(old, name) ? old[name] : undefined;
    if (!before) return [{ ...wholeCondition(both.after, name, after, 'added'), after }];
    const path = ['conditions', name];
    return diffTrees({
      both,
      before,
      after,
      pathBefore: path,
      pathAfter: path,
      ids: { condition: name },
      lead: inBoth(() => quote(name)),
    });
  });
  const removed = Object.entries(old)
    .filter(([name]) => !has(now, name))
    .map(([name, before]) => ({ ...wholeCondition(both.before, name, before, 'removed'), before }));
  return [...changed, ...removed];
}

function wholeCondition(policy: Policy, name: string, root: Condition, kind: 'added' | 'removed'): Change {
  const said = (language: Language) => conditionWords(policy, root, language);
  return {
    kind,
    path: pointer(['conditions', name]),
    subject: 'condition',
    id: name,
    sentence: {
      en: `Shared condition “${name}” ${kind}: ${said('en')}`,
      'zh-CN': `${kind === 'added' ? '新增' : '删除'}共用条件“${name}”：${said('zh-CN')}`,
    },
  };
}
