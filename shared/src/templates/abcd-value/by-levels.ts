// Customers in four grades by their levels in five dimensions of value.
import type { ConditionInput, PolicyDocument } from '../../policy/index.js';
import { leaf, qualifies, words } from '../building.js';
import { sampleCustomers } from '../sample-customers.js';
import type { Template } from '../template.js';
import { agreed, customer, high, low, mid, recipe, testCases } from './customers.js';
import { dimensions, facts, notYetCustomers, tiers } from './parts.js';

const atLeast = (id: string, keys: readonly string[], level: string): ConditionInput[] =>
  keys.map((key) => leaf(`${id}-${key}`, key, 'atLeast', level));

export const abcdDocument: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('ABCD customer value', 'ABCD客户价值等级'),
  purpose: words(
    'Grades customers by five dimensions of value. Choices made: grade A asks for the top level in all five; grade B for at ' +
      'least the middle level in the first four, because the source says nothing of potential there; grade C is for everyone ' +
      'else; grade D is the highest grade for customers who are not activated, new or seldom seen.',
    '按五个价值维度为客户评级。所作选择：A级要求五个维度均为最高；B级要求前四个维度至少为中等，因为来源未提及其潜在价值；' +
      'C级为其余客户；未激活、新注册或很少使用的客户最高为D级。',
  ),
  timezone: 'Asia/Shanghai',
  tiers,
  fallback: 'C',
  facts,
  rules: [
    qualifies(
      'grade-a',
      'A',
      words('The top in all five dimensions', '五个维度均为最高'),
      atLeast('grade-a', dimensions, 'high'),
    ),
    qualifies(
      'grade-b',
      'B',
      words('At least the middle in four dimensions', '四个维度至少为中等'),
      atLeast('grade-b', dimensions.slice(0, 4), 'mid'),
    ),
    notYetCustomers,
  ],
};

export const abcdValue: Template = {
  key: 'abcd-value',
  name: words('ABCD customer value', 'ABCD客户价值等级'),
  audience: words('Companies that look at a customer’s value from several sides', '从多个方面衡量客户价值的企业'),
  way: words('By levels', '按级别'),
  summary: words(
    'Four grades by purchasing power, activity, feedback, influence and potential.',
    '按购买力、活跃度、反馈、社交影响力和潜在价值划分四级。',
  ),
  document: abcdDocument,
  sampleCustomers: () =>
    sampleCustomers(
      recipe(20_261_125, [
        ...agreed,
        customer([high, high, high, high, mid], 'B'),
        customer([mid, mid, mid, mid, low], 'B'),
        customer([high, high, high, low, high], 'C'),
        customer([mid, mid, low, mid, high], 'C'),
        { facts: { activated: false }, tier: 'D' },
        { facts: { purchasingPower: low, activated: true, daysSinceRegistration: 90, usageCount: 9 }, tier: 'C' },
        { facts: { activated: true, daysSinceRegistration: 90, usageCount: 9 }, tier: null },
      ]),
    ),
  testCases: [
    ...testCases,
    {
      name: words('Grade B asks for nothing of potential', 'B级不要求潜在价值'),
      facts: customer([mid, mid, mid, mid, low], 'B').facts,
      expected: { status: 'determined', tier: 'B' },
    },
  ],
};
