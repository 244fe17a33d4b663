import type { Policy } from '../policy/index.js';

/** What a customer holds now matters to movement and to rules that retain; elsewhere a tier that is gone does no harm. */
export const needsCurrent = (policy: Policy): boolean =>
  policy.movement !== null || policy.rules.some((rule) => rule.enabled && rule.effect === 'retain');
