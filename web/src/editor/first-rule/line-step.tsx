import { Select } from '@mantine/core';
import {
  conditionSentence,
  factName,
  formatNumber,
  operatorLabel,
  operatorsFor,
  tierName,
  type Fact,
  type Policy,
} from '@tierwright/shared/policy';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Sentence } from '../../parts/sentence.js';
import { Button } from '../../ui/button.js';
import { TierDot } from '../../ui/tier-dot.js';
import { revealNode } from '../canvas/view-store.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectRule } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { ruleGraphId } from '../graph/graph-id.js';
import { ValueEditor } from '../inspector/value-editor.js';
import { valueFor } from '../inspector/value-for.js';
import { openSamples } from '../simulation/state/runner.js';
import { useSimulation } from '../simulation/state/simulation-store.js';
import { firstQuestion, isComplete, openTiers, ruleForLine, type Line } from './first-line.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';
import { StepFoot } from './step-foot.js';
import type { Guide } from './use-guide.js';

export function LineStep({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const [first] = policy.facts;
  const back = () => guide.goTo('facts');
  if (first) return <LineForm guide={guide} policy={policy} first={first} onBack={back} />;
  return (
    <>
      <h2>{t('steps.line')}</h2>
      <p>{t('line.noFacts')}</p>
      <StepFoot>
        <Button kind="primary" onClick={back}>
          {t('line.toFacts')}
        </Button>
      </StepFoot>
    </>
  );
}

interface LineFormProps {
  guide: Guide;
  policy: Policy;
  first: Fact;
  onBack: () => void;
}

/** One question in four fields, read out as it is put together. */
function LineForm({ guide, policy, first, onBack }: LineFormProps) {
  const t = useGuideWords();
  const language = useLanguage();
  const add = useAddLine(guide);
  const wanted = useEditor(({ document }) => openTiers(document)[0] ?? document.tiers[0]?.key ?? '');
  const [tier, setTier] = useState(wanted);
  const [line, setLine] = useState<Line>(() => firstQuestion(first));
  const fact = policy.facts.find(({ key }) => key === line.fact) ?? first;
  const name = tierName(policy, tier, language);
  const leaf = { id: 'line', fact: line.fact, operator: line.operator, value: line.value ?? null };
  return (
    <>
      <h2>{t('line.title', { tier: name })}</h2>
      <p>{t('line.text')}</p>
      <div className={styles['fields']}>
        <Select
          label={t('line.tier')}
          allowDeselect={false}
          data={policy.tiers
            .filter(({ key }) => key !== policy.fallback)
            .map(({ key }) => ({ value: key, label: tierName(policy, key, language) }))}
          value={tier}
          onChange={(key) => key && setTier(key)}
        />
        <Select
          label={t('line.fact')}
          allowDeselect={false}
          searchable
          data={policy.facts.map(({ key }) => ({ value: key, label: factName(policy, key, language) }))}
          value={fact.key}
          onChange={(key) => {
            const next = policy.facts.find((other) => other.key === key);
            if (next) setLine(firstQuestion(next));
          }}
        />
        <Select
          label={t('line.operator')}
          allowDeselect={false}
          data={operatorsFor(fact).map((operator) => ({
            value: operator,
            label: operatorLabel(operator, fact.type, language),
          }))}
          value={line.operator}
          onChange={(operator) =>
            operator && setLine({ ...line, operator, value: valueFor(fact, operator, line.value) })
          }
        />
        <ValueEditor
          policy={policy}
          fact={fact}
          operator={line.operator}
          value={line.value}
          onChange={(value) => setLine({ ...line, value, example: false })}
        />
      </div>
      {line.example && typeof line.value === 'number' && (
        <p className={styles['example']}>{t('line.example', { value: formatNumber(line.value) })}</p>
      )}
      <p className={styles['sentence']} role="status" aria-label={t('line.sentence')}>
        <TierDot color={policy.tiers.find(({ key }) => key === tier)?.color} /> <b>{name}</b>
        {language === 'en' ? ': ' : '：'}
        <Sentence tokens={conditionSentence(policy, leaf, language)} />
      </p>
      <StepFoot onBack={onBack}>
        <Button kind="primary" disabled={!isComplete(line)} onClick={() => add(tier, line)}>
          {t('line.add')}
        </Button>
      </StepFoot>
    </>
  );
}

/** One step of undo; samples are made up anew, so that there are customers on both sides of the line. */
function useAddLine(guide: Guide): (tier: string, line: Line) => void {
  const store = useEditorStore();
  return (tier, line) => {
    const { document, dispatch, select } = store.getState();
    const rule = ruleForLine(document, tier, line);
    const commands = [{ type: 'addRule', rule }] as const;
    dispatch({ type: 'firstRule', step: 'line', commands }, { gesture: guide.gesture });
    select(selectRule(rule.id));
    revealNode(ruleGraphId(rule.id));
    const { source, open } = useSimulation.getState();
    if (source.kind === 'samples' && (open === null || open.name === null)) openSamples(store.getState().document);
    guide.goTo('done');
  };
}
