import type { Translated } from '../../app/words.js';
import type { movement as en } from './movement.en.js';

export const movement: Translated<typeof en> = {
  title: '等级保持',
  on: '等级在一段时间内有效',
  onHint: '关闭时，每次判定均重新计算等级。',
  upgrade: '升级',
  downgrade: '降级',
  whenUp: { immediate: '立即生效', atReview: '复评时生效' },
  whenDown: { immediate: '立即生效', atReview: '复评时生效' },
  ends: '有效至',
  endsAt: { anniversary: '若干个月之后', calendarYear: '当年年底', nextCalendarYear: '次年年底' },
  months: '有效月数',
  monthsUnit: '个月',
  grace: '宽限天数',
  graceHint: '复评未达标后，原等级再保留的天数。',
  daysUnit: '天',
  none: '无',
  steps: '一次最多降级数',
  stepsHint: '每次复评最多下降的等级数。',
  stepsUnit: '级',
  any: '不限',
  example: '举例说明',
  exampleTier: '示例等级',
  exampleDay: '达到日期',
  noTier: '无等级',
  step: {
    reached: '{{day}}达到{{holds}}，有效至{{until}}。',
    better: {
      upgraded: '{{day}}满足{{qualified}}：立即升为{{holds}}，有效至{{until}}。',
      pending: '{{day}}满足{{qualified}}：{{until}}之后复评前仍为{{holds}}。',
    },
    worse: {
      held: '{{day}}只满足{{qualified}}：{{holds}}保留至{{until}}。',
      down: '{{day}}只满足{{qualified}}：立即降为{{holds}}。',
    },
    renewal: '{{day}}复评时仍满足{{qualified}}：续期至{{until}}。',
    review: {
      grace: '{{day}}复评时只满足{{qualified}}：宽限期内保留{{holds}}。',
      down: '{{day}}复评时只满足{{qualified}}：降为{{holds}}。',
      soft: '{{day}}复评时只满足{{qualified}}：降为{{holds}}，本次不再下降。',
    },
    afterGrace: {
      down: '{{day}}宽限期结束后仍只满足{{qualified}}：降为{{holds}}。',
      soft: '{{day}}宽限期结束后仍只满足{{qualified}}：降为{{holds}}，本次不再下降。',
    },
  },
};
