// What a step of history is called: "Undo: change annual spend to 12,000".
import { inLanguage, type Language, type LocalText, type Text } from '@tierwright/shared/language';
import { groupWords, inSentence, isLeaf, isReference, leafWords, type Policy } from '@tierwright/shared/policy';
import type { Command } from './command.js';
import type { EditableDocument } from './editable.js';
import { findInDocument } from './tree.js';
import { vocabularyOf } from './vocabulary.js';

interface Speaker {
  before: EditableDocument;
  policy: Policy;
  language: Language;
}

const both = (say: (language: Language) => string): LocalText => ({ en: say('en'), 'zh-CN': say('zh-CN') });
const quoted = (name: string) => `“${name}”`;

export function commandLabel(command: Command, before: EditableDocument): LocalText {
  const policy = vocabularyOf(before);
  return both((language) => labelIn({ before, policy, language }, command));
}

export const layoutLabels = {
  move: { en: 'move on the canvas', 'zh-CN': '移动位置' },
  putBack: { en: 'put back in place', 'zh-CN': '放回原位' },
  tidy: { en: 'tidy up', 'zh-CN': '自动排列' },
  collapse: { en: 'fold a rule', 'zh-CN': '折叠规则' },
  expand: { en: 'unfold a rule', 'zh-CN': '展开规则' },
  rename: { en: 'rename the draft', 'zh-CN': '重命名草稿' },
} as const satisfies Record<string, LocalText>;

const tierNamed = ({ before, language }: Speaker, key: string) =>
  quoted(inLanguage(before.tiers.find((tier) => tier.key === key)?.name, language) || key);

function ruleNamed(speaker: Speaker, id: string): string {
  const rule = speaker.before.rules.find((other) => other.id === id);
  if (!rule) return '';
  const name = inLanguage(rule.name, speaker.language);
  return name ? quoted(name) : tierNamed(speaker, rule.tier);
}

function nodeNamed({ before, policy, language }: Speaker, id: string): string {
  const node = findInDocument(before, id);
  if (node && isLeaf(node)) return inSentence(leafWords(policy, node, language).fact, language);
  if (node && isReference(node)) return quoted(node.condition);
  return language === 'en' ? 'a group' : '条件组';
}

const factNamed = (language: Language, fact: { key: string; label?: Text | undefined }) =>
  inSentence(inLanguage(fact.label, language) || fact.key, language);

function labelIn(speaker: Speaker, command: Command): string {
  const en = speaker.language === 'en';
  switch (command.type) {
    case 'changeLeaf':
      return leafLabel(speaker, command);
    case 'addRule':
      return en ? 'add a rule' : '添加规则';
    case 'changeRule':
      return (en ? 'change rule ' : '修改规则') + ruleNamed(speaker, command.rule);
    case 'moveRule':
      return (en ? 'move rule ' : '移动规则') + ruleNamed(speaker, command.rule);
    case 'addNode':
      if (!isLeaf(command.node)) return en ? 'add a group' : '添加条件组';
      return (
        (en ? 'add ' : '添加') +
        inSentence(leafWords(speaker.policy, command.node, speaker.language).fact, speaker.language)
      );
    case 'changeReference':
      return en ? 'change a shared condition' : '修改共享条件';
    case 'share':
      return (en ? 'share as ' : '共享为') + quoted(command.name);
    case 'unshare':
      return (en ? 'unshare ' : '取消共享') + nodeNamed(speaker, command.node);
    case 'renameShared':
      return (en ? 'rename to ' : '重命名为') + quoted(command.next);
    case 'removeShared':
      return (en ? 'delete ' : '删除') + quoted(command.name);
    case 'setGroupKind': {
      const kind = groupWords(command.kind, speaker.language);
      return en ? `change to “${kind}”` : `改为“${kind}”`;
    }
    case 'negate':
      return (en ? 'turn around ' : '取反') + nodeNamed(speaker, command.node);
    case 'wrap':
      return en ? 'group conditions' : '组合条件';
    case 'unwrap':
      return en ? 'ungroup conditions' : '取消组合';
    case 'moveNodes': {
      const [only] = command.nodes;
      const what = command.nodes.length === 1 && only ? nodeNamed(speaker, only) : en ? 'conditions' : '条件';
      return (en ? 'move ' : '移动') + what;
    }
    case 'addTier':
      return en ? 'add a tier' : '添加等级';
    case 'changeTier':
    case 'renameTierKey':
      return (en ? 'change tier ' : '修改等级') + tierNamed(speaker, command.tier);
    case 'moveTier':
      return (en ? 'move tier ' : '移动等级') + tierNamed(speaker, command.tier);
    case 'addFact':
      return (en ? 'add fact ' : '添加指标') + factNamed(speaker.language, command.fact);
    case 'changeFact':
      return (en ? 'change fact ' : '修改指标') + factNamed(speaker.language, command.definition);
    case 'addDerived':
      return (en ? 'add fact ' : '添加指标') + factNamed(speaker.language, command.derived);
    case 'changeDerived':
      return (en ? 'change fact ' : '修改指标') + factNamed(speaker.language, command.definition);
    case 'changeMovement':
      return en ? 'change how tiers are kept' : '修改等级变动规则';
    case 'changePolicy':
      return en ? 'change the policy' : '修改政策信息';
    case 'paste':
      return en ? 'paste' : '粘贴';
    case 'remove':
      return removeLabel(speaker, command);
    case 'editTable':
      return tableLabel(speaker.language, command);
    case 'firstRule':
      return guideLabels[command.step][speaker.language];
    case 'replaceDocument':
      return replaceLabels[command.reason][speaker.language];
  }
}

const tableVerbs = {
  paste: { en: 'paste', 'zh-CN': '粘贴' },
  cut: { en: 'cut', 'zh-CN': '剪切' },
  clear: { en: 'clear', 'zh-CN': '清除' },
  fill: { en: 'fill down', 'zh-CN': '向下填充' },
} as const;

/** "paste 4 cells and 3 rules". */
function tableLabel(language: Language, { how, cells, rules }: Extract<Command, { type: 'editTable' }>): string {
  const en = language === 'en';
  const counted = (count: number, one: string, chinese: string) =>
    count === 0 ? [] : [en ? `${count} ${one}${count === 1 ? '' : 's'}` : ` ${count} ${chinese}`];
  const what = [...counted(cells, 'cell', '个单元格'), ...counted(rules, 'rule', '条规则')];
  return en ? `${tableVerbs[how].en} ${what.join(' and ')}` : tableVerbs[how][language] + what.join('和');
}

const guideLabels = {
  tiers: { en: 'name the tiers', 'zh-CN': '命名等级' },
  facts: { en: 'choose facts', 'zh-CN': '选择客户指标' },
  line: { en: 'add the first line', 'zh-CN': '添加第一条线' },
} as const;

const replaceLabels = {
  theirs: { en: 'take the other version', 'zh-CN': '采用对方的版本' },
  merged: { en: 'keep both sides', 'zh-CN': '合并双方的修改' },
  recovered: { en: 'bring back unsaved work', 'zh-CN': '恢复未保存的内容' },
  restored: { en: 'restore a version', 'zh-CN': '恢复版本' },
  typed: { en: 'edit the text', 'zh-CN': '修改文本' },
} as const;

function leafLabel(speaker: Speaker, { node: id, change }: Extract<Command, { type: 'changeLeaf' }>): string {
  const { before, policy, language } = speaker;
  const node = findInDocument(before, id);
  if (!node || !isLeaf(node)) return '';
  const fact = nodeNamed(speaker, id);
  const words = leafWords(policy, { ...node, ...change }, language);
  if (change.fact !== undefined)
    return language === 'en' ? `ask for ${inSentence(words.fact, language)}` : `改为${words.fact}`;
  const value = 'operator' in change ? [words.operator, words.value, words.after] : [words.value];
  const said = value.filter(Boolean).join(language === 'en' ? ' ' : '');
  return language === 'en' ? `change ${fact} to ${said.replace(/^is /, '')}` : `将${fact}改为 ${said}`;
}

function removeLabel(speaker: Speaker, { nodes, rules, tiers, facts }: Extract<Command, { type: 'remove' }>): string {
  const en = speaker.language === 'en';
  const count = nodes.length + rules.length + tiers.length + facts.length;
  if (count !== 1) return en ? `delete ${count} things` : `删除 ${count} 项`;
  const verb = en ? 'delete ' : '删除';
  const [node, rule, tier, key] = [nodes[0], rules[0], tiers[0], facts[0]];
  if (node) return verb + nodeNamed(speaker, node);
  if (rule) return verb + ruleNamed(speaker, rule);
  if (tier) return verb + tierNamed(speaker, tier);
  const { facts: declared, derived = [] } = speaker.before;
  const fact = [...declared, ...derived].find((other) => other.key === key);
  return key !== undefined ? verb + factNamed(speaker.language, { key, label: fact?.label }) : verb;
}
