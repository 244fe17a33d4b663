// Customers of smart grid products in three classes by scale, complexity, potential and ability to pay.
import type { PolicyDocument } from '../../policy/index.js';
import { ranked, scorecard, words } from '../building.js';
import { oneOf, sampleCustomers, type SampleCase } from '../sample-customers.js';
import type { Template } from '../template.js';
import { byScore, classes, high, low, lowHigh, lowOrHigh, scoreLabel, tiers } from './parts.js';

const gridFacts = ['scale', 'complexity', 'potential', 'paymentAbility'] as const;
export const gridDocument: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Smart grid ABC', '智能电网客户ABC分级'),
  purpose: words(
    'Classes the customers of smart grid products by scale, complexity of needs, potential and ability to pay. All points and ' +
      'lines are illustrative: 40, 25 or 10 points for scale, 20 or 0 for each of the others; class A from 75, class B from 45.',
    '按客户规模、需求复杂性、合作潜力和支付能力为智能电网产品的客户分级。分值和分数线均为示例值：规模 40、25 或 10 分，其余各项 20 或 0 分；' +
      '75 分起为A类，45 分起为B类。',
  ),
  timezone: 'Asia/Shanghai',
  tiers,
  fallback: 'C',
  facts: [
    ranked('scale', words('Scale', '客户规模'), [
      ['small', 'Small customer', '小客户'],
      ['medium', 'Medium customer', '中型客户'],
      ['large', 'Large customer', '大客户'],
    ]),
    lowHigh('complexity', 'Complexity of needs', '需求复杂性'),
    lowHigh('potential', 'Potential', '合作潜力'),
    lowHigh('paymentAbility', 'Ability to pay', '支付能力'),
  ],
  derived: [
    scorecard('gridScore', scoreLabel, [
      { fact: 'scale', weight: 1, points: { large: 40, medium: 25, small: 10 } },
      ...gridFacts.slice(1).map((fact) => ({ fact, weight: 1, points: { high: 20, low: 0 } })),
    ]),
  ],
  rules: byScore(75, 45),
};

const grid = (
  scale: string,
  complexity: string,
  potential: string,
  paymentAbility: string,
  expected: string,
): SampleCase => ({
  facts: { scale, complexity, potential, paymentAbility },
  tier: expected,
});

export const smartGridAbc: Template = {
  key: 'smart-grid-abc',
  name: words('Smart grid ABC', '智能电网客户ABC分级'),
  audience: words('Suppliers of smart grids and other large projects', '智能电网等大型项目的供应商'),
  way: words('By scale, complexity, potential and payment', '按规模、复杂度、潜力和支付能力'),
  summary: words(
    'Three classes by a scorecard of scale, complexity, potential and ability to pay.',
    '按规模、复杂性、潜力和支付能力评分，划分三类客户。',
  ),
  document: gridDocument,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_127,
      tiers: classes,
      cases: [
        grid('large', high, high, high, 'A'),
        grid('large', high, high, low, 'A'),
        grid('large', high, low, low, 'B'),
        grid('large', low, low, low, 'C'),
        grid('medium', high, high, high, 'A'),
        grid('medium', high, high, low, 'B'),
        grid('medium', low, high, low, 'B'),
        grid('medium', low, low, low, 'C'),
        grid('small', high, high, high, 'B'),
        grid('small', high, high, low, 'B'),
        grid('small', high, low, low, 'C'),
        { facts: { scale: 'large', complexity: high, potential: high }, tier: null },
      ],
      draws: {
        scale: oneOf('small', 'medium', 'large'),
        complexity: lowOrHigh,
        potential: lowOrHigh,
        paymentAbility: lowOrHigh,
      },
    }),
  testCases: [
    {
      name: words('A large customer with two strengths scores 80 and is class A', '大客户且两项为高得 80 分，为A类'),
      facts: { scale: 'large', complexity: high, potential: high, paymentAbility: low },
      expected: { status: 'determined', tier: 'A' },
    },
    {
      name: words(
        'A medium customer with one strength scores exactly 45 and is class B',
        '中型客户且一项为高恰得 45 分，为B类',
      ),
      facts: { scale: 'medium', complexity: low, potential: high, paymentAbility: low },
      expected: { status: 'determined', tier: 'B' },
    },
    {
      name: words('A large customer without strengths scores 40 and is class C', '大客户但各项均低得 40 分，为C类'),
      facts: { scale: 'large', complexity: low, potential: low, paymentAbility: low },
      expected: { status: 'determined', tier: 'C' },
    },
    {
      name: words('Without the ability to pay the score is unknown', '没有支付能力数据时得分未知，等级待定'),
      facts: { scale: 'large', complexity: high, potential: high },
      expected: { status: 'undetermined', tier: null },
    },
  ],
};
