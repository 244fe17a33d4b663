import { Switch, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '../../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import type { EditableTier } from '../document/editable.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectTier } from '../document/selection.js';
import { TestNotes } from '../test-cases/test-notes.js';
import { useEditorWords } from '../words/editor-words.js';
import { Benefits } from './benefits.js';
import { ColorField } from './color-field.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { NumberField } from './number-field.js';
import { ProblemNotes } from './problem-notes.js';
import { SelectionActions } from './selection-actions.js';
import { TextPair } from './text-pair.js';
import { useBothLabels } from './use-both-labels.js';
import { useChange } from './use-change.js';

export function TierInspector({ tier }: { tier: EditableTier }) {
  const t = useEditorWords();
  const change = useChange();
  const actions = useActions();
  const names = useBothLabels('name');
  const notes = useBothLabels('note');
  const fallback = useEditor((state) => state.document.fallback);
  const set = (part: Partial<EditableTier>, gesture?: string) =>
    change({ type: 'changeTier', tier: tier.key, change: part }, gesture);
  const share = tier.targetShare ?? null;
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.tier')}</h2>
      </header>
      <TextPair autoFocus labels={names} value={tier.name} onChange={(name, gesture) => set({ name }, gesture)} />
      <TierKeyField tier={tier} />
      <ColorField value={tier.color} onChange={(color, gesture) => set({ color }, gesture)} />
      <Field label={t('inspector.targetShare')}>
        <NumberField
          key={tier.key}
          label={t('inspector.targetShare')}
          value={share === null ? null : Number((share * 100).toPrecision(10))}
          unit="%"
          min={0}
          max={100}
          onChange={(percent, gesture) =>
            percent >= 0 && percent <= 100 && set({ targetShare: Number((percent / 100).toPrecision(10)) }, gesture)
          }
          onClear={(gesture) => set({ targetShare: undefined }, gesture)}
        />
      </Field>
      <Field label={t('inspector.capacity')} hint={t('inspector.capacityHint')}>
        <NumberField
          key={tier.key}
          label={t('inspector.capacity')}
          value={tier.capacity ?? null}
          whole
          min={0}
          placeholder={t('movement.any')}
          onChange={(capacity, gesture) => capacity >= 0 && set({ capacity }, gesture)}
          onClear={(gesture) => set({ capacity: undefined }, gesture)}
        />
      </Field>
      <Field label={t('inspector.position')}>
        <div className={styles['swatches']}>
          <Button size="small" icon={<IconArrowUp size={14} aria-hidden />} onClick={() => actions.reorder(-1)}>
            {t('inspector.up')}
          </Button>
          <Button size="small" icon={<IconArrowDown size={14} aria-hidden />} onClick={() => actions.reorder(1)}>
            {t('inspector.down')}
          </Button>
        </div>
      </Field>
      <div className={styles['field']}>
        <Switch
          label={t('inspector.isFallback')}
          checked={fallback === tier.key}
          onChange={(event) =>
            change({ type: 'changePolicy', change: { fallback: event.currentTarget.checked ? tier.key : null } })
          }
        />
      </div>
      <Benefits benefits={tier.benefits ?? []} onChange={(benefits, gesture) => set({ benefits }, gesture)} />
      <TextPair
        multiline
        labels={notes}
        placeholder={t('inspector.notePlaceholder')}
        value={tier.note}
        onChange={(note, gesture) => set({ note }, gesture)}
      />
      <RulesOfTier tier={tier.key} />
      <ProblemNotes about={(problem) => problem.tier === tier.key && problem.ruleId === undefined} />
      <TestNotes tier={tier.key} />
      <SelectionActions copies={false} />
    </>
  );
}

/** The key that applications see; taken over when the field is left, so that no half-typed key goes anywhere. */
function TierKeyField({ tier }: { tier: EditableTier }) {
  const t = useEditorWords();
  const store = useEditorStore();
  const change = useChange();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const next = typed?.trim() ?? '';
    const taken = store.getState().document.tiers.some((other) => other.key === next);
    setTyped(null);
    if (next === '' || taken) return;
    change({ type: 'renameTierKey', tier: tier.key, key: next });
    store.getState().select(selectTier(next));
  };
  return (
    <Field label={t('inspector.tierKey')} hint={t('inspector.tierKeyHint')}>
      <TextInput
        aria-label={t('inspector.tierKey')}
        maxLength={200}
        value={typed ?? tier.key}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
      />
    </Field>
  );
}

function RulesOfTier({ tier }: { tier: string }) {
  const t = useEditorWords();
  const language = useLanguage();
  const actions = useActions();
  const rules = useEditor((state) => state.document.rules);
  const own = rules.filter((rule) => rule.tier === tier);
  return (
    <>
      <h3 className={styles['section']}>{t('inspector.rulesFor')}</h3>
      {own.length === 0 && <p className={styles['hint']}>{t('inspector.noRules')}</p>}
      <div className={styles['list']}>
        {own.map((rule) => (
          <button key={rule.id} type="button" className={styles['item']} onClick={() => actions.select.rule(rule.id)}>
            {inLanguage(rule.name, language) || t('node.unnamedRule')}
            <small>{t(`effectName.${rule.effect}`)}</small>
          </button>
        ))}
      </div>
      <button type="button" className={styles['link']} onClick={() => actions.addRule(tier)}>
        + {t('inspector.addRule')}
      </button>
    </>
  );
}
