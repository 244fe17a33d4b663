// Which problems belong to which cell of a rule; those of the rule itself stand at its name.
import type { Problem } from '@tierwright/shared/policy';
import type { Language } from '@tierwright/shared/language';
import type { TableRow } from './table.js';

/** Sentences by the fact of the cell; '' for the rule itself. */
export type RowProblems = Readonly<Record<string, readonly string[]>>;

export function problemsIn(problems: readonly Problem[], { rule, cells }: TableRow, language: Language): RowProblems {
  const found: Record<string, string[]> = {};
  for (const { ruleId, nodeId, message } of problems) {
    if (ruleId !== rule.id) continue;
    const held = [...(cells?.values() ?? [])].flat().find(({ leaf, outer }) => leaf.id === nodeId || outer === nodeId);
    const key = held?.leaf.fact ?? '';
    found[key] = [...(found[key] ?? []), message[language]];
  }
  return found;
}
