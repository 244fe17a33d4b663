import { todayIn, type Evaluation } from '@tierwright/shared/evaluation';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { actualOf, caseEvaluator, expectedFrom } from '@tierwright/shared/test-cases';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Form, FormActions } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useEditor } from '../../document/editor-context.js';
import { tierWords } from '../../simulation/reasons/speaker.js';
import { actualInWords } from '../running/missed-sentence.js';
import { Sign } from '../sign.js';
import { editTest, type Editing } from '../tests-store.js';
import { useSaveTests } from '../use-save-tests.js';
import { useTestName } from '../use-test-name.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { useTestWords } from '../words/tests-words.js';
import { faultsIn, finished, passesNow, type CaseDraft } from './case-draft.js';
import { CustomerFields } from './customer-fields.js';
import { ExpectedFields } from './expected-fields.js';
import styles from './test-dialog.module.css';

const close = () => editTest(null);

/** A customer and what they must get, beside what the draft gives them at this moment. */
export function TestDialog({ editing }: { editing: Editing }) {
  const t = useTestWords();
  return (
    <Dialog title={t(editing.id === null ? 'form.newTitle' : 'form.editTitle')} size={820} onClose={close}>
      <TestForm editing={editing} />
    </Dialog>
  );
}

/** A test that is still called what it expects is called so after another expectation too. */
function useRenamed(policy: Policy, { given, called }: Editing) {
  const nameOf = useTestName();
  const [draft, setDraft] = useState<CaseDraft>(given);
  const change = (next: CaseDraft) => {
    const follows = called !== undefined && next.name === nameOf(policy, called, draft.expected);
    setDraft(follows ? { ...next, name: nameOf(policy, called, next.expected) } : next);
  };
  return [draft, change] as const;
}

function TestForm({ editing }: { editing: Editing }) {
  const t = useTestWords();
  const policy = useEditor((state) => withDefaults(state.document));
  const tests = useSaveTests();
  const [draft, setDraft] = useRenamed(policy, editing);
  const [sent, setSent] = useState(false);
  const evaluate = useMemo(() => caseEvaluator(policy, todayIn(policy.timezone, new Date())), [policy]);
  const evaluated = useMemo(() => evaluate({ ...draft, id: '' }), [evaluate, draft]);
  const faults = faultsIn(draft);
  const violations = evaluated.ok ? [] : (evaluated.error.violations ?? []);
  const save = async () => {
    setSent(true);
    if (faults.length > 0 || tests.busy) return;
    const { id } = editing;
    const done = id === null ? tests.create([finished(draft)]) : tests.change({ id }, finished(draft));
    if (await done) close();
  };
  return (
    <Form onSubmit={() => void save()}>
      <TextField
        label={t('form.name')}
        hint={t('form.nameHint')}
        error={sent && faults.includes('nameMissing') ? t('form.nameMissing') : undefined}
        value={draft.name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <div className={styles['sides']}>
        <CustomerFields policy={policy} draft={draft} violations={violations} onChange={setDraft} />
        <fieldset className={styles['part']}>
          <legend>{t('form.expected')}</legend>
          <ExpectedFields
            policy={policy}
            expected={draft.expected}
            onChange={(expected) => setDraft({ ...draft, expected })}
          />
          {sent && faults.includes('nothingExpected') && (
            <p className={styles['fault']} role="alert">
              {t('form.nothingExpected')}
            </p>
          )}
          <NowBox policy={policy} draft={draft} evaluated={evaluated} live={editing.live} onChange={setDraft} />
        </fieldset>
      </div>
      <FormActions>
        <Button onClick={close}>{t('form.cancel')}</Button>
        <Button type="submit" kind="primary" busy={tests.busy}>
          {t(editing.id === null ? 'form.add' : 'form.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

interface NowBoxProps {
  policy: Policy;
  draft: CaseDraft;
  evaluated: Evaluation;
  live: Editing['live'];
  onChange: (draft: CaseDraft) => void;
}

/** What the draft gives this customer as it stands, and whether that is what must come out. */
function NowBox({ draft, evaluated, live, onChange }: NowBoxProps) {
  const t = useTestWords();
  const speaker = useTestSpeaker();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone then: the focus stays beside it.
  const expect = (expected: CaseDraft['expected']) => {
    box.current?.focus();
    onChange({ ...draft, expected });
  };
  if (!evaluated.ok)
    return (
      <p className={styles['now']} role="status">
        {t('form.refused')}
      </p>
    );
  const passes = passesNow(draft.expected, evaluated);
  const said = Object.values(draft.expected).some((value) => value !== undefined);
  const what = actualInWords(speaker, actualOf(evaluated.value), draft.expected);
  return (
    <div ref={box} tabIndex={-1} className={styles['now']} role="status">
      <p>
        {said && <Sign passed={passes} />} {t(passes || !said ? 'form.now' : 'form.nowFails', { what })}
      </p>
      {!(passes && said) && (
        <Button size="small" onClick={() => expect(expectedFrom(evaluated.value))}>
          {t('form.takeNow')}
        </Button>
      )}
      {live && draft.expected.tier !== live.tier && (
        <p className={styles['live']}>
          {t('form.live', { version: live.version, tier: tierWords(speaker, live.tier) })}{' '}
          <button type="button" className={styles['link']} onClick={() => expect({ tier: live.tier })}>
            {t('form.takeLive')}
          </button>
        </p>
      )}
    </div>
  );
}
