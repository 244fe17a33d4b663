import { dayText } from '@tierwright/shared/evaluation';
import { inLanguage, type Language } from '@tierwright/shared/language';
import {
  conditionSentence,
  factName,
  formatDay,
  formatNumber,
  formatValue,
  nodesOf,
  plainText,
  readableFact,
  ruleName,
  type Fact,
} from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import type { CustomerSelection } from '../counting/customer-selection.js';
import { undetermined } from '../counting/outcomes.js';
import { withUnit } from '../reasons/speaker.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { useAgainst } from './use-against.js';

/** What the customers in the list have in common, in words. */
export function useListTitle(answer: SimulationAnswer): (selection: CustomerSelection, search: string) => string {
  const t = useSimulationWords();
  const language = useLanguage();
  const { ladder, policy, base } = answer;
  const against = useAgainst(base);
  const nameOf = (outcome: number) =>
    outcome === undetermined ? t('matrix.unknown') : inLanguage(ladder[outcome]?.name, language) || t('matrix.invalid');
  const nodeWords = (nodeId: string) => {
    const trees = [...policy.rules.map((rule) => rule.conditions), ...Object.values(policy.conditions)];
    const node = trees.flatMap((tree) => [...nodesOf(tree)]).find(({ id }) => id === nodeId);
    return node ? plainText(conditionSentence(policy, node, language)) : nodeId;
  };
  const ruleWords = (ruleId: string) => {
    const rule = policy.rules.find(({ id }) => id === ruleId);
    return rule ? ruleName(policy, rule, language) : ruleId;
  };
  const valuesWords = ({ fact: key, from, to }: Extract<CustomerSelection, { kind: 'values' }>) => {
    const fact = readableFact(policy, key);
    const name = factName(policy, key, language);
    const value = valueAt(fact, language, t);
    if (from === -Infinity) return t('list.valuesBelow', { fact: name, to: value(to) });
    if (to === Infinity) return t('list.valuesFrom', { fact: name, from: value(from) });
    const single = fact?.type === 'enum' || fact?.type === 'boolean' || (isWhole(fact) && to - from === 1);
    if (single) return t('list.values', { fact: name, value: value(from) });
    const plain = fact?.type === 'date' ? value : formatNumber;
    return t('list.valuesBetween', { fact: name, from: plain(from), to: value(isWhole(fact) ? to - 1 : to) });
  };
  return (selection, search) => {
    if (search.trim() !== '') return t('list.found', { text: search.trim() });
    switch (selection.kind) {
      case 'all':
        return t('list.everybody');
      case 'moved':
        return base ? t('list.moved') : t('list.everybody');
      case 'direction':
        return t(`list.${selection.direction}`);
      case 'was':
        return against('list.was', 'list.wasOpened', { tier: nameOf(selection.outcome) });
      case 'when':
        return t(selection.at === 'once' ? 'list.movesOnce' : 'list.movesAtReview');
      case 'cell':
        return `${nameOf(selection.from)} → ${nameOf(selection.to)}`;
      case 'outcome':
        if (selection.side === 'live')
          return against('list.was', 'list.wasOpened', { tier: nameOf(selection.outcome) });
        return selection.outcome < 0 ? nameOf(selection.outcome) : t('list.now', { tier: nameOf(selection.outcome) });
      case 'rule':
        return t(selection.which === 'pass' ? 'list.rulePasses' : 'list.ruleDecides', {
          rule: ruleWords(selection.ruleId),
        });
      case 'node': {
        const { result } = selection;
        const key = result === null ? 'list.nodeUnknown' : result ? 'list.nodePasses' : 'list.nodeFails';
        return t(key, { condition: nodeWords(selection.nodeId) });
      }
      case 'values':
        return valuesWords(selection);
      default:
        return selection satisfies never;
    }
  };
}

/** Facts whose values are whole: the last value of a stretch is the one before its end. */
const isWhole = (fact: Fact | undefined): boolean => fact?.type === 'integer' || fact?.type === 'date';

type Say = ReturnType<typeof useSimulationWords>;

/** A number of the simulation as the value that it stands for: a choice by its rank, a day by its number. */
function valueAt(fact: Fact | undefined, language: Language, t: Say): (at: number) => string {
  switch (fact?.type) {
    case 'enum':
      return (at) => formatValue(fact, fact.values[at]?.value, language);
    case 'boolean':
      return (at) => t(at === 1 ? 'list.yes' : 'list.no');
    case 'date':
      return (at) => formatDay(dayText(at), language);
    default:
      return (at) => withUnit(formatNumber(at), fact, language);
  }
}
