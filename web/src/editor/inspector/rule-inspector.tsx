import { Select, Switch } from '@mantine/core';
import {
  effects,
  isLeaf,
  nodesOf,
  plainText,
  readableFact,
  ruleSentence,
  tierName,
  type Effect,
  type Rule,
} from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useFolding } from '../canvas/use-folding.js';
import { useEditor } from '../document/editor-context.js';
import type { EditableRule } from '../document/editable.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { ruleGraphId } from '../graph/graph-id.js';
import { tierColor } from '../nodes/tier-color.js';
import { TestNotes } from '../test-cases/test-notes.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { ProblemNotes } from './problem-notes.js';
import { SelectionActions } from './selection-actions.js';
import { TextPair } from './text-pair.js';
import { useChange } from './use-change.js';
import { useBothLabels } from './use-both-labels.js';

export function RuleInspector({ rule }: { rule: EditableRule }) {
  const t = useEditorWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const change = useChange();
  const names = useBothLabels('name');
  const notes = useBothLabels('note');
  const reasons = useBothLabels('justification');
  const fold = useFolding(ruleGraphId(rule.id));
  const folded = useEditor((state) => state.layout.collapsed.includes(ruleGraphId(rule.id)));
  const asksProtected = [...nodesOf(rule.conditions)].some(
    (node) => isLeaf(node) && readableFact(policy, node.fact)?.sensitivity === 'protected',
  );
  const set = (part: Partial<EditableRule>, gesture?: string) =>
    change({ type: 'changeRule', rule: rule.id, change: part }, gesture);
  const spoken: Rule = { ...rule, enabled: rule.enabled ?? true };
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.rule')}</h2>
      </header>
      <p className={styles['sentence']}>{plainText(ruleSentence(policy, spoken, language))}</p>
      <TextPair autoFocus labels={names} value={rule.name} onChange={(name, gesture) => set({ name }, gesture)} />
      <Field label={t('inspector.tierOfRule')}>
        <TierSelect
          label={t('inspector.tierOfRule')}
          value={rule.tier}
          onChange={(tier) => tier !== null && set({ tier })}
        />
      </Field>
      <Field aside={<GuideLink about="effect" />} label={t('inspector.effect')} hint={t(`effectHint.${rule.effect}`)}>
        <Select
          aria-label={t('inspector.effect')}
          allowDeselect={false}
          data={effects.map((effect) => ({ value: effect, label: t(`effectName.${effect}`) }))}
          value={rule.effect}
          onChange={(effect) => effect && set({ effect: effect as Effect })}
        />
      </Field>
      <div className={styles['field']}>
        <Switch
          label={t('inspector.enabled')}
          description={t('inspector.enabledHint')}
          checked={rule.enabled !== false}
          onChange={(event) => set({ enabled: event.currentTarget.checked ? undefined : false })}
        />
      </div>
      {(asksProtected || rule.justification !== undefined) && (
        <TextPair
          multiline
          labels={reasons}
          placeholder={t('inspector.justificationHint')}
          value={rule.justification}
          onChange={(justification, gesture) => set({ justification }, gesture)}
        />
      )}
      <TextPair
        multiline
        labels={notes}
        placeholder={t('inspector.notePlaceholder')}
        value={rule.note}
        onChange={(note, gesture) => set({ note }, gesture)}
      />
      <ProblemNotes about={(problem) => problem.ruleId === rule.id && problem.nodeId === undefined} />
      <TestNotes rule={rule.id} />
      <SelectionActions>
        <Button size="small" onClick={fold}>
          {t(folded ? 'node.expand' : 'node.collapse')}
        </Button>
      </SelectionActions>
    </>
  );
}

interface TierSelectProps {
  label: string;
  value: string | null;
  onChange: (tier: string | null) => void;
  /** Offers "no tier" as well. */
  none?: boolean;
}

const noneValue = ' none';

/** One of the policy's tiers, with its colour. */
export function TierSelect({ label, value, onChange, none = false }: TierSelectProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const tiers = policy.tiers.map(({ key }) => ({ value: key, label: tierName(policy, key, language) }));
  const colors = new Map(policy.tiers.map((tier, rank) => [tier.key, tierColor(tier.color, rank)]));
  const dot = (key: string) => (
    <i className={styles['dot']} style={{ background: colors.get(key) ?? 'var(--line)' }} aria-hidden />
  );
  const shown = value ?? noneValue;
  const data = none ? [...tiers, { value: noneValue, label: t('node.noTierName') }] : tiers;
  const unique = data.filter((entry, i) => data.findIndex((other) => other.value === entry.value) === i);
  return (
    <Select
      aria-label={label}
      allowDeselect={false}
      data={unique}
      value={unique.some((entry) => entry.value === shown) ? shown : null}
      leftSection={dot(shown)}
      renderOption={({ option }) => (
        <>
          {dot(option.value)} {option.label}
        </>
      )}
      onChange={(key) => onChange(key === noneValue ? null : key)}
    />
  );
}
