// Policies copy facts from the catalogue; a copy whose definition has moved on in the catalogue is worth a second look.
import { say } from '../../language/index.js';
import { canonicalJson } from '../canonical.js';
import type { Fact } from '../fact-schema.js';
import type { Problem } from '../problem.js';
import { nameOf, warning, type Checked } from './report.js';

/** What a fact is, apart from the words around it and from what each policy decides for itself. */
const ownToThePolicy = new Set(['label', 'group', 'note', 'whenMissing', 'actionable']);

function definition(fact: object): string {
  const parts = Object.entries(fact).filter(([key, value]) => value !== undefined && !ownToThePolicy.has(key));
  return canonicalJson(Object.fromEntries(parts));
}

/** Whether a policy's copy still means what the catalogue says. */
export const isSameDefinition = (copy: object, known: object): boolean => definition(copy) === definition(known);

/** The catalogue's definition under the words and the choices of a policy's copy. */
export function definitionTakenOver(copy: Fact, known: Fact): Fact {
  const kept = Object.entries(copy).filter(([key, value]) => ownToThePolicy.has(key) && value !== undefined);
  const taken = Object.entries(known).filter(([key]) => !ownToThePolicy.has(key));
  return Object.fromEntries([...taken, ...kept]) as Fact;
}

export const changedDefinitions = ({ policy, catalogue }: Checked): Problem[] =>
  policy.facts.flatMap((fact, i): Problem[] => {
    const known = catalogue?.find(({ key }) => key === fact.key);
    if (fact.key === '' || !known || isSameDefinition(fact, known)) return [];
    const name = nameOf(policy, fact.key);
    const message = say(
      `The definition of “${name.en}” has changed in the catalogue since it was copied.`,
      `“${name['zh-CN']}”在目录中的定义自复制以来已有变更。`,
    );
    return [warning('fact-definition-changed', ['facts', i], message, { fact: fact.key })];
  });
