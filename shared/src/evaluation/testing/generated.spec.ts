// A differential test proves only what its customers reach: between them they reach everything.
import fc from 'fast-check';
import type { TraceNode } from '../../contracts/index.js';
import { movementReasons } from '../../contracts/index.js';
import { effects, operatorsByType, withDefaults } from '../../policy/index.js';
import { compiledEvaluator } from '../compiled.js';
import { arbitraryInput, arbitraryPolicy } from './index.js';

const nodesOf = (node: TraceNode): TraceNode[] => [
  node,
  ...[...(node.all ?? []), ...(node.any ?? []), node.not, node.node].flatMap((child) => (child ? nodesOf(child) : [])),
];

const pairs = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  return fc.record({
    policy: fc.constant(policy),
    inputs: fc.array(arbitraryInput(policy), { minLength: 4, maxLength: 4 }),
  });
});

function everythingSeen() {
  const seen = new Set<string>();
  for (const { policy, inputs } of fc.sample(pairs, { numRuns: 700, seed: 7 })) {
    const { evaluateNow } = compiledEvaluator(policy);
    const typeOf = new Map<string, string>([
      ...policy.derived.map(({ key, kind }): [string, string] => [key, kind]),
      ...policy.facts.map(({ key, type }): [string, string] => [key, type]),
    ]);
    const effectOf = new Map(policy.rules.map(({ id, effect }) => [id, effect]));
    for (const input of inputs) {
      const evaluated = evaluateNow({ ...input, explain: { trace: true } });
      if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.error));
      const { movement, decidedBy, status, notComputable, missing, ignored, trace = [] } = evaluated.value;
      seen.add(status);
      if (movement) seen.add(`movement ${movement.reason}`);
      for (const id of decidedBy) seen.add(`decided by ${effectOf.get(id)}`);
      if (notComputable.length > 0) seen.add('not computable');
      if (missing.length > 0) seen.add(`missing, ${status}`);
      if (ignored.length > 0) seen.add('ignored');
      for (const { node } of trace)
        for (const { fact, operator, value, result, condition } of nodesOf(node)) {
          if (condition !== undefined) seen.add(`reference ${result}`);
          if (fact === undefined) continue;
          const compared = typeof value === 'object' && value !== null && 'fact' in value ? ' a fact' : '';
          seen.add(`${typeOf.get(fact)} ${operator}${compared} ${result}`);
        }
    }
  }
  return seen;
}

describe('generated customers', () => {
  const seen = everythingSeen();

  it.each(Object.entries(operatorsByType))(
    'see every operator for a %s true, false and, where it can be, unknown',
    (type, operators) => {
      const presence = (operator: string) => operator === 'isPresent' || operator === 'isMissing';
      const results = operators.flatMap((operator) =>
        ['true', 'false', ...(presence(operator) ? [] : ['null'])].map((result) => `${type} ${operator} ${result}`),
      );
      expect(results.filter((one) => !seen.has(one))).toEqual([]);
    },
  );

  it('see facts compared with facts, references and both kinds of derived facts', () => {
    const wanted = [
      ...[
        'number equal',
        'integer greaterThan',
        'string startsWith',
        'enum atLeast',
        'date before',
        'boolean notEqual',
      ].flatMap((one) => [`${one} a fact true`, `${one} a fact false`, `${one} a fact null`]),
      ...['true', 'false', 'null'].flatMap((result) => [
        `reference ${result}`,
        `formula lessThan ${result}`,
        `scorecard between ${result}`,
      ]),
      'not computable',
      'ignored',
    ];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });

  it('end in every row of the movement table, and are decided by every effect', () => {
    const wanted = [
      ...movementReasons.map((reason) => `movement ${reason}`),
      ...effects.map((effect) => `decided by ${effect}`),
      'determined',
      'undetermined',
      'missing, determined',
      'missing, undetermined',
    ];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });
});
