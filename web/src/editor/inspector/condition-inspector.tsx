import { Select } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import {
  factName,
  isNot,
  leafWords,
  operatorLabel,
  operatorsFor,
  readableFact,
  readableFacts,
  type Fact,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor } from '../document/editor-context.js';
import { changeFromLive } from '../document/live-changes.js';
import { newNodeId } from '../document/new-id.js';
import { parentInDocument } from '../document/tree.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { ConditionInsight } from '../simulation/condition-insight.js';
import { TestNotes } from '../test-cases/test-notes.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { ProblemNotes } from './problem-notes.js';
import { SelectionActions } from './selection-actions.js';
import { useChange } from './use-change.js';
import { useWhere } from './use-where.js';
import { ValueEditor } from './value-editor.js';
import { questionFor, valueFor } from './value-for.js';

export function ConditionInspector({ leaf }: { leaf: Leaf }) {
  const t = useEditorWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const negated = useEditor((state) => {
    const parent = parentInDocument(state.document, leaf.id);
    return parent !== null && isNot(parent);
  });
  const actions = useActions();
  const change = useChange();
  const where = useWhere(leaf.id);
  const fact = readableFact(policy, leaf.fact);
  const words = leafWords(policy, leaf, language, negated);
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.condition')}</h2>
        <p>{where}</p>
      </header>
      {negated && (
        <p className={styles['sentence']}>
          {[words.fact, words.operator, words.value, words.unit, words.after].filter(Boolean).join(' ')}
        </p>
      )}
      <FactPicker leaf={leaf} fact={fact} policy={policy} />
      {fact && (
        <>
          <Field label={t('inspector.is')}>
            <Select
              aria-label={t('inspector.is')}
              allowDeselect={false}
              maxDropdownHeight={340}
              data={operatorsFor(fact).map((operator) => ({
                value: operator,
                label: operatorLabel(operator, fact.type, language),
              }))}
              value={leaf.operator}
              onChange={(operator) =>
                operator &&
                change({
                  type: 'changeLeaf',
                  node: leaf.id,
                  change: { operator, value: valueFor(fact, operator, leaf.value) },
                })
              }
            />
          </Field>
          <ValueEditor
            policy={policy}
            fact={fact}
            operator={leaf.operator}
            value={leaf.value}
            onChange={(value, gesture) => change({ type: 'changeLeaf', node: leaf.id, change: { value } }, gesture)}
          />
        </>
      )}
      <AgainstLive leaf={leaf} policy={policy} />
      <ConditionInsight nodeId={leaf.id} />
      <ProblemNotes about={(problem) => problem.nodeId === leaf.id} />
      <TestNotes node={leaf.id} />
      <SelectionActions>
        <Button size="small" onClick={() => change({ type: 'negate', node: leaf.id, freshId: newNodeId() })}>
          {t('inspector.opposite')}
        </Button>
        <Button size="small" onClick={actions.share}>
          {t('shared.share')}
        </Button>
      </SelectionActions>
    </>
  );
}

function FactPicker({ leaf, fact, policy }: { leaf: Leaf; fact: Fact | undefined; policy: Policy }) {
  const t = useEditorWords();
  const language = useLanguage();
  const change = useChange();
  const facts = [...readableFacts(policy).values()];
  const window = fact && inLanguage(fact.window, language);
  const pick = (key: string | null) => {
    const next = key === null ? undefined : readableFact(policy, key);
    if (!next || key === null || key === leaf.fact) return;
    change({ type: 'changeLeaf', node: leaf.id, change: { fact: key, ...questionFor(next, leaf, fact?.type) } });
  };
  return (
    <Field label={t('inspector.factLabel')} hint={window || undefined}>
      <Select
        aria-label={t('inspector.factLabel')}
        searchable
        // The focus comes here with every new condition; the list would cover the rest of it.
        openOnFocus={false}
        allowDeselect={false}
        data={facts.map(({ key }) => ({ value: key, label: factName(policy, key, language) }))}
        value={fact ? leaf.fact : null}
        onChange={pick}
      />
    </Field>
  );
}

/** What the live version asks here, and a way back to it. */
function AgainstLive({ leaf, policy }: { leaf: Leaf; policy: Policy }) {
  const t = useEditorWords();
  const language = useLanguage();
  const live = useEditor((state) => state.live);
  const change = useChange();
  const difference = changeFromLive(leaf, live?.document ?? null);
  if (!live || difference.kind === 'same') return null;
  if (difference.kind === 'new')
    return <p className={styles['live']}>{t('inspector.newHere', { version: live.version })}</p>;
  const { before } = difference;
  const words = leafWords(policy, before, language);
  const sameQuestion = before.fact === leaf.fact && before.operator === leaf.operator;
  const said = sameQuestion
    ? words.value
    : [before.fact === leaf.fact ? '' : words.fact, words.operator, words.value, words.unit, words.after]
        .filter(Boolean)
        .join(' ');
  const { fact, operator, value } = before;
  return (
    <p className={styles['live']}>
      <s>{said}</s> {t('inspector.inVersion', { version: live.version })}{' '}
      <button
        type="button"
        className={styles['link']}
        onClick={() => change({ type: 'changeLeaf', node: leaf.id, change: { fact, operator, value } })}
      >
        {t('inspector.restore')}
      </button>
    </p>
  );
}
