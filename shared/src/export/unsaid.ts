// What a policy says and plain rules cannot, in sentences, with the rules that each is about.
import type { Language, LocalText } from '../language/index.js';
import { factsReadBy, leavesThrough, type Fact, type Leaf, type Policy, type Rule } from '../policy/index.js';
import type { Unsaid } from './rules-export.js';

type About = (rule: Rule) => boolean;

interface Statement {
  code: string;
  says: LocalText;
  /** The rules that it is about; left out, it is about the policy as a whole. */
  rules?: About;
  /** Whether it is worth saying; by default where it is about some rule. */
  holds?: boolean;
}

const textTests = ['startsWith', 'endsWith', 'includesText'];
const periods = ['withinLast', 'notWithinLast'];

/** Rules that read one of the keys, themselves or through shared conditions and derived facts. */
const reads =
  (policy: Policy, keys: readonly string[]): About =>
  ({ conditions }) => {
    const read = factsReadBy(policy, conditions);
    return keys.some((key) => read.has(key));
  };

/** Rules with such a condition, their own or a shared one. */
const asks =
  (policy: Policy, isMeant: (leaf: Leaf) => boolean): About =>
  ({ conditions }) =>
    [...leavesThrough(policy, conditions)].some(isMeant);

function ofFacts(policy: Policy): Statement[] {
  const readsThose = (isMeant: (fact: Fact) => boolean) =>
    reads(
      policy,
      policy.facts.filter(isMeant).map(({ key }) => key),
    );
  return [
    {
      code: 'missing-facts',
      rules: readsThose(({ whenMissing }) => whenMissing === 'undetermined'),
      says: {
        en: 'These rules read facts that may be missing. The policy then answers a range of tiers and says what is missing; plain rules know true and false only, and a run fails where a fact is not there. Evaluate only customers for whom every listed fact is there.',
        'zh-CN':
          '这些规则使用可能缺失的指标。缺失时政策会给出等级范围并指出缺少什么；普通规则只有真与假，缺少指标时运行会失败。请只对所列指标齐全的客户运行。',
      },
    },
    {
      code: 'required-facts',
      rules: readsThose(({ whenMissing }) => whenMissing === 'reject'),
      says: {
        en: 'These rules read facts that the policy requires: it refuses a customer without them and names all that are missing.',
        'zh-CN': '这些规则使用必填指标：缺少时政策会拒绝判定，并列出所有缺失的指标。',
      },
    },
    {
      code: 'fact-types',
      holds: true,
      says: {
        en: 'The policy refuses facts of the wrong type, out of range or not among their values. The engine compares whatever it is given, text and numbers alike, so check facts before.',
        'zh-CN': '政策会拒绝类型错误、超出范围或不在取值之内的指标。该引擎会直接比较任何收到的内容，请事先检查。',
      },
    },
    {
      code: 'derived-facts',
      rules: reads(
        policy,
        policy.derived.map(({ key }) => key),
      ),
      says: {
        en: 'Formulas and scorecards are no part of plain rules: compute these facts before, as the manifest says, and leave out customers for whom one cannot be computed.',
        'zh-CN': '公式和评分表不属于普通规则：请按清单事先计算这些指标，无法计算的客户不要运行。',
      },
    },
    {
      code: 'days',
      rules: readsThose(({ type }) => type === 'date'),
      says: {
        en: `Dates are calendar days in ${policy.timezone}; plain rules compare them as numbers of days.`,
        'zh-CN': `日期按 ${policy.timezone} 时区的自然日计算；普通规则以天数比较。`,
      },
    },
  ];
}

function ofConditions(policy: Policy): Statement[] {
  return [
    {
      code: 'periods',
      rules: asks(policy, ({ operator }) => periods.includes(operator)),
      says: {
        en: 'Periods are counted back from the day of the evaluation: the day and each start of a period are facts to be computed for every run.',
        'zh-CN': '时间段从判定当日向前推算：当日及各时间段的起始日都是每次运行前要计算的指标。',
      },
    },
    {
      code: 'text-tests',
      rules: asks(policy, ({ operator }) => textTests.includes(operator)),
      says: {
        en: 'The engine has no test for a part of a text: each such test is a fact, true or false, to be computed before.',
        'zh-CN': '该引擎没有文本部分匹配：每个此类判断都是一个需事先计算的真假指标。',
      },
    },
    {
      code: 'presence',
      rules: asks(policy, ({ operator }) => operator === 'isPresent' || operator === 'isMissing'),
      says: {
        en: 'Whether a fact is there is itself a fact, to be computed before; the engine cannot ask.',
        'zh-CN': '指标是否存在本身也是一个需事先计算的指标，该引擎无法判断。',
      },
    },
  ];
}

function ofOutcomes(policy: Policy): Statement[] {
  return [
    {
      code: 'best-tier',
      holds: true,
      says: {
        en: 'A run answers events, in no order that means anything. That the best tier wins is told in the manifest and is up to whoever reads the events.',
        'zh-CN': '运行结果是一组事件，其先后没有意义。取最佳等级的方法见清单，由读取事件的一方完成。',
      },
    },
    {
      code: 'floor-and-cap',
      rules: ({ effect }) => effect === 'floor' || effect === 'cap',
      says: {
        en: 'Floors raise and caps lower what the other rules came to, in that order; plain rules only say that a condition holds.',
        'zh-CN': '最低保障先提升、最高限制再降低其他规则的结果；普通规则只说明条件成立。',
      },
    },
    {
      code: 'retain',
      rules: ({ effect }) => effect === 'retain',
      says: {
        en: 'These rules count only for customers who hold this tier or a better one now; the event says so, the engine does not look.',
        'zh-CN': '这些规则只对目前处于该等级或更高等级的客户有效；事件中会注明，但引擎不会判断。',
      },
    },
    {
      code: 'movement',
      holds: policy.movement !== null,
      says: {
        en: 'When a customer moves up or down, grace, soft landing and how long a tier is valid are not in plain rules; the settings stand in the manifest.',
        'zh-CN': '客户何时升级或降级、宽限期、逐级下降及等级有效期不在普通规则之中；其设置见清单。',
      },
    },
    {
      code: 'switched-off',
      rules: ({ enabled }) => !enabled,
      says: { en: 'These rules are switched off and were left out.', 'zh-CN': '这些规则已停用，没有导出。' },
    },
  ];
}

/** Sentences in the reader's language, those that hold of this policy; disabled rules count only where it is about them. */
export const unsaid = (policy: Policy, language: Language): Unsaid[] =>
  [...ofFacts(policy), ...ofConditions(policy), ...ofOutcomes(policy)].flatMap(
    ({ code, says, rules: about, holds }) => {
      const all = about ? policy.rules.filter((rule) => (rule.enabled || code === 'switched-off') && about(rule)) : [];
      if (!(holds ?? all.length > 0)) return [];
      return [{ code, says: says[language], rules: all.map(({ id }) => id) }];
    },
  );
