// Who stays undetermined by a negation over a fact that is missing.
import { canBeUnsure, type Reasoner } from '../evaluation/index.js';
import type { Problem } from '../policy/index.js';

export const withWitnesses = (reasoner: Reasoner, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => {
    if (problem.code !== 'negation-over-missing' || problem.nodeId === undefined) return problem;
    const shown = canBeUnsure(reasoner, problem.nodeId);
    return shown.is === 'found' ? { ...problem, witness: shown.found } : problem;
  });
