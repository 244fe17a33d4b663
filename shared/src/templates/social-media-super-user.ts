// Super users of a social media platform by what they contribute in a month; and the same with all the tiers of its source.
import type { PolicyDocument } from '../policy/index.js';
import { illustrative, inventedBenefits, leaf, qualifies, tier, words } from './building.js';
import { sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const perMonth = (key: string, en: string, chinese: string, note?: ReturnType<typeof words>) =>
  ({
    key,
    label: words(en, chinese),
    type: 'integer',
    min: 0,
    window: words('a month', '每月'),
    ...(note ? { note } : {}),
  }) as const;

const superTier = tier('SUPER', words('Super user', '超级用户'), '#7048e8', [['more', 'More benefits', '更多权益']]);
const regularTier = tier(
  'REGULAR',
  words('Regular user', '普通用户'),
  '#ced4da',
  [['basic', 'Basic features', '基础功能']],
  inventedBenefits,
);

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Social media super users', '社交媒体超级用户'),
  purpose: words(
    'Finds the super users of a social media platform. Choices made: “more than” is strict; likes and shares are counted ' +
      'as one sum; all three are asked for. The source speaks of five tiers but says only how the highest is reached. The ' +
      'benefit of regular users is illustrative.',
    '识别社交媒体平台的超级用户。所作选择：“超过”不含等于；点赞和分享合并计算；三项须同时满足。来源提到五个等级，' +
      '但只说明了最高等级的条件。普通用户的权益为示例值。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [superTier, regularTier],
  fallback: 'REGULAR',
  facts: [
    perMonth('posts', 'Posts', '发布内容数'),
    perMonth('replies', 'Replies', '互动回复数'),
    perMonth(
      'likesAndShares',
      'Likes and shares',
      '点赞和分享次数',
      words('Likes and shares as one sum.', '点赞与分享合并计算。'),
    ),
  ],
  rules: [
    qualifies('super', 'SUPER', words('Super user by contribution', '按内容贡献评为超级用户'), [
      leaf('super-posts', 'posts', 'greaterThan', 30),
      leaf('super-replies', 'replies', 'greaterThan', 100),
      leaf('super-likes', 'likesAndShares', 'greaterThan', 50),
    ]),
  ],
};

const user = (posts: number, replies: number, likesAndShares: number, expected: string): SampleCase => ({
  facts: { posts, replies, likesAndShares },
  tier: expected,
});

const cases: SampleCase[] = [
  user(31, 101, 51, 'SUPER'),
  user(30, 101, 51, 'REGULAR'),
  user(31, 100, 51, 'REGULAR'),
  user(31, 101, 50, 'REGULAR'),
  user(400, 900, 5_000, 'SUPER'),
  user(0, 0, 0, 'REGULAR'),
  { facts: { posts: 31, replies: 101 }, tier: null },
  { facts: { posts: 30 }, tier: 'REGULAR' },
];

const customers = () =>
  sampleCustomers({
    seed: 20_261_124,
    tiers: ['SUPER', 'REGULAR'],
    cases,
    draws: { posts: wholeFrom(0, 90), replies: wholeFrom(0, 300), likesAndShares: wholeFrom(0, 150) },
  });

const testCases: Template['testCases'] = [
  {
    name: words(
      '31 posts, 101 replies and 51 likes and shares make a super user',
      '发布 31 篇、回复 101 次、点赞和分享 51 次为超级用户',
    ),
    facts: { posts: 31, replies: 101, likesAndShares: 51 },
    expected: { status: 'determined', tier: 'SUPER' },
  },
  {
    name: words('Exactly 30 posts are not more than 30', '恰好 30 篇不算超过 30 篇'),
    facts: { posts: 30, replies: 101, likesAndShares: 51 },
    expected: { status: 'determined', tier: 'REGULAR' },
  },
  {
    name: words('Without likes and shares the tier is undetermined', '没有点赞和分享数据时等级待定'),
    facts: { posts: 31, replies: 101 },
    expected: { status: 'undetermined', tier: null },
  },
];

export const socialMediaSuperUser: Template = {
  key: 'social-media-super-user',
  name: words('Social media super users', '社交媒体超级用户'),
  audience: words('Communities and social media', '社区和社交媒体'),
  way: words('Two tiers', '两个等级'),
  summary: words(
    'Super users by posts, replies, likes and shares a month.',
    '按每月发布、回复、点赞和分享识别超级用户。',
  ),
  document,
  sampleCustomers: customers,
  testCases,
};

const between = (key: string, en: string, chinese: string, color: string) =>
  tier(key, words(en, chinese), color, [['more', 'More benefits', '更多权益']], illustrative);

export const socialMediaFiveTiers: Template = {
  key: 'social-media-five-tiers',
  name: words('Social media, five tiers', '社交媒体五级用户'),
  audience: words('Communities and social media', '社区和社交媒体'),
  way: words('Five tiers, three to be written', '五个等级，三个待编写'),
  variantOf: 'social-media-super-user',
  summary: words(
    'All five tiers that the source speaks of. Three have no rule yet: the draft shows what is missing.',
    '包含来源提到的全部五个等级，其中三个尚无规则：草稿会指出缺少什么。',
  ),
  document: {
    ...document,
    name: words('Social media, five tiers', '社交媒体五级用户'),
    purpose: words(
      'The five tiers from regular to super user. The source says only how the highest is reached: the three between have ' +
        'illustrative names and still need rules before this policy can be published.',
      '从普通用户到超级用户的五个等级。来源只说明了最高等级的条件：中间三个等级的名称为示例值，补充规则后此政策才能发布。',
    ),
    tiers: [
      superTier,
      between('LEVEL4', 'Level 4', '四级用户', '#1c7ed6'),
      between('LEVEL3', 'Level 3', '三级用户', '#e8b004'),
      between('LEVEL2', 'Level 2', '二级用户', '#868e96'),
      regularTier,
    ],
  },
  sampleCustomers: customers,
  testCases,
};
