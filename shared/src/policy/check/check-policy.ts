// Everything about a policy that is wrong or worth a second look, beyond its shape.
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';

export interface CheckContext {
  /** The day on which `reviewBy` is judged, `YYYY-MM-DD`. */
  today: string;
}

export function checkPolicy(policy: Policy, context: CheckContext): Problem[] {
  const past = policy.reviewBy !== undefined && policy.reviewBy < context.today;
  return past
    ? [
        {
          code: 'review-overdue',
          severity: 'warning',
          path: '/reviewBy',
          message: {
            en: `This policy was to be reviewed by ${policy.reviewBy}.`,
            'zh-CN': `此政策应在 ${policy.reviewBy} 前复审。`,
          },
        },
      ]
    : [];
}
