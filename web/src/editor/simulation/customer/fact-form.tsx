import type { Facts } from '@tierwright/shared/contracts';
import type { Fact } from '@tierwright/shared/policy';
import { useEffect, useMemo, useRef } from 'react';
import { changeFacts, restoreFacts } from '../state/subject.js';
import { useSimulation, type Subject } from '../state/simulation-store.js';
import { useCustomerWords } from '../words/customer-words.js';
import styles from './customer-panel.module.css';
import { FactInput } from './fact-input.js';
import { factValue, sameFact, withFact } from './facts.js';
import { factsThatRulesRead } from './read-facts.js';
import type { Verdict } from './use-subject-verdict.js';

/** Every fact of the policy in an input of its type: those that rules read first. */
export function FactForm({ subject, verdict }: { subject: Subject; verdict: Verdict }) {
  const t = useCustomerWords();
  const { policy } = verdict;
  const original =
    useSimulation((state) => (subject.place === null ? null : state.open?.customers[subject.place]?.facts)) ?? null;
  const [read, others] = useMemo(() => {
    const keys = factsThatRulesRead(policy);
    const isRead = (fact: Fact) => keys.has(fact.key);
    return [policy.facts.filter(isRead), policy.facts.filter((fact) => !isRead(fact))];
  }, [policy]);
  const inputs = (facts: readonly Fact[], inviting: boolean) =>
    facts.map((fact, i) => (
      <Input
        key={fact.key}
        fact={fact}
        subject={subject}
        verdict={verdict}
        original={original}
        inviting={inviting && i === 0}
      />
    ));
  const changed = original
    ? policy.facts.filter(({ key }) => !sameFact(factValue(subject.facts, key), factValue(original, key))).length
    : 0;
  const form = useRef<HTMLDivElement>(null);
  const trying = subject.place === null;
  // Whoever asks to try a customer wants to type; whoever walks down a list wants to stay there.
  useEffect(() => {
    if (trying) form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [trying]);
  return (
    <div ref={form} className={styles['section']}>
      {inputs(read, !trying)}
      {changed > 1 && (
        <button type="button" className={styles['restore']} onClick={restoreFacts}>
          {t('restoreAll')}
        </button>
      )}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('otherFacts', { count: others.length })}</summary>
          <div className={styles['section']}>{inputs(others, false)}</div>
        </details>
      )}
    </div>
  );
}

interface InputProps {
  fact: Fact;
  subject: Subject;
  verdict: Verdict;
  original: Facts | null;
  inviting: boolean;
}

function Input({ fact, subject, verdict: { policy, draft }, original, inviting }: InputProps) {
  const { facts } = subject;
  const violation = draft.ok ? undefined : draft.failure.violations?.find((each) => each.fact === fact.key);
  return (
    <FactInput
      policy={policy}
      fact={fact}
      value={factValue(facts, fact.key)}
      original={original ? factValue(original, fact.key) : undefined}
      known={original !== null}
      violation={violation}
      inviting={inviting}
      onChange={(value) => changeFacts(withFact(facts, fact.key, value))}
    />
  );
}
