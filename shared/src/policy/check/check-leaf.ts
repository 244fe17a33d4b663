// A single condition: its fact, an operator that suits it, and a value that the operator takes.
import { say } from '../../language/index.js';
import type { Leaf } from '../condition-schema.js';
import type { Fact } from '../fact-schema.js';
import { isOperator, operandOf, operatorsFor, type Operator } from '../operators.js';
import type { Problem } from '../problem.js';
import { operatorLabel } from '../sentences/index.js';
import { checkOperand, type Finding } from './check-operand.js';
import { error, idsOf, inTree, nameOf, type Checked, type LeafPlace } from './report.js';

export function checkLeaf(checked: Checked, place: LeafPlace): Problem[] {
  const { node: leaf, path, tree } = place;
  const fact = checked.facts.get(leaf.fact);
  const findings = fact ? judged(checked, leaf, fact) : [unknownFact(leaf)];
  return findings.map(({ code, at, message, compared }) =>
    error(code, [...path, ...at], inTree(checked.policy, tree, message), idsOf(tree, leaf, compared ?? leaf.fact)),
  );
}

const unknownFact = ({ fact }: Leaf): Finding => ({
  code: 'fact-unknown',
  at: ['fact'],
  message:
    fact === ''
      ? say('a condition has no fact yet.', '有条件还没有选择客户指标。')
      : say(`“${fact}” is no fact of this policy.`, `此政策没有客户指标“${fact}”。`),
});

function judged(checked: Checked, leaf: Leaf, fact: Fact): Finding[] {
  const name = nameOf(checked.policy, leaf.fact);
  if (!isOperator(leaf.operator))
    return [
      {
        code: 'operator-unknown',
        at: ['operator'],
        message: say(
          `“${name.en}” is compared by “${leaf.operator}”, which is no comparison.`,
          `“${name['zh-CN']}”使用了不存在的比较方式“${leaf.operator}”。`,
        ),
      },
    ];
  if (!operatorsFor(fact).includes(leaf.operator)) return [unsuitable(name, leaf.operator, fact)];
  return checkOperand(checked, leaf, fact, operandOf[leaf.operator]);
}

const typeNames: Readonly<Record<Fact['type'], ReturnType<typeof say>>> = {
  number: say('a number', '数值'),
  integer: say('a whole number', '整数'),
  boolean: say('yes or no', '是/否'),
  string: say('text', '文本'),
  enum: say('a list of levels', '级别'),
  date: say('a date', '日期'),
  list: say('a list', '列表'),
};

function unsuitable(name: ReturnType<typeof say>, operator: Operator, fact: Fact): Finding {
  const [english, chinese] = [operatorLabel(operator, fact.type, 'en'), operatorLabel(operator, fact.type, 'zh-CN')];
  const unordered = fact.type === 'enum' && (operator === 'atLeast' || operator === 'atMost');
  return {
    code: 'operator-unsuitable',
    at: ['operator'],
    message: unordered
      ? say(
          `“${english}” needs levels in order, and those of “${name.en}” have none.`,
          `“${chinese}”要求级别有高低顺序，而“${name['zh-CN']}”的级别没有顺序。`,
        )
      : say(
          `“${english}” does not suit “${name.en}”, which is ${typeNames[fact.type].en}.`,
          `“${name['zh-CN']}”的类型是${typeNames[fact.type]['zh-CN']}，不能使用“${chinese}”。`,
        ),
  };
}
