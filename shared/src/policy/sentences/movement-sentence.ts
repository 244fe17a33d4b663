// How customers move between tiers over time, as one paragraph.
import type { Language } from '../../language/index.js';
import type { Movement, Policy } from '../policy-schema.js';
import { formatNumber } from './format.js';
import { spaced, text, type Token } from './token.js';

const value = (n: number, path: string): Token => ({ kind: 'value', text: formatNumber(n), path });
const choice = (words: string, path: string): Token => ({ kind: 'operator', text: words, path });

/** "The best tier wins. …" with the policy's movement, or that each decision stands alone. */
export function movementSentence(policy: Policy, language: Language): Token[] {
  const tokens = language === 'en' ? english(policy.movement) : chinese(policy.movement);
  return spaced(tokens, language);
}

function english(movement: Movement | null): Token[] {
  const first = text('Where several rules are met, the best tier wins.');
  if (!movement) return [first, text('The tier is decided afresh each time.')];
  const { maxDowngradeSteps: steps, graceDays } = movement;
  const reviewed = movement.downgrade === 'atReview' || movement.upgrade === 'atReview';
  return [
    first,
    text('A better tier is given'),
    choice(movement.upgrade === 'immediate' ? 'at once' : 'at the next review', '/upgrade'),
    text(';'),
    ...englishValidity(movement),
    text(reviewed ? 'and then reviewed; a lower tier applies' : '; a lower tier applies'),
    choice(movement.downgrade === 'immediate' ? 'at once' : 'at the review', '/downgrade'),
    ...(steps === null
      ? []
      : [
          text(', at most'),
          value(steps, '/maxDowngradeSteps'),
          text(steps === 1 ? 'step down at a time' : 'steps down at a time'),
        ]),
    ...englishGrace(graceDays),
    text('.'),
  ];
}

function englishGrace(days: number | undefined): Token[] {
  if (days === undefined) return [];
  const token = value(days, '/graceDays');
  if (days === 0) return [text(', with'), { ...token, text: 'no' }, text('days of grace')];
  return [text(', after'), token, text(days === 1 ? 'day of grace' : 'days of grace')];
}

function chineseGrace(days: number | undefined): Token[] {
  if (days === undefined) return [];
  const token = value(days, '/graceDays');
  return days === 0 ? [text('，'), { ...token, text: '无宽限期' }] : [text('，宽限'), token, text('天')];
}

function englishValidity({ validity }: Movement): Token[] {
  const months = validity.months ?? 12;
  switch (validity.ends) {
    case 'anniversary':
      return [
        text('a tier is held'),
        choice('for', '/validity/ends'),
        value(months, '/validity/months'),
        text(months === 1 ? 'month' : 'months'),
      ];
    case 'calendarYear':
      return [text('a tier is held to'), choice('the end of the calendar year', '/validity/ends')];
    case 'nextCalendarYear':
      return [text('a tier is held to'), choice('the end of the next calendar year', '/validity/ends')];
    default:
      return validity.ends satisfies never;
  }
}

function chinese(movement: Movement | null): Token[] {
  const first = text('多条规则同时满足时取最高等级。');
  if (!movement) return [first, text('每次判定均重新计算等级。')];
  const { maxDowngradeSteps: steps, graceDays } = movement;
  const reviewed = movement.downgrade === 'atReview' || movement.upgrade === 'atReview';
  return [
    first,
    text('升级'),
    choice(movement.upgrade === 'immediate' ? '立即生效' : '在复评时生效', '/upgrade'),
    text('；'),
    ...chineseValidity(movement),
    text(reviewed ? '，到期复评；降级' : '；降级'),
    choice(movement.downgrade === 'immediate' ? '立即生效' : '在复评时生效', '/downgrade'),
    ...(steps === null ? [] : [text('，每次最多降'), value(steps, '/maxDowngradeSteps'), text('级')]),
    ...chineseGrace(graceDays),
    text('。'),
  ];
}

function chineseValidity({ validity }: Movement): Token[] {
  switch (validity.ends) {
    case 'anniversary':
      return [
        text('等级'),
        choice('有效期', '/validity/ends'),
        value(validity.months ?? 12, '/validity/months'),
        text('个月'),
      ];
    case 'calendarYear':
      return [text('等级有效至'), choice('当年年底', '/validity/ends')];
    case 'nextCalendarYear':
      return [text('等级有效至'), choice('次年年底', '/validity/ends')];
    default:
      return validity.ends satisfies never;
  }
}
