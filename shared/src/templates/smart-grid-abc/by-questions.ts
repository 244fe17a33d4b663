// The same three classes by the four dimensions that the source's questions name.
import { scorecard, words } from '../building.js';
import { sampleCustomers, type SampleCase } from '../sample-customers.js';
import type { Template } from '../template.js';
import { gridDocument } from './by-scale.js';
import { byScore, classes, high, low, lowHigh, lowOrHigh, scoreLabel } from './parts.js';

const questions = ['purchasingPower', 'complexity', 'potentialValue', 'loyalty'] as const;

const answers = (levels: string, expected: string): SampleCase => ({
  facts: Object.fromEntries(questions.map((key, i) => [key, levels[i] === '1' ? high : low])),
  tier: expected,
});

export const smartGridDimensions: Template = {
  key: 'smart-grid-dimensions',
  name: words('Smart grid ABC, by four questions', '智能电网客户ABC分级（四问）'),
  audience: words('Suppliers of smart grids and other large projects', '智能电网等大型项目的供应商'),
  way: words('By four dimensions', '按四个维度'),
  variantOf: 'smart-grid-abc',
  summary: words(
    'The three classes by purchasing power, complexity, potential value and loyalty.',
    '按购买力、复杂性、潜在价值和忠诚度划分三类客户。',
  ),
  document: {
    ...gridDocument,
    name: words('Smart grid ABC, by four questions', '智能电网客户ABC分级（四问）'),
    purpose: words(
      'Classes the customers of smart grid products by the four dimensions of the source’s questions. All points and lines are ' +
        'illustrative: 25 or 0 points a dimension; class A from 75, class B from 50.',
      '按来源问答中的四个维度为智能电网产品的客户分级。分值和分数线均为示例值：各维度 25 或 0 分；75 分起为A类，50 分起为B类。',
    ),
    facts: [
      lowHigh('purchasingPower', 'Purchasing power', '购买力'),
      lowHigh('complexity', 'Complexity of needs', '需求复杂性'),
      lowHigh('potentialValue', 'Potential value', '潜在价值'),
      lowHigh('loyalty', 'Loyalty', '忠诚度'),
    ],
    derived: [
      scorecard(
        'gridScore',
        scoreLabel,
        questions.map((fact) => ({ fact, weight: 1, points: { high: 25, low: 0 } })),
      ),
    ],
    rules: byScore(75, 50),
  },
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_128,
      tiers: classes,
      cases: [
        answers('1111', 'A'),
        answers('1110', 'A'),
        answers('0111', 'A'),
        answers('1100', 'B'),
        answers('0011', 'B'),
        answers('1000', 'C'),
        answers('0000', 'C'),
        { facts: { purchasingPower: high, complexity: high }, tier: null },
      ],
      draws: Object.fromEntries(questions.map((key) => [key, lowOrHigh])),
    }),
  testCases: [
    {
      name: words('Three strengths are class A', '三项为高是A类'),
      facts: answers('1110', 'A').facts,
      expected: { status: 'determined', tier: 'A' },
    },
    {
      name: words('Two strengths are class B', '两项为高是B类'),
      facts: answers('0101', 'B').facts,
      expected: { status: 'determined', tier: 'B' },
    },
    {
      name: words('One strength is class C', '一项为高是C类'),
      facts: answers('0001', 'C').facts,
      expected: { status: 'determined', tier: 'C' },
    },
  ],
};
