// The four grades from a weighted score of the same five dimensions.
import { fromScore, scorecard, words } from '../building.js';
import { sampleCustomers } from '../sample-customers.js';
import type { Template } from '../template.js';
import { abcdDocument } from './by-levels.js';
import { agreed, customer, high, low, mid, recipe, testCases } from './customers.js';
import { dimensions, notYetCustomers } from './parts.js';

const points = { low: 0, mid: 50, high: 100 };
const weights = [0.3, 0.25, 0.15, 0.15, 0.15];

export const abcdValueScorecard: Template = {
  key: 'abcd-value-scorecard',
  name: words('ABCD customer value, by score', 'ABCD客户价值等级（评分）'),
  audience: words('Companies that look at a customer’s value from several sides', '从多个方面衡量客户价值的企业'),
  way: words('By score', '按评分'),
  variantOf: 'abcd-value',
  summary: words(
    'The four grades from a weighted score; its numbers are illustrative.',
    '按加权得分划分四级，分值均为示例值。',
  ),
  document: {
    ...abcdDocument,
    name: words('ABCD customer value, by score', 'ABCD客户价值等级（评分）'),
    purpose: words(
      'Grades customers by a weighted score of five dimensions of value. All points, weights and lines are illustrative: 0, 50 ' +
        'or 100 points a dimension; grade A from 80, grade B from 50. Grade D is the highest grade for customers who are not ' +
        'activated, new or seldom seen.',
      '按五个价值维度的加权得分为客户评级。分值、权重和分数线均为示例值：各维度 0、50 或 100 分，80 分起为A级，50 分起为B级。' +
        '未激活、新注册或很少使用的客户最高为D级。',
    ),
    derived: [
      scorecard(
        'valueScore',
        words('Value score', '价值得分'),
        dimensions.map((fact, i) => ({ fact, weight: weights[i] ?? 0, points })),
      ),
    ],
    rules: [
      fromScore('grade-a', 'A', words('Grade A by score', 'A级：按得分'), 'valueScore', 80),
      fromScore('grade-b', 'B', words('Grade B by score', 'B级：按得分'), 'valueScore', 50),
      notYetCustomers,
    ],
  },
  sampleCustomers: () =>
    sampleCustomers(
      recipe(20_261_126, [
        ...agreed,
        customer([high, high, mid, mid, mid], 'B'),
        customer([high, high, high, mid, mid], 'A'),
        customer([high, mid, mid, low, low], 'B'),
        customer([mid, mid, mid, mid, low], 'C'),
        { facts: { activated: false }, tier: 'D' },
        { facts: { activated: true, daysSinceRegistration: 90, usageCount: 9 }, tier: null },
      ]),
    ),
  testCases: [
    ...testCases,
    {
      name: words('Without a level the score is unknown', '缺少任一维度时得分未知，等级待定'),
      facts: { purchasingPower: high, activated: true, daysSinceRegistration: 90, usageCount: 9 },
      expected: { status: 'undetermined', tier: null },
    },
  ],
};
