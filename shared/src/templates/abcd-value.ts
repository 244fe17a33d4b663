// Customers in four grades by five dimensions of value: by levels, and the same as a scorecard.
import type { ConditionInput, PolicyDocument } from '../policy/index.js';
import { fromScore, leaf, qualifies, ranked, scorecard, tier, words } from './building.js';
import { oneOf, sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const threeLevels = (
  key: string,
  en: string,
  chinese: string,
  low: [string, string],
  mid: [string, string],
  high: [string, string],
) =>
  ranked(key, words(en, chinese), [
    ['low', ...low],
    ['mid', ...mid],
    ['high', ...high],
  ]);

const facts: PolicyDocument['facts'] = [
  threeLevels(
    'purchasingPower',
    'Purchasing power',
    '购买力',
    ['Low', '低购买力'],
    ['Medium', '中等购买力'],
    ['High', '高购买力'],
  ),
  threeLevels(
    'activity',
    'Activity',
    '活跃度',
    ['Basic', '基础活跃度'],
    ['Fairly active', '较为活跃'],
    ['High', '高活跃度'],
  ),
  threeLevels(
    'feedback',
    'Feedback',
    '反馈',
    ['Basic', '基础反馈'],
    ['Valuable', '有价值反馈'],
    ['Excellent', '优质反馈'],
  ),
  threeLevels(
    'socialInfluence',
    'Social influence',
    '社交影响力',
    ['Small', '较小社交影响力'],
    ['Some', '一定社交影响力'],
    ['Strong', '强社交影响力'],
  ),
  threeLevels(
    'potential',
    'Potential',
    '潜在价值',
    ['Low', '低潜在价值'],
    ['Medium', '中潜在价值'],
    ['High', '高潜在价值'],
  ),
  { key: 'activated', label: words('Activated', '已激活'), type: 'boolean' },
  {
    key: 'daysSinceRegistration',
    label: words('Days since registration', '注册天数'),
    type: 'integer',
    min: 0,
    unit: words('days', '天'),
    actionable: false,
  },
  { key: 'usageCount', label: words('Uses', '使用次数'), type: 'integer', min: 0, unit: words('times', '次') },
];

const tiers: PolicyDocument['tiers'] = [
  tier('A', words('Grade A (senior)', 'A级(高级)'), '#7048e8', [
    ['custom', 'Dedicated custom service', '专属定制服务'],
    ['fast', 'Fast response', '快速响应需求'],
    ['visits', 'Regular follow-up visits', '定期回访沟通'],
    ['hotline', 'Priority on the support hotline', '技术支持热线优先接入'],
  ]),
  tier('B', words('Grade B (middle)', 'B级(中级)'), '#1c7ed6', [
    ['plan', 'A personal service plan', '个性化服务方案'],
    ['updates', 'Regular product news', '定期产品更新通知'],
  ]),
  tier('C', words('Grade C (junior)', 'C级(初级)'), '#868e96', [
    ['guidance', 'Basic service and guidance', '基础服务和指导'],
    ['offers', 'News of offers', '优惠活动信息'],
    ['material', 'Regular learning material', '定期发送教育资料'],
  ]),
  tier('D', words('Grade D (potential)', 'D级(潜在)'), '#ced4da', [
    ['onboarding', 'Help with activation', '引导激活'],
    ['trial', 'Trial offers', '试用优惠'],
    ['education', 'Introductory content', '教育性内容推送'],
  ]),
];

const notYetCustomers: PolicyDocument['rules'][number] = {
  id: 'potential',
  name: words('Not activated, new or seldom seen', '未激活、新注册或很少使用'),
  tier: 'D',
  effect: 'cap',
  note: words(
    'Illustrative: 30 days count as newly registered, fewer than 3 uses as seldom.',
    '示例值：注册未满 30 天视为新注册，使用少于 3 次视为很少使用。',
  ),
  conditions: {
    id: 'potential-any',
    any: [
      leaf('potential-activated', 'activated', 'equal', false),
      leaf('potential-days', 'daysSinceRegistration', 'lessThan', 30),
      leaf('potential-uses', 'usageCount', 'lessThan', 3),
    ],
  },
};

const dimensions = ['purchasingPower', 'activity', 'feedback', 'socialInfluence', 'potential'] as const;

const atLeast = (id: string, keys: readonly string[], level: string): ConditionInput[] =>
  keys.map((key) => leaf(`${id}-${key}`, key, 'atLeast', level));

const document: PolicyDocument = {
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

type Levels = readonly [power: string, activity: string, feedback: string, influence: string, potential: string];

const customer = (
  levels: Levels,
  expected: string,
  standing: [boolean, number, number] = [true, 400, 50],
): SampleCase => ({
  facts: {
    ...Object.fromEntries(dimensions.map((key, i) => [key, levels[i] ?? 'low'])),
    activated: standing[0],
    daysSinceRegistration: standing[1],
    usageCount: standing[2],
  },
  tier: expected,
});

const [low, mid, high] = ['low', 'mid', 'high'] as const;

/** Those whom the levels and the scorecard put into the same grade. */
const agreed: SampleCase[] = [
  customer([high, high, high, high, high], 'A'),
  customer([mid, mid, mid, mid, mid], 'B'),
  customer([low, low, low, low, low], 'C'),
  customer([high, high, high, high, high], 'D', [false, 400, 50]),
  customer([high, high, high, high, high], 'D', [true, 29, 50]),
  customer([high, high, high, high, high], 'A', [true, 30, 3]),
  customer([mid, mid, mid, mid, mid], 'D', [true, 30, 2]),
  customer([low, low, low, low, low], 'D', [false, 0, 0]),
];

const recipe = (seed: number, cases: readonly SampleCase[]) => ({
  seed,
  tiers: ['A', 'B', 'C', 'D'] as const,
  cases,
  draws: {
    ...Object.fromEntries(dimensions.map((key) => [key, oneOf(low, mid, mid, high, high, high)])),
    activated: oneOf(true, true, true, true, true, true, true, false),
    daysSinceRegistration: wholeFrom(10, 900),
    usageCount: wholeFrom(1, 60),
  },
});

const testCases: Template['testCases'] = [
  {
    name: words('The top in all five dimensions is grade A', '五个维度均为最高为A级'),
    facts: agreed[0]?.facts ?? {},
    expected: { status: 'determined', tier: 'A' },
  },
  {
    name: words('The middle in all five dimensions is grade B', '五个维度均为中等为B级'),
    facts: agreed[1]?.facts ?? {},
    expected: { status: 'determined', tier: 'B' },
  },
  {
    name: words('A valuable customer who registered 29 days ago is grade D', '注册 29 天的高价值客户为D级'),
    facts: agreed[4]?.facts ?? {},
    expected: { status: 'determined', tier: 'D' },
  },
  {
    name: words('Thirty days and three uses are enough', '注册满 30 天且使用 3 次即可'),
    facts: agreed[5]?.facts ?? {},
    expected: { status: 'determined', tier: 'A' },
  },
];

export const abcdValue: Template = {
  key: 'abcd-value',
  name: words('ABCD customer value', 'ABCD客户价值等级'),
  summary: words(
    'Four grades by purchasing power, activity, feedback, influence and potential.',
    '按购买力、活跃度、反馈、社交影响力和潜在价值划分四级。',
  ),
  document,
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

const points = { low: 0, mid: 50, high: 100 };
const weights = [0.3, 0.25, 0.15, 0.15, 0.15];

export const abcdValueScorecard: Template = {
  key: 'abcd-value-scorecard',
  name: words('ABCD customer value, by score', 'ABCD客户价值等级（评分）'),
  summary: words(
    'The four grades from a weighted score; its numbers are illustrative.',
    '按加权得分划分四级，分值均为示例值。',
  ),
  document: {
    ...document,
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
