import { Select } from '@mantine/core';
import { tierName, type Movement, type Policy } from '@tierwright/shared/policy';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.js';
import { DateField } from '../../../ui/date-field.js';
import { useToday } from '../../simulation/state/use-live-simulation.js';
import { useEditorWords } from '../../words/editor-words.js';
import { Field } from '../field.js';
import { movementExample } from './movement-example.js';
import { stepSentence } from './movement-words.js';
import styles from './movement.module.css';

/** What becomes of one customer, told step by step; the tier and the day can be changed. */
export function MovementStory({ policy, movement }: { policy: Policy; movement: Movement }) {
  const t = useEditorWords();
  const language = useLanguage();
  const today = useToday();
  const [day, setDay] = useState(today);
  const [wanted, setWanted] = useState<string | null>(null);
  const choices = policy.tiers.filter(({ key }) => key !== policy.fallback);
  const tier = choices.find(({ key }) => key === wanted) ?? choices[1] ?? choices[0];
  const key = tier?.key ?? '';
  const steps = movementExample({ ...policy, movement }, key, day);
  return (
    <div className={styles['story']} role="group" aria-label={t('movement.example')}>
      <h4>{t('movement.example')}</h4>
      <Field label={t('movement.exampleTier')}>
        <Select
          aria-label={t('movement.exampleTier')}
          allowDeselect={false}
          data={choices.map((choice) => ({ value: choice.key, label: tierName(policy, choice.key, language) }))}
          value={key}
          onChange={setWanted}
        />
      </Field>
      <Field label={t('movement.exampleDay')}>
        <DateField label={t('movement.exampleDay')} value={day} onChange={(next) => next !== '' && setDay(next)} />
      </Field>
      <ol aria-live="polite">
        {steps.map((step) => (
          <li key={step.situation}>{stepSentence(policy, step, language)}</li>
        ))}
      </ol>
    </div>
  );
}
