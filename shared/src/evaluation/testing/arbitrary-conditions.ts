// Condition trees over given facts with every operator that a fact takes; ids are given later, when the document is whole.
import fc from 'fast-check';
import {
  limits,
  operandOf,
  operatorsFor,
  type ConditionInput,
  type Fact,
  type Json,
  type Operator,
} from '../../policy/index.js';
import { someDay, someInteger, someMoment, someNumber, someText } from './arbitrary-facts.js';

function literal(fact: Fact): fc.Arbitrary<Json> {
  switch (fact.type) {
    case 'number':
      return someNumber;
    case 'integer':
      return someInteger;
    case 'boolean':
      return fc.boolean();
    case 'string':
      return someText;
    case 'enum':
      return fc.constantFrom(...fact.values.map(({ value }) => value));
    case 'date':
      return fc.oneof({ weight: 4, arbitrary: someDay }, { weight: 1, arbitrary: someMoment });
    case 'list':
      return fact.itemType === 'string' ? someText : someNumber;
    default:
      return fact satisfies never;
  }
}

const isNumeric = ({ type }: Fact): boolean => type === 'number' || type === 'integer';
const levelsOf = (fact: Fact): string => (fact.type === 'enum' ? fact.values.map(({ value }) => value).join() : '');
const comparable = (a: Fact, b: Fact): boolean =>
  isNumeric(a) ? isNumeric(b) : a.type === b.type && levelsOf(a) === levelsOf(b);

const range = (fact: Fact): fc.Arbitrary<Json> =>
  fc
    .tuple(literal(fact), literal(fact), fc.constantFrom(undefined, '[)', '[]', '(]', '()'))
    .map(([a, b, bounds]): Json => {
      const [min, max] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
      return bounds === undefined ? { min, max } : { min, max, bounds };
    });

const period: fc.Arbitrary<Json> = fc.record({
  n: fc.constantFrom(0, 1, 2, 3, 12, 27),
  unit: fc.constantFrom('days', 'months', 'years'),
});

function operand(fact: Fact, operator: Operator, facts: readonly Fact[]): fc.Arbitrary<Json | undefined> {
  const kind = operandOf[operator];
  switch (kind) {
    case 'nothing':
      return fc.constant(undefined);
    case 'value': {
      const others = facts.filter((other) => other !== fact && comparable(fact, other));
      // A fact may be compared with itself, but says little there.
      const compared = [fact, ...others, ...others, ...others].map(({ key }) => ({ fact: key }));
      return fc.oneof(
        { weight: others.length > 0 ? 1 : 3, arbitrary: literal(fact) },
        { weight: 1, arbitrary: fc.constantFrom<Json>(...compared) },
      );
    }
    case 'values':
    case 'items':
      return fc.array(literal(fact), { minLength: 1, maxLength: 3 });
    case 'item':
      return literal(fact);
    case 'range':
      return range(fact);
    case 'period':
      return period;
    default:
      return kind satisfies never;
  }
}

function leaf(facts: readonly Fact[]): fc.Arbitrary<ConditionInput> {
  const pairs = facts.flatMap((fact) => operatorsFor(fact).map((operator) => ({ fact, operator })));
  return fc
    .constantFrom(...pairs)
    .chain(({ fact, operator }) =>
      operand(fact, operator, facts).map((value): ConditionInput =>
        value === undefined ? { fact: fact.key, operator } : { fact: fact.key, operator, value },
      ),
    );
}

/** Groups of one and `not`s around a tree, until it is as deep as a document may be. */
const deeply = (tree: fc.Arbitrary<ConditionInput>): fc.Arbitrary<ConditionInput> =>
  fc
    .tuple(tree, fc.array(fc.constantFrom('all', 'any', 'not'), { minLength: 6, maxLength: limits.depth - 6 }))
    .map(([inner, groups]) =>
      groups.reduce<ConditionInput>((node, group) => {
        if (group === 'not') return { not: node };
        return group === 'all' ? { all: [node] } : { any: [node] };
      }, inner),
    );

/** Groups nest at most `maxDepth` deep. `names`: named conditions that may be referred to. The root is a group, a `not` or a reference. */
export function arbitraryConditions(
  facts: readonly Fact[],
  names: readonly string[],
  maxDepth = 3,
): fc.Arbitrary<ConditionInput> {
  const references = names.map((condition) => fc.constant<ConditionInput>({ condition }));
  const nodes = fc.letrec<{ node: ConditionInput; group: ConditionInput }>((tie) => ({
    node: fc.oneof(
      { maxDepth },
      { weight: 3, arbitrary: fc.oneof(leaf(facts), ...references) },
      { weight: 2, arbitrary: tie('group') },
    ),
    group: fc.oneof(
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all): ConditionInput => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any): ConditionInput => ({ any })),
      tie('node').map((not): ConditionInput => ({ not })),
    ),
  }));
  const root = fc.oneof({ weight: 25, arbitrary: nodes.group }, { weight: 1, arbitrary: deeply(nodes.group) });
  return references.length === 0
    ? root
    : fc.oneof({ weight: 5, arbitrary: root }, { weight: 1, arbitrary: fc.oneof(...references) });
}
