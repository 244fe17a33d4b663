// A customer becomes a test: what comes out now is what is expected, until the person says otherwise.
import type { Current, Facts } from '@tierwright/shared/contracts';
import { dayIn, todayIn } from '@tierwright/shared/evaluation';
import { withDefaults } from '@tierwright/shared/policy';
import { caseEvaluator, dayMatters, expectedFrom } from '@tierwright/shared/test-cases';
import { useEditorStore } from '../document/editor-context.js';
import { useSimulation } from '../simulation/state/simulation-store.js';
import { editTest } from './tests-store.js';
import { useTestName } from './use-test-name.js';

export interface SomeCustomer {
  /** An id or a name; '' for one who is made up. */
  called: string;
  facts: Facts;
  current?: Current | undefined;
  asOf?: string;
}

/** Opens the form of a new test with everything filled in. */
export function useSaveAsTest(): (customer: SomeCustomer) => void {
  const nameOf = useTestName();
  const store = useEditorStore();
  return ({ called, facts, current, asOf: day }) => {
    const { document, live } = store.getState();
    const policy = withDefaults(document);
    const today = todayIn(policy.timezone, new Date());
    const asOf = day ?? useSimulation.getState().asOf ?? today;
    const customer = { id: '', name: '', facts, expected: {}, asOf, ...(current ? { current } : {}) };
    const evaluated = caseEvaluator(policy, today)(customer);
    const under = live && caseEvaluator(withDefaults(live.document), today)(customer);
    const expected = evaluated.ok ? expectedFrom(evaluated.value) : {};
    const tier = evaluated.ok && evaluated.value.status === 'determined' ? evaluated.value.tier : undefined;
    const pinned = dayMatters(policy) || asOf !== today ? { asOf: dayIn(policy.timezone, asOf) } : {};
    const before = under?.ok && under.value.status === 'determined' ? under.value.tier : undefined;
    editTest({
      id: null,
      given: {
        name: nameOf(policy, called, { tier }),
        facts,
        ...pinned,
        ...(current ? { current } : {}),
        expected,
      },
      called,
      ...(live && before !== undefined && before !== tier ? { live: { version: live.version, tier: before } } : {}),
    });
  };
}
