// Facts that must not decide without a reason on record: age, sex, income and the like.
import { languages, say } from '../../language/index.js';
import { ruleName } from '../names.js';
import type { Policy, Rule } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { factsReadBy } from '../reads.js';
import { error, nameOf, type Checked } from './report.js';

export function checkProtected({ policy }: Checked): Problem[] {
  const isProtected = policy.facts.filter((fact) => fact.sensitivity === 'protected').map((fact) => fact.key);
  if (isProtected.length === 0) return [];
  return policy.rules.flatMap((rule, i) => {
    if (isJustified(rule)) return [];
    const read = factsReadBy(policy, rule.conditions);
    return isProtected.filter((key) => read.has(key)).map((key) => unjustified(policy, rule, i, key));
  });
}

const isJustified = ({ justification }: Rule): boolean =>
  typeof justification === 'string'
    ? justification.trim() !== ''
    : justification !== undefined && Object.values(justification).some((words) => words.trim() !== '');

function unjustified(policy: Policy, rule: Rule, i: number, key: string): Problem {
  const [english, chinese] = languages.map((language) => ruleName(policy, rule, language));
  const name = nameOf(policy, key);
  const message = say(
    `“${english}” reads the protected fact “${name.en}”. Say in the rule why that is justified.`,
    `“${chinese}”使用了受保护的客户指标“${name['zh-CN']}”，请在规则中说明理由。`,
  );
  return error('fact-protected', ['rules', i], message, { ruleId: rule.id, fact: key });
}
