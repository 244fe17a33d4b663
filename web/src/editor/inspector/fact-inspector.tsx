import { Select, Switch } from '@mantine/core';
import { CatalogueNote } from '../catalogue-copies/catalogue-note.js';
import type { EditableFact } from '../document/editable.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { EnumValues } from './enum-values.js';
import { DeleteFact, FactUses } from './fact-uses.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { NumberField } from './number-field.js';
import { PlainText } from './plain-text.js';
import { ProblemNotes } from './problem-notes.js';
import { TextPair } from './text-pair.js';
import { useBothLabels } from './use-both-labels.js';
import { useChange } from './use-change.js';
import { WhenMissing } from './when-missing.js';

const sensitivities = ['none', 'personal', 'protected'] as const;

/** A fact as this policy defines it. Its key and kind of value stay: applications and conditions stand on them. */
export function FactInspector({ fact }: { fact: EditableFact }) {
  const t = useEditorWords();
  const change = useChange();
  const names = useBothLabels('name');
  const set = (part: Partial<EditableFact>, gesture?: string) => {
    const entries = Object.entries({ ...fact, ...part }).filter(([, value]) => value !== undefined);
    const definition = Object.fromEntries(entries) as EditableFact;
    change({ type: 'changeFact', fact: fact.key, definition }, gesture);
  };
  const numeric = fact.type === 'number' || fact.type === 'integer';
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.fact')}</h2>
        <p>
          <code className={styles['code']}>{fact.key}</code> {t(`palette.type.${fact.type}`)}
        </p>
      </header>
      <CatalogueNote fact={fact} />
      <TextPair autoFocus labels={names} value={fact.label} onChange={(label, gesture) => set({ label }, gesture)} />
      <FactUses factKey={fact.key} />
      <h3 className={styles['section']}>{t('inspector.definition')}</h3>
      {numeric && <NumericPart fact={fact} set={set} />}
      {fact.type === 'enum' && <EnumValues fact={fact} onChange={(values, gesture) => set({ values }, gesture)} />}
      {fact.type === 'enum' && (
        <div className={styles['field']}>
          <Switch
            label={t('inspector.ordered')}
            checked={fact.ordered ?? false}
            onChange={(event) => set({ ordered: event.currentTarget.checked || undefined })}
          />
        </div>
      )}
      <PlainText
        label={t('inspector.window')}
        value={fact.window}
        onChange={(window, gesture) => set({ window }, gesture)}
      />
      <PlainText label={t('newFact.group')} value={fact.group} onChange={(group, gesture) => set({ group }, gesture)} />
      <div className={styles['field']}>
        <Switch
          label={t('inspector.actionable')}
          description={t('inspector.actionableHint')}
          checked={fact.actionable ?? true}
          onChange={(event) => set({ actionable: event.currentTarget.checked ? undefined : false })}
        />
      </div>
      <WhenMissing fact={fact} onChange={(whenMissing, gesture) => set({ whenMissing }, gesture)} />
      <Field label={t('inspector.sensitivity')} aside={<GuideLink about="protected" />}>
        <Select
          aria-label={t('inspector.sensitivity')}
          allowDeselect={false}
          data={sensitivities.map((value) => ({ value, label: t(`inspector.sensitivities.${value}`) }))}
          value={fact.sensitivity ?? 'none'}
          onChange={(value) => {
            const next = sensitivities.find((known) => known === value);
            set({ sensitivity: next === 'none' ? undefined : next });
          }}
        />
      </Field>
      <ProblemNotes about={(problem) => problem.fact === fact.key && problem.nodeId === undefined} />
      <DeleteFact factKey={fact.key} />
    </>
  );
}

type Numeric = Extract<EditableFact, { type: 'number' | 'integer' }>;

function NumericPart({ fact, set }: { fact: Numeric; set: (part: Partial<Numeric>, gesture?: string) => void }) {
  const t = useEditorWords();
  const whole = fact.type === 'integer';
  return (
    <>
      <PlainText label={t('inspector.unit')} value={fact.unit} onChange={(unit, gesture) => set({ unit }, gesture)} />
      <div className={styles['two']}>
        {(['min', 'max'] as const).map((end) => (
          <Field key={end} label={t(`inspector.${end}`)}>
            <NumberField
              label={t(`inspector.${end}`)}
              whole={whole}
              value={fact[end] ?? null}
              onChange={(value, gesture) => set({ [end]: value }, gesture)}
              onClear={(gesture) => set({ [end]: undefined }, gesture)}
            />
          </Field>
        ))}
      </div>
      {!whole && (
        <Field label={t('inspector.decimals')}>
          <NumberField
            label={t('inspector.decimals')}
            whole
            min={0}
            max={12}
            value={fact.decimals ?? null}
            onChange={(value, gesture) => value >= 0 && value <= 12 && set({ decimals: value }, gesture)}
            onClear={(gesture) => set({ decimals: undefined }, gesture)}
          />
        </Field>
      )}
    </>
  );
}
