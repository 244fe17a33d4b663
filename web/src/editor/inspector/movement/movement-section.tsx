import { Select, Switch } from '@mantine/core';
import type { Movement } from '@tierwright/shared/policy';
import { Segmented } from '../../../ui/segmented.js';
import type { EditableMovement } from '../../document/editable.js';
import { useEditor } from '../../document/editor-context.js';
import { vocabularyOf } from '../../document/vocabulary.js';
import { useEditorWords } from '../../words/editor-words.js';
import { Field } from '../field.js';
import styles from '../inspector.module.css';
import { NumberField } from '../number-field.js';
import { ProblemNotes } from '../problem-notes.js';
import { useChange } from '../use-change.js';
import { GuideLink } from '../../../guide/guide-link.js';
import { MovementStory } from './movement-story.js';

/** What a policy starts with that holds tiers for a time. */
export const usualMovement: EditableMovement = {
  upgrade: 'immediate',
  downgrade: 'atReview',
  maxDowngradeSteps: 1,
  graceDays: 30,
  validity: { months: 12, ends: 'anniversary' },
};

const ends = ['anniversary', 'calendarYear', 'nextCalendarYear'] as const;

/** How tiers are kept over time: as a form, and told with an example. */
export function MovementSection() {
  const t = useEditorWords();
  const change = useChange();
  const movement = useEditor((state) => state.document.movement ?? null);
  const policy = useEditor((state) => vocabularyOf(state.document));
  const set = (next: EditableMovement | null, gesture?: string) =>
    change({ type: 'changeMovement', movement: next }, gesture);
  return (
    <section aria-label={t('movement.title')}>
      <h3 className={styles['section']}>
        {t('movement.title')} <GuideLink about="movement" />
      </h3>
      <div className={styles['field']}>
        <Switch
          label={t('movement.on')}
          description={t('movement.onHint')}
          checked={movement !== null}
          onChange={(event) => set(event.currentTarget.checked ? usualMovement : null)}
        />
      </div>
      {movement && <MovementForm movement={movement} onChange={set} />}
      <ProblemNotes about={({ path }) => path.startsWith('/movement')} />
      {movement && <MovementStory policy={policy} movement={movement as Movement} />}
    </section>
  );
}

interface FormProps {
  movement: EditableMovement;
  onChange: (movement: EditableMovement, gesture?: string) => void;
}

/** What contradicts the rest is taken out with it: days of grace where nothing waits for a review, months of a calendar year. */
function MovementForm({ movement, onChange }: FormProps) {
  const t = useEditorWords();
  const { graceDays: _grace, ...ungraced } = movement;
  const when = (direction: 'whenUp' | 'whenDown') =>
    (['immediate', 'atReview'] as const).map((value) => ({ value, label: t(`movement.${direction}.${value}`) }));
  return (
    <>
      <ValidityFields movement={movement} onChange={onChange} />
      <Field label={t('movement.upgrade')}>
        <Segmented
          label={t('movement.upgrade')}
          options={when('whenUp')}
          value={movement.upgrade}
          onChange={(upgrade) => onChange({ ...movement, upgrade })}
        />
      </Field>
      <Field label={t('movement.downgrade')}>
        <Segmented
          label={t('movement.downgrade')}
          options={when('whenDown')}
          value={movement.downgrade}
          onChange={(downgrade) => onChange({ ...(downgrade === 'immediate' ? ungraced : movement), downgrade })}
        />
      </Field>
      <div className={styles['two']}>
        <Field label={t('movement.steps')} hint={t('movement.stepsHint')}>
          <NumberField
            label={t('movement.steps')}
            whole
            min={1}
            placeholder={t('movement.any')}
            value={movement.maxDowngradeSteps ?? null}
            onChange={(steps, gesture) => steps >= 1 && onChange({ ...movement, maxDowngradeSteps: steps }, gesture)}
            onClear={(gesture) => onChange({ ...movement, maxDowngradeSteps: null }, gesture)}
          />
        </Field>
        {movement.downgrade === 'atReview' && (
          <Field label={t('movement.grace')} hint={t('movement.graceHint')}>
            <NumberField
              label={t('movement.grace')}
              whole
              min={0}
              max={3660}
              unit={t('movement.daysUnit')}
              placeholder={t('movement.none')}
              value={movement.graceDays ?? null}
              onChange={(graceDays, gesture) =>
                graceDays >= 0 && graceDays <= 3660 && onChange({ ...movement, graceDays }, gesture)
              }
              onClear={(gesture) => onChange(ungraced, gesture)}
            />
          </Field>
        )}
      </div>
    </>
  );
}

function ValidityFields({ movement, onChange }: FormProps) {
  const t = useEditorWords();
  const { validity } = movement;
  return (
    <>
      <Field label={t('movement.ends')}>
        <Select
          aria-label={t('movement.ends')}
          allowDeselect={false}
          data={ends.map((value) => ({ value, label: t(`movement.endsAt.${value}`) }))}
          value={validity.ends}
          onChange={(value) => {
            const next = ends.find((known) => known === value);
            if (!next) return;
            const months = next === 'anniversary' ? { months: validity.months ?? 12 } : {};
            onChange({ ...movement, validity: { ends: next, ...months } });
          }}
        />
      </Field>
      {validity.ends === 'anniversary' && (
        <Field label={t('movement.months')}>
          <NumberField
            label={t('movement.months')}
            whole
            min={1}
            max={1200}
            unit={t('movement.monthsUnit')}
            value={validity.months ?? null}
            onChange={(months, gesture) =>
              months >= 1 && months <= 1200 && onChange({ ...movement, validity: { ...validity, months } }, gesture)
            }
          />
        </Field>
      )}
    </>
  );
}
