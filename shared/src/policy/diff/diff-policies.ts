// What changed between two documents, by ids.
import { canonicalJson } from '../canonical.js';
import type { Policy } from '../policy-schema.js';
import { plainText } from '../sentences/token.js';
import { ruleSentence } from '../sentences/rule-sentence.js';
import type { Change } from './change.js';

export function diffPolicies(before: Policy, after: Policy): Change[] {
  return after.rules.flatMap((rule, i): Change[] => {
    const old = before.rules.find(({ id }) => id === rule.id);
    if (!old || canonicalJson(old) === canonicalJson(rule)) return [];
    const sentence = {
      en: plainText(ruleSentence(after, rule, 'en')),
      'zh-CN': plainText(ruleSentence(after, rule, 'zh-CN')),
    };
    return [
      {
        kind: 'changed',
        path: `/rules/${i}`,
        subject: 'rule',
        id: rule.id,
        ruleId: rule.id,
        before: old,
        after: rule,
        sentence,
      },
    ];
  });
}
