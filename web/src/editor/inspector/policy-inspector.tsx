import { Select, TextInput } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import { useMemo } from 'react';
import { DateField } from '../../ui/date-field.js';
import { useLanguage } from '../../app/language.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import type { PolicyTextChange } from '../document/command.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { MovementSection } from './movement/movement-section.js';
import { ProblemNotes } from './problem-notes.js';
import { TierSelect } from './rule-inspector.js';
import { withPart } from '../../parts/text-part.js';
import { TextPair } from './text-pair.js';
import { useBothLabels } from './use-both-labels.js';
import { useChange } from './use-change.js';
import { useGesture } from './use-gesture.js';

/** With nothing selected: the policy itself. */
export function PolicyInspector() {
  const t = useEditorWords();
  const document = useEditor((state) => state.document);
  const change = useChange();
  const names = useBothLabels('name');
  const purposes = useBothLabels('purpose');
  const set = (part: PolicyTextChange, gesture?: string) => change({ type: 'changePolicy', change: part }, gesture);
  const summary = [
    t('inspector.tiers', { count: document.tiers.length }),
    t('inspector.rules', { count: document.rules.length }),
    t('inspector.facts', { count: document.facts.length }),
  ];
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.policy')}</h2>
        <p>{summary.join(' · ')}</p>
      </header>
      <p className={styles['hint']}>{t('inspector.howTo')}</p>
      <DraftName />
      <TextPair labels={names} value={document.name} onChange={(name, gesture) => set({ name: name ?? '' }, gesture)} />
      <TextPair
        multiline
        labels={purposes}
        placeholder={t('inspector.purposePlaceholder')}
        value={document.purpose}
        onChange={(purpose, gesture) => set({ purpose }, gesture)}
      />
      <Field aside={<GuideLink about="everyoneElse" />} label={t('inspector.everyoneElse')}>
        <TierSelect
          none
          label={t('inspector.everyoneElse')}
          value={document.fallback}
          onChange={(fallback) => set({ fallback })}
        />
      </Field>
      <Field label={t('inspector.timezone')}>
        <TimezoneSelect value={document.timezone ?? 'UTC'} onChange={(timezone) => set({ timezone })} />
      </Field>
      <OwnerField value={document.owner} onChange={(owner, gesture) => set({ owner }, gesture)} />
      <Field label={t('inspector.reviewBy')}>
        <DateField
          label={t('inspector.reviewBy')}
          value={document.reviewBy ?? ''}
          onChange={(day) => set({ reviewBy: day || undefined })}
        />
      </Field>
      <MovementSection />
      <ProblemNotes
        about={({ nodeId, ruleId, fact, tier, path }) =>
          [nodeId, ruleId, fact, tier].every((id) => id === undefined) && !path.startsWith('/movement')
        }
      />
    </>
  );
}

function DraftName() {
  const t = useEditorWords();
  const store = useEditorStore();
  const name = useEditor((state) => state.draftName);
  return (
    <Field label={t('inspector.draftName')}>
      <TextInput
        aria-label={t('inspector.draftName')}
        maxLength={200}
        value={name}
        onChange={(event) => store.getState().rename(event.currentTarget.value)}
        onBlur={() => name.trim() === '' && store.getState().rename(t('top.draft'))}
      />
    </Field>
  );
}

function OwnerField({
  value,
  onChange,
}: {
  value: PolicyTextChange['owner'];
  onChange: (value: PolicyTextChange['owner'], gesture: string) => void;
}) {
  const t = useEditorWords();
  const own = useLanguage();
  const gesture = useGesture();
  return (
    <Field label={t('inspector.owner')}>
      <TextInput
        aria-label={t('inspector.owner')}
        value={inLanguage(value, own)}
        onFocus={gesture.begin}
        onChange={(event) => onChange(withPart(value, own, event.currentTarget.value, own), gesture.current())}
      />
    </Field>
  );
}

function TimezoneSelect({ value, onChange }: { value: string; onChange: (timezone: string) => void }) {
  const t = useEditorWords();
  const zones = useMemo(() => [...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])], [value]);
  return (
    <Select
      aria-label={t('inspector.timezone')}
      searchable
      allowDeselect={false}
      limit={100}
      data={zones}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
