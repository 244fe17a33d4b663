// Computer buyers by skill, usage and budget: the weakest of the three decides.
import type { PolicyDocument } from '../policy/index.js';
import { inventedBenefits, leaf, qualifies, ranked, tier, words, yuan } from './building.js';
import { amountUpTo, oneOf, sampleCustomers, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const skills = [
  ['beginner', 'Beginner', '初学者'],
  ['experienced', 'Some experience', '有一定经验'],
  ['professional', 'Professional', '专业用户'],
  ['master', 'Master', '顶尖高手'],
] as const;
const usages = [
  ['basic', 'Basic operation', '基础操作'],
  ['regular', 'Regular use', '常规使用'],
  ['deep', 'In-depth use', '深度应用'],
  ['expert', 'Expert use', '专家级应用'],
] as const;

const level = (id: string, key: string, name: ReturnType<typeof words>, skill: string, usage: string, budget: number) =>
  qualifies(id, key, name, [
    leaf(`${id}-skill`, 'skill', 'atLeast', skill),
    leaf(`${id}-usage`, 'usage', 'atLeast', usage),
    leaf(`${id}-budget`, 'budget', 'greaterThanInclusive', budget),
  ]);

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Computer buyer level', '计算机客户等级'),
  purpose: words(
    'Finds the level of a computer buyer by skill, usage and budget. Choices made: the weakest dimension decides, so a ' +
      'level asks for all three; budget lines are lower bounds, and a budget exactly on a line has the higher level. ' +
      'Benefits other than those of the lowest level are illustrative.',
    '按技能水平、使用习惯和预算评定计算机客户等级。所作选择：由最弱的维度决定等级，即三项须同时达到；预算各档均为下限，' +
      '恰好达到者归入较高等级。除初级外，各等级的权益为示例值。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier(
      'EXPERT',
      words('Expert', '专家级'),
      '#7048e8',
      [['engineer', 'A personal engineer', '专属工程师']],
      inventedBenefits,
    ),
    tier(
      'ADVANCED',
      words('Advanced', '高级'),
      '#1c7ed6',
      [['tuning', 'Performance tuning', '性能调优服务']],
      inventedBenefits,
    ),
    tier(
      'INTERMEDIATE',
      words('Intermediate', '中级'),
      '#e8b004',
      [['advice', 'Upgrade advice', '升级配置建议']],
      inventedBenefits,
    ),
    tier('BASIC', words('Basic', '初级'), '#868e96', [
      ['value', 'Good-value computer solutions', '性价比高的计算机解决方案'],
    ]),
  ],
  fallback: 'BASIC',
  facts: [
    ranked('skill', words('Skill', '技能水平'), skills),
    ranked('usage', words('Usage', '使用习惯'), usages),
    { key: 'budget', label: words('Budget', '预算'), type: 'number', unit: yuan, min: 0, decimals: 2 },
  ],
  rules: [
    level('expert', 'EXPERT', words('Expert in all three', '三项均达专家级'), 'master', 'expert', 10_000),
    level('advanced', 'ADVANCED', words('Advanced in all three', '三项均达高级'), 'professional', 'deep', 5_000),
    level(
      'intermediate',
      'INTERMEDIATE',
      words('Intermediate in all three', '三项均达中级'),
      'experienced',
      'regular',
      3_000,
    ),
  ],
};

const buyer = (skill: string, usage: string, budget: number, expected: string): SampleCase => ({
  facts: { skill, usage, budget },
  tier: expected,
});

/** The source's own case comes first: basic to regular use and a limited budget is the lowest level. */
const cases: SampleCase[] = [
  buyer('experienced', 'regular', 2_800, 'BASIC'),
  buyer('master', 'expert', 10_000, 'EXPERT'),
  buyer('master', 'expert', 9_999.99, 'ADVANCED'),
  buyer('master', 'deep', 80_000, 'ADVANCED'),
  buyer('professional', 'deep', 5_000, 'ADVANCED'),
  buyer('professional', 'deep', 4_999.99, 'INTERMEDIATE'),
  buyer('experienced', 'deep', 60_000, 'INTERMEDIATE'),
  buyer('experienced', 'regular', 3_000, 'INTERMEDIATE'),
  buyer('experienced', 'regular', 2_999.99, 'BASIC'),
  buyer('beginner', 'expert', 90_000, 'BASIC'),
  buyer('experienced', 'basic', 3_000, 'BASIC'),
  buyer('beginner', 'basic', 0, 'BASIC'),
  { facts: { skill: 'beginner', usage: 'basic' }, tier: 'BASIC' },
  { facts: { skill: 'master', usage: 'expert' }, tier: null },
];

export const computerBuyerLevel: Template = {
  key: 'computer-buyer-level',
  name: words('Computer buyer level', '计算机客户等级'),
  audience: words('Sellers of computers who advise each buyer at the right level', '按水平为买家推荐产品的电脑商家'),
  summary: words(
    'Four levels by skill, usage and budget; the weakest decides.',
    '按技能水平、使用习惯和预算划分四个等级，由最弱的一项决定。',
  ),
  document,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_122,
      tiers: ['EXPERT', 'ADVANCED', 'INTERMEDIATE', 'BASIC'],
      cases,
      draws: {
        skill: oneOf('beginner', 'experienced', 'professional', 'professional', 'master', 'master'),
        usage: oneOf('basic', 'regular', 'deep', 'deep', 'expert', 'expert'),
        budget: amountUpTo(30_000),
      },
    }),
  testCases: [
    {
      name: words('The worked case: regular use and a limited budget is Basic', '来源案例：常规使用且预算有限为初级'),
      facts: { skill: 'experienced', usage: 'regular', budget: 2_800 },
      expected: { status: 'determined', tier: 'BASIC' },
    },
    {
      name: words('A master on a budget of exactly 10,000 is Expert', '顶尖高手且预算恰为 10,000 元为专家级'),
      facts: { skill: 'master', usage: 'expert', budget: 10_000 },
      expected: { status: 'determined', tier: 'EXPERT' },
    },
    {
      name: words('The weakest dimension decides', '由最弱的维度决定'),
      facts: { skill: 'beginner', usage: 'expert', budget: 90_000 },
      expected: { status: 'determined', tier: 'BASIC' },
    },
    {
      name: words('Without a budget a master is undetermined', '顶尖高手没有预算数据时等级待定'),
      facts: { skill: 'master', usage: 'expert' },
      expected: { status: 'undetermined', tier: null },
    },
  ],
};
