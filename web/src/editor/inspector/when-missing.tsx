import { Select } from '@mantine/core';
import type { Json } from '@tierwright/shared/policy';
import type { EditableFact } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import { usualQuestion } from '../document/new-parts.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { Field } from './field.js';
import { PlainValue } from './plain-value.js';
import { useGesture } from './use-gesture.js';

const kinds = ['undetermined', 'reject', 'default'] as const;
type Missing = NonNullable<EditableFact['whenMissing']>;

/** What happens when a customer's value is not known: the outcome stays open, the request fails, or a value stands in. */
export function WhenMissing({
  fact,
  onChange,
}: {
  fact: EditableFact;
  onChange: (value: Missing | undefined, gesture: string) => void;
}) {
  const t = useEditorWords();
  const gesture = useGesture();
  const read = useEditor((state) => vocabularyOf(state.document).facts.find((other) => other.key === fact.key));
  const missing = fact.whenMissing ?? 'undetermined';
  const kind = typeof missing === 'string' ? missing : 'default';
  const pick = (next: string | null) => {
    gesture.begin();
    if (next === 'undetermined') onChange(undefined, gesture.current());
    if (next === 'reject') onChange('reject', gesture.current());
    if (next === 'default' && read) onChange({ default: firstValue(read) }, gesture.current());
  };
  return (
    <>
      <Field label={t('inspector.whenMissing')} aside={<GuideLink about="missing" />}>
        <Select
          aria-label={t('inspector.whenMissing')}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`inspector.missing.${value}`) }))}
          value={kind}
          onChange={pick}
        />
      </Field>
      {typeof missing === 'object' && read && read.type !== 'list' && (
        <Field label={t('inspector.missingValue')}>
          <PlainValue
            fact={read}
            label={t('inspector.missingValue')}
            value={missing.default}
            onChange={(value, id) => onChange({ default: value }, id)}
          />
        </Field>
      )}
    </>
  );
}

function firstValue(fact: Parameters<typeof usualQuestion>[0]): Json {
  if (fact.type === 'list') return [];
  if (fact.type === 'boolean') return false;
  if (fact.type === 'enum') return fact.values[0]?.value ?? '';
  if (fact.type === 'date') return new Date().toISOString().slice(0, 10);
  return usualQuestion(fact).value ?? '';
}
