import { inLanguage } from '@tierwright/shared/language';
import { conditionSentence, nodesOf, plainText, ruleName } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import type { CustomerSelection } from '../counting/customer-selection.js';
import { undetermined } from '../counting/outcomes.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';

/** What the customers in the list have in common, in words. */
export function useListTitle(answer: SimulationAnswer): (selection: CustomerSelection, search: string) => string {
  const t = useSimulationWords();
  const language = useLanguage();
  const { ladder, policy, live } = answer;
  const version = live?.version ?? 0;
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
  return (selection, search) => {
    if (search.trim() !== '') return t('list.found', { text: search.trim() });
    switch (selection.kind) {
      case 'all':
        return t('list.everybody');
      case 'moved':
        return live ? t('list.moved') : t('list.everybody');
      case 'direction':
        return t(`list.${selection.direction}`);
      case 'was':
        return t('list.was', { tier: nameOf(selection.outcome), version });
      case 'cell':
        return `${nameOf(selection.from)} → ${nameOf(selection.to)}`;
      case 'outcome':
        if (selection.side === 'live') return t('list.was', { tier: nameOf(selection.outcome), version });
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
      default:
        return selection satisfies never;
    }
  };
}
