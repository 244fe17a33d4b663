import { derivedSentence, plainText, type DerivedFact } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import type { EditableDerived } from '../../document/editable.js';
import { useEditor } from '../../document/editor-context.js';
import { vocabularyOf } from '../../document/vocabulary.js';
import { useEditorWords } from '../../words/editor-words.js';
import { ExamplePicker, useExample } from '../example/example-customer.js';
import { exampleValues } from '../example/example-values.js';
import { DeleteFact, FactUses } from '../fact-uses.js';
import { Field } from '../field.js';
import styles from '../inspector.module.css';
import { NumberField } from '../number-field.js';
import { PlainText } from '../plain-text.js';
import { ProblemNotes } from '../problem-notes.js';
import { TextPair } from '../text-pair.js';
import { useBothLabels } from '../use-both-labels.js';
import { useChange } from '../use-change.js';
import { FormulaField } from './formula-field.js';
import { LiveValue } from './live-value.js';
import { ScorecardGrid } from './scorecard-grid.js';

/** A computed fact: its formula or its grid of points, with what it comes to for one of the open customers. */
export function DerivedInspector({ fact }: { fact: DerivedFact }) {
  const t = useEditorWords();
  const language = useLanguage();
  const names = useBothLabels('name');
  const notes = useBothLabels('note');
  const change = useChange();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const example = useExample();
  const { customer, asOf } = example;
  const values = useMemo(
    () => (customer ? exampleValues(policy, fact, customer, asOf) : null),
    [policy, fact, customer, asOf],
  );
  const set = (part: Partial<DerivedFact>, gesture?: string) => {
    const entries = Object.entries({ ...fact, ...part }).filter(([, value]) => value !== undefined);
    const definition = Object.fromEntries(entries) as EditableDerived;
    change({ type: 'changeDerived', derived: fact.key, definition }, gesture);
  };
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.derivedFact')}</h2>
        <p>
          <code className={styles['code']}>{fact.key}</code> {t(`derived.kind.${fact.kind}`)}
        </p>
      </header>
      <TextPair autoFocus labels={names} value={fact.label} onChange={(label, gesture) => set({ label }, gesture)} />
      {fact.kind === 'formula' ? (
        <FormulaField
          policy={policy}
          own={fact.key}
          value={fact.expression}
          onChange={(expression, gesture) => set({ expression }, gesture)}
        />
      ) : (
        <ScorecardGrid
          policy={policy}
          fact={fact}
          example={customer && values ? { customer, values } : null}
          onChange={(items, gesture) => set({ items }, gesture)}
        />
      )}
      <p className={styles['sentence']}>{plainText(derivedSentence(policy, fact, language))}</p>
      <ExamplePicker example={example} />
      <LiveValue policy={policy} fact={fact} example={example} values={values} />
      <h3 className={styles['section']}>{t('inspector.definition')}</h3>
      <div className={styles['two']}>
        <PlainText label={t('inspector.unit')} value={fact.unit} onChange={(unit, gesture) => set({ unit }, gesture)} />
        <Field label={t('inspector.decimals')}>
          <NumberField
            label={t('inspector.decimals')}
            whole
            min={0}
            max={12}
            placeholder={t('derived.asItComes')}
            value={fact.decimals ?? null}
            onChange={(decimals, gesture) => decimals >= 0 && decimals <= 12 && set({ decimals }, gesture)}
            onClear={(gesture) => set({ decimals: undefined }, gesture)}
          />
        </Field>
      </div>
      <PlainText label={t('newFact.group')} value={fact.group} onChange={(group, gesture) => set({ group }, gesture)} />
      <TextPair
        multiline
        labels={notes}
        placeholder={t('inspector.notePlaceholder')}
        value={fact.note}
        onChange={(note, gesture) => set({ note }, gesture)}
      />
      <ProblemNotes
        about={({ fact: key, nodeId, code }) => key === fact.key && nodeId === undefined && code !== 'formula-invalid'}
      />
      <FactUses factKey={fact.key} />
      <DeleteFact factKey={fact.key} />
    </>
  );
}
