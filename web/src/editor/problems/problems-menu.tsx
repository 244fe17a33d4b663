import { Popover } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '../../ui/icons.js';
import type { Problem } from '@tierwright/shared/policy';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditorStore } from '../document/editor-context.js';
import { noSelection, selectFact } from '../document/selection.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { drawnNodes } from './anchors.js';
import styles from './problems-menu.module.css';
import { useProblems } from './problems-store.js';
import { FixButtons } from './fixes/fix-buttons.js';
import { WitnessLink } from './witness-link.js';

/** How many problems there are, and all of them in words; choosing one goes to where it is. */
export function ProblemsMenu() {
  const t = useEditorWords();
  const list = useProblems((state) => state.list);
  const [opened, setOpened] = useState(false);
  const count = list.length;
  const label = count === 0 ? t('problems.none') : t('problems.count', { count });
  return (
    <Popover opened={opened} onChange={setOpened} width={400} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          kind={count > 0 ? 'warn' : 'plain'}
          aria-label={label}
          title={label}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
          icon={
            count > 0 ? (
              <IconAlertTriangle size={17} stroke={1.8} aria-hidden />
            ) : (
              <IconCircleCheck size={17} stroke={1.8} aria-hidden />
            )
          }
        >
          {count > 0 && count}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <ProblemList list={list} onPick={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ProblemButton({ problem: { severity, message }, onPick }: { problem: Problem; onPick: () => void }) {
  const t = useEditorWords();
  const language = useLanguage();
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  return (
    <button type="button" className={styles['item']} onClick={onPick}>
      <Icon size={16} aria-hidden />
      <span>
        <span className={styles['severity']}>{t(`problems.${severity}`)}</span> {message[language]}
      </span>
    </button>
  );
}

/** Whether a fix helps is tried out for each: of a long list for those at its top. */
const mostFixed = 40;

function ProblemList({ list, onPick }: { list: readonly Problem[]; onPick: () => void }) {
  const t = useEditorWords();
  const goTo = useGoTo();
  const errors = list.filter((problem) => problem.severity === 'error');
  const warnings = list.length - errors.length;
  const summary = [
    errors.length > 0 && t('problems.errors', { count: errors.length }),
    warnings > 0 && t('problems.warnings', { count: warnings }),
  ].filter(Boolean);
  return (
    <>
      <p className={styles['summary']}>
        {summary.length > 0 ? summary.join(' · ') : t('problems.none')} <GuideLink about="problems" />
      </p>
      <div className={styles['list']}>
        {[...errors, ...list.filter((problem) => problem.severity === 'warning')].map((problem, i) => (
          <div key={i} className={styles['row']}>
            <ProblemButton
              problem={problem}
              onPick={() => {
                goTo(problem);
                onPick();
              }}
            />
            <div className={styles['ways']}>
              <WitnessLink problem={problem} onOpen={onPick} />
              {i < mostFixed && <FixButtons problem={problem} />}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

/** Selects and shows what a problem is about; the policy itself where it is about nothing smaller. */
export function useGoTo(): (problem: Problem) => void {
  const store = useEditorStore();
  const actions = useActions();
  return ({ nodeId, ruleId, tier, fact }) => {
    const drawn = nodeId === undefined ? undefined : drawnNodes(store.getState().document).get(nodeId);
    if (drawn !== undefined) actions.select.node(drawn);
    else if (ruleId !== undefined) actions.select.rule(ruleId);
    else if (tier !== undefined) actions.select.tier(tier);
    else store.getState().select(fact === undefined ? noSelection : selectFact(fact));
  };
}
