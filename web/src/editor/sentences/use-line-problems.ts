import type { Problem } from '@tierwright/shared/policy';
import { useShallow } from 'zustand/react/shallow';
import { useProblems } from '../problems/problems-store.js';
import type { Line } from './lines.js';

/** Whether a problem is about what the line says. */
export function isAbout({ nodeId, ruleId, tier, fact, path }: Problem, { subject, nodes }: Line): boolean {
  if (nodeId !== undefined) return nodes.has(nodeId);
  if (subject.kind === 'rule') return ruleId === subject.id;
  if (ruleId !== undefined) return false;
  if (subject.kind === 'movement') return path.startsWith('/movement');
  if (subject.kind === 'derived') return path.startsWith('/derived') && fact === subject.id;
  return subject.kind === 'tier' && tier === subject.id;
}

export const useLineProblems = (line: Line): readonly Problem[] =>
  useProblems(useShallow(({ list }) => list.filter((problem) => isAbout(problem, line))));
