// Customers and test cases of both policies: those whom levels and score put into the same grade.
import { words } from '../building.js';
import { oneOf, wholeFrom, type SampleCase, type SampleRecipe } from '../sample-customers.js';
import type { Template } from '../template.js';
import { dimensions } from './parts.js';

export const [low, mid, high] = ['low', 'mid', 'high'] as const;

type Levels = readonly [power: string, activity: string, feedback: string, influence: string, potential: string];

export const customer = (
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

export const agreed: SampleCase[] = [
  customer([high, high, high, high, high], 'A'),
  customer([mid, mid, mid, mid, mid], 'B'),
  customer([low, low, low, low, low], 'C'),
  customer([high, high, high, high, high], 'D', [false, 400, 50]),
  customer([high, high, high, high, high], 'D', [true, 29, 50]),
  customer([high, high, high, high, high], 'A', [true, 30, 3]),
  customer([mid, mid, mid, mid, mid], 'D', [true, 30, 2]),
  customer([low, low, low, low, low], 'D', [false, 0, 0]),
];

export const recipe = (seed: number, cases: readonly SampleCase[]): SampleRecipe => ({
  seed,
  tiers: ['A', 'B', 'C', 'D'],
  cases,
  draws: {
    ...Object.fromEntries(dimensions.map((key) => [key, oneOf(low, mid, mid, high, high, high)])),
    activated: oneOf(true, true, true, true, true, true, true, false),
    daysSinceRegistration: wholeFrom(10, 900),
    usageCount: wholeFrom(1, 60),
  },
});

export const testCases: Template['testCases'] = [
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
