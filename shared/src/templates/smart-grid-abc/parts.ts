// What both policies of smart grid customers share: classes, levels, lines of a score.
import type { PolicyDocument } from '../../policy/index.js';
import { fromScore, ranked, tier, words } from '../building.js';
import { oneOf, type Draw } from '../sample-customers.js';

export const [low, high] = ['low', 'high'] as const;

const standard = ['standard', 'Standard service', '标准化服务'] as const;

export const tiers: PolicyDocument['tiers'] = [
  tier('A', words('Class A (high value)', 'A类(高价值客户)'), '#7048e8', [
    ['custom', 'Custom service', '定制化服务'],
    ['support', 'Dedicated technical support', '专属技术支持'],
    ['priority', 'Priority response', '优先响应'],
  ]),
  tier('B', words('Class B (medium value)', 'B类(中等价值客户)'), '#1c7ed6', [standard]),
  tier('C', words('Class C (low value)', 'C类(低价值客户)'), '#868e96', [standard]),
];

export const lowHigh = (key: string, en: string, chinese: string) =>
  ranked(key, words(en, chinese), [
    ['low', 'Low', '低'],
    ['high', 'High', '高'],
  ]);

export const byScore = (a: number, b: number): PolicyDocument['rules'] => [
  fromScore('class-a', 'A', words('Class A by score', 'A类：按得分'), 'gridScore', a),
  fromScore('class-b', 'B', words('Class B by score', 'B类：按得分'), 'gridScore', b),
];

export const scoreLabel = words('Customer score', '客户得分');
export const classes = ['A', 'B', 'C'] as const;
export const lowOrHigh: Draw = oneOf('low', 'high');
