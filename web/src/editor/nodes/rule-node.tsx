import { inLanguage } from '@tierwright/shared/language';
import { formatNumber, tierName } from '@tierwright/shared/policy';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import { useFolding } from '../canvas/use-folding.js';
import { useDropTarget, useHit } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { ruleMarks, type RuleMarks } from '../graph/decorate.js';
import type { RuleData } from '../graph/graph.js';
import { CountLink } from '../simulation/count-link.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortIn, PortOut } from './port.js';
import { ProblemMark } from './problem-mark.js';
import { traceClass, traceSign } from './trace-class.js';

function Rule({ id, data: { node }, selected }: FlowNodeProps<'rule'>) {
  const { rule, collapsed, conditions } = node.data;
  const t = useEditorWords();
  const language = useLanguage();
  const marks = useDecorations(useShallow(({ counts, trace }) => ruleMarks(rule.id, counts, trace)));
  const target = useDropTarget(id);
  const hit = useHit(id);
  const toggle = useFolding(id);
  const off = rule.enabled === false;
  const line = useRuleLine(node.data, marks);
  const name = inLanguage(rule.name, language) || t('node.unnamedRule');
  const look = [
    styles['rule'],
    rule.effect === 'cap' && styles['limit'],
    off && styles['disabled'],
    hit && styles['asked'],
    traceClass(marks.trace),
  ];
  return (
    <div className={classNames(styles['node'], ...look, selected && styles['selected'], target && styles['target'])}>
      <PortIn />
      <ProblemMark kind={collapsed ? 'foldedRule' : 'rule'} id={rule.id} />
      <span className={styles['ruleName']} title={name}>
        {name}
      </span>
      <div className={styles['ruleLine']}>
        {marks.trace === null && marks.pass !== null ? (
          <CountLink of={{ kind: 'rule', ruleId: rule.id, which: 'pass' }} title={line}>
            {line}
          </CountLink>
        ) : (
          <span title={line}>{line}</span>
        )}
        {conditions > 0 && (
          <span
            aria-hidden
            className={classNames(styles['fold'], 'nodrag', collapsed && styles['folded'])}
            title={t(collapsed ? 'node.expand' : 'node.collapse')}
            onClick={toggle}
          >
            {collapsed ? '▸' : '◂'}
          </span>
        )}
      </div>
      <PortOut />
    </div>
  );
}

const verdicts = {
  passes: 'node.rulePasses',
  fails: 'node.ruleFails',
  short: 'node.ruleFails',
  unknown: 'node.ruleUnknown',
  off: 'node.ruleOff',
} as const;

/** The line under a rule's name: what it does, and to how many. */
function useRuleLine({ rule, collapsed, conditions }: RuleData, { trace, pass, decides }: RuleMarks): string {
  const t = useEditorWords();
  const language = useLanguage();
  const tier = useEditor((state) => tierName(vocabularyOf(state.document), rule.tier, language));
  if (rule.enabled === false) return t('node.switchedOff');
  if (trace !== null) return `${t(verdicts[trace])} ${traceSign(trace)}`.trim();
  if (conditions === 0) return t('node.emptyRule');
  const parts: string[] = rule.effect === 'qualify' ? [] : [t(`effect.${rule.effect}`, { tier })];
  if (pass !== null && decides !== null && !collapsed && rule.effect === 'qualify') {
    parts.push(t('node.passDecides', { count: formatNumber(pass), decides: formatNumber(decides) }));
  } else if (pass !== null)
    parts.push(rule.effect === 'qualify' ? t('node.pass', { count: formatNumber(pass) }) : formatNumber(pass));
  if (collapsed || pass === null) parts.push(t('node.conditions', { count: conditions }));
  return parts.join(' · ');
}

export const RuleNode = memo(Rule);
