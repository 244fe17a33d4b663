// What a definition means, on its own: the same checks as in a policy that carries nothing else.
import type { Violation } from '@tierwright/shared/errors';
import { checkPolicy, withDefaults, type Fact } from '@tierwright/shared/policy';

const place = '/facts/0';

const keyMissing: Violation = {
  path: '/key',
  code: 'missing-field',
  message: { en: 'A fact needs a key, such as annualSpend.', 'zh-CN': '指标需要一个键，例如 annualSpend。' },
};

/** Every error, with its path in the definition; empty when there is none. */
export function definitionErrors(fact: Fact): Violation[] {
  if (fact.key === '') return [keyMissing];
  const policy = withDefaults({
    schema: 'tierwright/policy@1',
    name: fact.key,
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts: [fact],
    rules: [],
  });
  return checkPolicy(policy, { today: '2000-01-01' })
    .filter(({ severity, path }) => severity === 'error' && path.startsWith(place))
    .map(({ path, code, message }) => ({ path: path.slice(place.length), code, message, fact: fact.key }));
}
