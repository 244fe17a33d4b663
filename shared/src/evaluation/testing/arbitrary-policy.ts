// Whole policy documents that use every feature, small enough to shrink and to be read; all of them without errors.
import fc from 'fast-check';
import { limits, readableFacts, withDefaults, type ConditionInput, type PolicyDocument } from '../../policy/index.js';
import { arbitraryConditions } from './arbitrary-conditions.js';
import { arbitraryDerived, type DerivedInput } from './arbitrary-derived.js';
import { arbitraryFacts, type FactInput } from './arbitrary-facts.js';

type RuleInput = PolicyDocument['rules'][number];
type MovementInput = NonNullable<PolicyDocument['movement']>;

const tierKeys = ['VIP', '金卡', 'SILVER', 'BRONZE', 'BASE'];

const validity: fc.Arbitrary<MovementInput['validity']> = fc.oneof(
  fc.constantFrom(1, 6, 12, 13).map((months) => ({ months, ends: 'anniversary' as const })),
  fc.constantFrom({ ends: 'calendarYear' as const }, { ends: 'nextCalendarYear' as const }),
);

const movement: fc.Arbitrary<MovementInput> = fc
  .record({
    upgrade: fc.constantFrom('immediate' as const, 'atReview' as const),
    downgrade: fc.constantFrom('immediate' as const, 'atReview' as const),
    maxDowngradeSteps: fc.constantFrom(null, 1, 2),
    graceDays: fc.constantFrom(undefined, 0, 1, 30),
    validity,
  })
  .map(({ graceDays, ...rest }) =>
    rest.downgrade === 'atReview' && graceDays !== undefined ? { ...rest, graceDays } : rest,
  );

/** Ids by position in the document, so that they are unique and say nothing else. */
function numbered<T extends ConditionInput>(tree: T, next: () => string): ConditionInput {
  const id = next();
  if ('all' in tree) return { id, all: tree.all.map((child) => numbered(child, next)) };
  if ('any' in tree) return { id, any: tree.any.map((child) => numbered(child, next)) };
  if ('not' in tree) return { id, not: numbered(tree.not, next) };
  return { ...tree, id };
}

function withIds(document: PolicyDocument): PolicyDocument {
  let count = 0;
  const next = () => `n${++count}`;
  const conditions = Object.fromEntries(
    Object.entries(document.conditions ?? {}).map(([name, tree]) => [name, numbered(tree, next)]),
  );
  const rules = document.rules.map((rule, i) => ({
    ...rule,
    id: `r${i + 1}`,
    conditions: numbered(rule.conditions, next),
  }));
  return { ...document, conditions, rules };
}

/** Every tier but the fallback has an enabled rule; the others may be anything. */
function rules(tiers: readonly string[], fallback: string | null, tree: fc.Arbitrary<ConditionInput>) {
  const rule = (tier: fc.Arbitrary<string>, enabled: fc.Arbitrary<boolean>): fc.Arbitrary<RuleInput> =>
    fc.record({
      tier,
      effect: fc.constantFrom(
        'qualify' as const,
        'qualify' as const,
        'retain' as const,
        'floor' as const,
        'cap' as const,
      ),
      enabled,
      justification: fc.constant('As the law allows.'),
      conditions: tree,
    });
  const needed = tiers.filter((tier) => tier !== fallback);
  return fc
    .tuple(
      fc.tuple(...needed.map((tier) => rule(fc.constant(tier), fc.constant(true)))),
      fc.array(rule(fc.constantFrom(...tiers), fc.boolean()), { maxLength: 4 }),
    )
    .chain(([some, more]) => fc.shuffledSubarray([...some, ...more], { minLength: some.length + more.length }));
}

interface Parts {
  facts: FactInput[];
  derived: DerivedInput[];
  tiers: string[];
}

const draft = ({ facts, derived, tiers }: Parts): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Generated',
  tiers: tiers.map((key) => ({ key, benefits: [{ key: `benefit of ${key}` }] })),
  fallback: null,
  facts,
  derived,
  rules: [],
});

function documentOf(parts: Parts): fc.Arbitrary<PolicyDocument> {
  const bare = draft(parts);
  const facts = [...readableFacts(withDefaults(bare)).values()];
  const tree = arbitraryConditions(facts, ['first', '第二']);
  const fallback = fc.constantFrom(null, ...parts.tiers.slice(1));
  return fc
    .tuple(
      fallback,
      arbitraryConditions(facts, [], 1),
      arbitraryConditions(facts, ['first'], 1),
      fc.option(movement),
      fc.constantFrom('UTC', 'Asia/Shanghai', 'Pacific/Pago_Pago', 'America/Los_Angeles'),
    )
    .chain(([lowest, first, second, moves, timezone]) =>
      rules(parts.tiers, lowest, tree).map((all) =>
        withIds({
          ...bare,
          timezone,
          fallback: lowest,
          conditions: { first, 第二: second },
          rules: all,
          movement: moves,
        }),
      ),
    );
}

type Size = { leaves: number; depth: number };

/** Leaves and depth of a tree, with shared conditions followed. */
function sizeOf(tree: ConditionInput, named: PolicyDocument['conditions'] = {}): Size {
  const target = 'condition' in tree ? named[tree.condition] : undefined;
  if (target) return sizeOf(target, named);
  const children = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'not' in tree ? [tree.not] : [];
  const sizes = children.map((child) => sizeOf(child, named));
  const leaves = children.length === 0 ? 1 : sizes.reduce((sum, size) => sum + size.leaves, 0);
  return { leaves, depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)) };
}

/** Shared conditions within shared conditions multiply; a few trees come out too large or too deep. */
const isOfSize = ({ conditions, rules: all }: PolicyDocument): boolean =>
  [...Object.values(conditions ?? {}), ...all.map((rule) => rule.conditions)].every((tree) => {
    const { leaves, depth } = sizeOf(tree, conditions);
    return leaves <= limits.leavesPerRule && depth <= limits.depth;
  });

/** Valid documents: `checkPolicy` finds no error in any of them. */
export const arbitraryPolicy: fc.Arbitrary<PolicyDocument> = arbitraryFacts
  .chain((facts) =>
    fc
      .tuple(arbitraryDerived(facts), fc.subarray(tierKeys, { minLength: 2 }))
      .chain(([derived, tiers]) => documentOf({ facts, derived, tiers })),
  )
  .filter(isOfSize);
