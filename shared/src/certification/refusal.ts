// What a certification means for publishing, and a difference told so that a person sees for whom and where.
import type { Certification, Difference } from '../contracts/index.js';
import { failed, ok, pointer, type Failure, type Result, type Violation } from '../errors/index.js';
import { inLanguage, type Language, type LocalText } from '../language/index.js';
import type { PolicyDocument } from '../policy/index.js';

const shortened = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null';
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
};

const resultOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'result' in value ? value.result : value;

/** Where the two disagree, in words: a condition, a rule, or a part of the answer. */
function placeOf({ what, nodeId, ruleId }: Difference, nameOf: (language: Language) => string): LocalText {
  if (ruleId === undefined) return { en: `“${what}” of the answer`, 'zh-CN': `判定结果中的“${what}”` };
  const rule: LocalText = { en: `rule “${nameOf('en')}”`, 'zh-CN': `规则“${nameOf('zh-CN')}”` };
  if (nodeId === undefined) return rule;
  return { en: `condition “${nodeId}” of ${rule.en}`, 'zh-CN': `${rule['zh-CN']}的条件“${nodeId}”` };
}

function violationOf(difference: Difference, { rules }: PolicyDocument): Violation {
  const { customer, ruleId, nodeId, compiled, reference } = difference;
  const at = rules.findIndex(({ id }) => id === ruleId);
  const nameOf = (language: Language) => inLanguage(rules[at]?.name, language) || (ruleId ?? '');
  const place = placeOf(difference, nameOf);
  const [facts, day] = [shortened(customer.facts), customer.asOf];
  const holds = customer.current === undefined ? '' : shortened(customer.current);
  const [one, other] = [shortened(resultOf(compiled)), shortened(resultOf(reference))];
  return {
    path: pointer(['document', ...(at < 0 ? [] : ['rules', at])]),
    code: 'evaluators-differ',
    message: {
      en: `For the customer ${facts} on ${day}${holds && `, who holds ${holds}`}, ${place.en} comes to ${one} in one calculation and to ${other} in the other.`,
      'zh-CN': `对于 ${day} 的客户 ${facts}${holds && `（当前等级 ${holds}）`}，${place['zh-CN']}在一套计算中为 ${one}，在另一套计算中为 ${other}。`,
    },
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(nodeId === undefined ? {} : { nodeId }),
    expected: other,
    got: one,
  };
}

const refuse = (code: Failure['code']) => failed<Failure>({ code });

/** Only content whose calculation was found to agree may be published. */
export function decideCertified(certification: Certification, document: PolicyDocument): Result<void, Failure> {
  const { state, report } = certification;
  switch (state) {
    case 'passed':
      return ok(undefined);
    case 'failed': {
      const violations = report?.differences.map((difference) => violationOf(difference, document)) ?? [];
      return failed({ code: 'certification-failed', violations });
    }
    case 'interrupted':
      return refuse('certification-interrupted');
    case 'pending':
    case 'running':
    case 'not-run':
      return refuse('certifying');
    default:
      return state satisfies never;
  }
}
