// What a boundary case is called: "Gold by spend: annual spend just below 10,000".
import { inBoth, type Language, type LocalText } from '../language/index.js';
import {
  factName,
  formatValue,
  inSentence,
  quote,
  readableFact,
  ruleName,
  type Fact,
  type Json,
  type Leaf,
  type Policy,
  type Rule,
} from '../policy/index.js';
import type { Side } from './line.js';

export interface Spot {
  side: Side;
  line: Json | undefined;
  derived: boolean;
}

const longest = 200;

type Order = 'number' | 'date' | 'level' | 'derived' | 'none';

function orderOf(fact: Fact | undefined, derived: boolean): Order {
  if (derived) return 'derived';
  if (fact?.type === 'number' || fact?.type === 'integer') return 'number';
  if (fact?.type === 'date') return 'date';
  return fact?.type === 'enum' && fact.ordered ? 'level' : 'none';
}

const english: Record<Order, Partial<Record<Side, string>>> = {
  number: { below: 'just below {}', at: 'exactly {}', above: 'just above {}' },
  date: { below: 'one day before {}', at: 'on {}', above: 'one day after {}' },
  level: { below: 'one level below {}', at: 'is {}', above: 'one level above {}' },
  derived: { below: 'just short of {}', at: 'reaches {}' },
  none: { at: 'is {}' },
};

const chinese: Record<Order, Partial<Record<Side, string>>> = {
  number: { below: '略低于 {}', at: '恰好为 {}', above: '略高于 {}' },
  date: { below: '在{}前一天', at: '在{}当天', above: '在{}后一天' },
  level: { below: '比{}低一级', at: '为{}', above: '比{}高一级' },
  derived: { below: '差一点达到 {}', at: '达到 {}' },
  none: { at: '为{}' },
};

const besides: Readonly<Record<Language, Partial<Record<Side, string>>>> = {
  en: { other: 'is not {}', missing: 'not known', known: 'known' },
  'zh-CN': { other: '不为{}', missing: '未知', known: '已知' },
};

function where(fact: Fact | undefined, { side, line, derived }: Spot, language: Language): string {
  const order = orderOf(fact, derived);
  const words = (language === 'en' ? english : chinese)[order][side] ?? besides[language][side] ?? '{}';
  const value = formatValue(fact, line, language);
  const bare = order === 'number' || order === 'date' || order === 'derived';
  return words.replace('{}', () => (bare ? value : quote(value)));
}

export const boundaryName = (policy: Policy, rule: Rule, leaf: Leaf, spot: Spot): LocalText =>
  inBoth((language) => {
    const fact = readableFact(policy, leaf.fact);
    const subject = inSentence(factName(policy, leaf.fact, language), language);
    const said = where(fact, spot, language);
    const name = ruleName(policy, rule, language);
    const sentence = language === 'en' ? `${name}: ${subject} ${said}` : `${name}：${subject}${said}`;
    return sentence.length > longest ? `${sentence.slice(0, longest - 1)}…` : sentence;
  });
