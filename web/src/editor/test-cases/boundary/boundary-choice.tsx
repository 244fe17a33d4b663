import { testCaseLimit } from '@tierwright/shared/contracts';
import { ruleName, tierName } from '@tierwright/shared/policy';
import type { BoundaryCase } from '@tierwright/shared/test-cases';
import { useState } from 'react';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Form, FormActions } from '../../../ui/form.js';
import { tierColor } from '../../nodes/tier-color.js';
import { TierName } from '../../simulation/dock/tier-name.js';
import { useSaveTests } from '../use-save-tests.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { useTestWords } from '../words/tests-words.js';
import styles from './boundary-dialog.module.css';
import type { Boundaries } from './use-boundaries.js';

interface BoundaryChoiceProps {
  boundaries: Boundaries;
  onClose: () => void;
}

/** What is new, rule by rule; everything that has room is chosen. */
export function BoundaryChoice({ boundaries, onClose }: BoundaryChoiceProps) {
  const t = useTestWords();
  const { language } = useTestSpeaker();
  const tests = useSaveTests();
  const { fresh, known } = boundaries;
  const room = Math.max(0, testCaseLimit - boundaries.tests);
  const [chosen, setChosen] = useState<ReadonlySet<BoundaryCase>>(() => new Set(fresh.slice(0, room)));
  const choose = (cases: readonly BoundaryCase[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...cases] : [...before].filter((one) => !cases.includes(one))));
  if (fresh.length === 0) return <Nothing known={known} onClose={onClose} />;
  const save = async () => {
    const cases = fresh.filter((one) => chosen.has(one));
    const made = cases.map(({ name, facts, asOf, current, expected }) => ({
      name: name[language],
      facts,
      ...(asOf === undefined ? {} : { asOf }),
      ...(current ? { current } : {}),
      expected,
    }));
    if (await tests.create(made)) onClose();
  };
  const rules = [...new Set(fresh.map(({ ruleId }) => ruleId))];
  const tooMany = chosen.size > room || fresh.length > room;
  return (
    <Form onSubmit={() => void save()}>
      <p className={styles['intro']}>
        {t('boundary.intro')} {known > 0 && t('boundary.known', { count: known })}
      </p>
      <div className={styles['list']}>
        {rules.map((rule) => (
          <RuleCases
            key={rule}
            ruleId={rule}
            cases={fresh.filter(({ ruleId }) => ruleId === rule)}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </div>
      {tooMany && <p className={styles['intro']}>{t('boundary.tooMany', { limit: testCaseLimit, room })}</p>}
      <FormActions>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button type="submit" kind="primary" busy={tests.busy} disabled={chosen.size === 0 || chosen.size > room}>
          {t('boundary.save', { count: chosen.size })}
        </Button>
      </FormActions>
    </Form>
  );
}

function Nothing({ known, onClose }: { known: number; onClose: () => void }) {
  const t = useTestWords();
  return (
    <EmptyState
      title={t(known > 0 ? 'boundary.none' : 'boundary.noLines')}
      actions={<Button onClick={onClose}>{t('form.cancel')}</Button>}
    />
  );
}

interface RuleCasesProps {
  ruleId: string;
  cases: readonly BoundaryCase[];
  chosen: ReadonlySet<BoundaryCase>;
  onChoose: (cases: readonly BoundaryCase[], on: boolean) => void;
}

function RuleCases({ ruleId, cases, chosen, onChoose }: RuleCasesProps) {
  const { draft, language } = useTestSpeaker();
  const rule = draft.rules.find(({ id }) => id === ruleId);
  const name = rule ? ruleName(draft, rule, language) : ruleId;
  const every = cases.every((one) => chosen.has(one));
  const some = cases.some((one) => chosen.has(one));
  return (
    <fieldset className={styles['rule']}>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={every}
            ref={(box) => {
              if (box) box.indeterminate = some && !every;
            }}
            onChange={(event) => onChoose(cases, event.target.checked)}
          />
          {name}
        </label>
      </legend>
      {cases.map((one) => (
        <CaseRow
          key={one.name.en}
          one={one}
          ruleWords={name}
          on={chosen.has(one)}
          onChoose={(on) => onChoose([one], on)}
        />
      ))}
    </fieldset>
  );
}

interface CaseRowProps {
  one: BoundaryCase;
  ruleWords: string;
  on: boolean;
  onChoose: (on: boolean) => void;
}

function CaseRow({ one, ruleWords, on, onChoose }: CaseRowProps) {
  const t = useTestWords();
  const { draft, language } = useTestSpeaker();
  const name = one.name[language];
  const rank = draft.tiers.findIndex(({ key }) => key === one.tier);
  const tier = one.status === 'undetermined' ? t('outcome.undetermined') : tierName(draft, one.tier, language);
  const color = rank < 0 ? undefined : tierColor(draft.tiers[rank]?.color, rank);
  return (
    <label className={styles['case']}>
      <input
        type="checkbox"
        checked={on}
        aria-label={t('boundary.choose', { name, tier })}
        onChange={(event) => onChoose(event.target.checked)}
      />
      {/* The rule stands above already. */}
      <span>{name.startsWith(ruleWords) ? name.slice(ruleWords.length).replace(/^[:：]\s*/, '') : name}</span>
      <span className={styles['tier']}>
        <small>{t('boundary.gets')}</small> <TierName name={tier} color={color} />
      </span>
    </label>
  );
}
