// Movement settings that contradict one another.
import { say } from '../../language/index.js';
import type { Problem } from '../problem.js';
import { error, type Checked } from './report.js';

export function checkMovement({ policy: { movement } }: Checked): Problem[] {
  if (!movement) return [];
  const found: Problem[] = [];
  if (movement.graceDays !== undefined && movement.downgrade !== 'atReview') {
    const message = say(
      'Days of grace need downgrades that wait for the review: here they apply at once.',
      '宽限天数只适用于到期复评时降级，而当前设置为立即降级。',
    );
    found.push(error('grace-without-review', ['movement', 'graceDays'], message));
  }
  if (movement.validity.ends === 'anniversary' && movement.validity.months === undefined) {
    const message = say('Say for how many months a tier is held.', '请填写等级的有效月数。');
    found.push(error('months-missing', ['movement', 'validity', 'months'], message));
  }
  return found;
}
