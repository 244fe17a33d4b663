// Who stays undetermined by a negation over a fact that is missing.
import { canBeUnsure, readersOf, type Reasoner } from '../evaluation/index.js';
import type { Problem } from '../policy/index.js';

export function withWitnesses(reasoner: Reasoner, problems: readonly Problem[]): Problem[] {
  const readers = readersOf(reasoner.plan);
  return problems.map((problem) => {
    const read = problem.nodeId === undefined ? undefined : readers.get(problem.nodeId);
    if (problem.code !== 'negation-over-missing' || !read) return problem;
    const shown = canBeUnsure(reasoner, read);
    return shown.is === 'found' ? { ...problem, witness: shown.found } : problem;
  });
}
