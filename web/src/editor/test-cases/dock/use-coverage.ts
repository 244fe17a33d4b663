// Which rules and conditions of the draft tests look at, and open customers beside them.
import { withDefaults } from '@tierwright/shared/policy';
import { coverageOf, type Coverage, type Seen, type Sides } from '@tierwright/shared/test-cases';
import { useMemo } from 'react';
import { useSimulation, type SimulationAnswer } from '../../simulation/state/simulation-store.js';
import { useTests } from '../tests-store.js';

const sidesOf = ({ pass, fail }: { pass: number; fail: number }): Sides => ({ holds: pass > 0, fails: fail > 0 });

/** A rule comes to what its tree comes to. */
function seenByCustomers({ nodes, policy }: Pick<SimulationAnswer, 'nodes' | 'policy'>): Seen {
  const sides = new Map(Object.entries(nodes).map(([id, totals]) => [id, sidesOf(totals)]));
  const rules = policy.rules.flatMap(({ id, conditions }): [string, Sides][] => {
    const own = sides.get(conditions.id);
    return own ? [[id, own]] : [];
  });
  return { nodes: sides, rules: new Map(rules) };
}

/** Null until the tests were run for the first time. */
export function useCoverage(): Coverage | null {
  const answered = useTests((state) => state.answered);
  const simulated = useSimulation((state) => state.answer);
  return useMemo(() => {
    if (!answered) return null;
    return coverageOf(withDefaults(answered.document), answered.ran.seen, simulated && seenByCustomers(simulated));
  }, [answered, simulated]);
}
