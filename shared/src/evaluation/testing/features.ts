// What a differential run has met: a proof is worth only what its policies and customers reach.
import type { TraceNode } from '../../contracts/index.js';
import { movementReasons } from '../../contracts/index.js';
import {
  childrenOf,
  effects,
  isLeaf,
  nodesOf,
  operandOf,
  operatorsByType,
  rangeBounds,
  formulaFunctions,
  type Condition,
  type Json,
  type Policy,
} from '../../policy/index.js';
import type { Evaluation } from '../evaluator.js';
import type { GeneratedInput } from './arbitrary-customer.js';

const unusualValues: [name: string, is: (value: Json) => boolean][] = [
  ['-0', (value) => Object.is(value, -0)],
  ['1e21', (value) => value === 1e21],
  ['2^53 - 1', (value) => value === Number.MAX_SAFE_INTEGER],
  ['-(2^53 - 1)', (value) => value === Number.MIN_SAFE_INTEGER],
  ['the greatest number', (value) => value === Number.MAX_VALUE],
  ['the smallest number', (value) => value === 5e-324],
  ['0.1 + 0.2', (value) => value === 0.1 + 0.2],
  ['an empty text', (value) => value === ''],
  ['1,000 characters', (value) => typeof value === 'string' && value.length === 1000],
  ['an astral character', (value) => typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value)],
  ['a timestamp', (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d[Tt]/.test(value)],
  ['a leap day', (value) => value === '2024-02-29'],
  ['an empty list', (value) => Array.isArray(value) && value.length === 0],
  ['an item twice', (value) => Array.isArray(value) && new Set(value).size < value.length],
  ['null', (value) => value === null],
];

function* valuesIn(value: Json): Generator<Json> {
  yield value;
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* valuesIn(one);
}

const unusualIn = (where: string, value: Json): string[] =>
  [...valuesIn(value)].flatMap((one) => unusualValues.filter(([, is]) => is(one)).map(([name]) => `${name} ${where}`));

const depthOf = (node: Condition): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));

const isComparison = (value: unknown): boolean => typeof value === 'object' && value !== null && 'fact' in value;

function* ofTree(policy: Policy, root: Condition): Generator<string> {
  if (depthOf(root) > 12) yield 'depth above 12';
  for (const node of nodesOf(root)) {
    if ('condition' in node) yield 'a reference';
    if ('not' in node) yield 'not';
    if ('all' in node || 'any' in node) yield `${'all' in node ? 'all' : 'any'} of ${childrenOf(node).length}`;
    if (!isLeaf(node)) continue;
    if (policy.derived.some(({ key }) => key === node.fact)) yield 'a condition on a derived fact';
    if (operandOf[node.operator as 'between'] === 'range')
      yield `bounds ${String((node.value as { bounds?: string }).bounds ?? 'left out')}`;
    if (node.value !== undefined && !isComparison(node.value)) yield* unusualIn('in a condition', node.value);
  }
}

/** What a policy is made of. */
export function* featuresOfPolicy(policy: Policy): Generator<string> {
  for (const { key, type, whenMissing } of policy.facts) {
    yield `${type}, ${typeof whenMissing === 'string' ? whenMissing : 'default'} when missing`;
    yield `a key of ${key.split('.').length} parts`;
    if (/toString|valueOf/.test(key)) yield 'a key that every object has';
  }
  for (const derived of policy.derived) {
    yield `${derived.kind}, ${derived.decimals === undefined ? 'no' : 'some'} decimals`;
    if (derived.kind === 'scorecard')
      for (const item of derived.items) yield 'points' in item ? 'points by value' : 'points by band';
    else for (const [word] of derived.expression.matchAll(/[a-zA-Z]+(?=\()| [-+*/] /g)) yield `formula ${word.trim()}`;
    const inputs = JSON.stringify(derived);
    if (policy.derived.some(({ key }) => key !== derived.key && inputs.includes(key)))
      yield 'a derived fact of another';
  }
  for (const tree of Object.values(policy.conditions)) yield* ofTree(policy, tree);
  for (const { effect, enabled, conditions } of policy.rules) {
    yield enabled ? `rule ${effect}` : 'a disabled rule';
    yield* ofTree(policy, conditions);
  }
  const { movement } = policy;
  yield policy.fallback === null ? 'no tier as fallback' : 'a tier as fallback';
  yield movement ? `movement ${movement.upgrade}, ${movement.downgrade}` : 'no movement';
  if (movement) yield `validity ${movement.validity.ends}`;
  if (movement) yield movement.maxDowngradeSteps === null ? 'any downgrade' : 'a limited downgrade';
  if (movement?.graceDays) yield 'days of grace';
  yield policy.timezone;
}

const tracedNodes = (node: TraceNode): TraceNode[] => [
  node,
  ...[...(node.all ?? []), ...(node.any ?? []), node.not, node.node].flatMap((child) =>
    child ? tracedNodes(child) : [],
  ),
];

/** What evaluating a customer met: kinds of values, of results and of outcomes. */
export function* featuresOfAnswer(policy: Policy, input: GeneratedInput, evaluation: Evaluation): Generator<string> {
  yield* unusualIn('in a customer', input.facts);
  if (!evaluation.ok) return yield `refused: ${evaluation.error.code}`;
  const { movement, decidedBy, status, notComputable, missing, ignored, trace = [], qualified } = evaluation.value;
  yield status;
  if (status === 'determined' && qualified === null) yield 'ends in no tier';
  if (movement) yield `movement ${movement.reason}`;
  for (const id of decidedBy) yield `decided by ${policy.rules.find((rule) => rule.id === id)?.effect}`;
  if (notComputable.length > 0) yield 'not computable';
  if (missing.length > 0) yield `missing, ${status}`;
  if (ignored.length > 0) yield 'ignored';
  const kinds = new Map<string, string>([
    ...policy.derived.map(({ key, kind }): [string, string] => [key, kind]),
    ...policy.facts.map(({ key, type }): [string, string] => [key, type]),
  ]);
  for (const { fact, operator, value, result, condition } of trace.flatMap(({ node }) => tracedNodes(node))) {
    if (condition !== undefined) yield `reference ${result}`;
    if (fact !== undefined) yield `${kinds.get(fact)} ${operator}${isComparison(value) ? ' a fact' : ''} ${result}`;
  }
}

const results = ['true', 'false', 'null'];
const comparable = ['value'] as const;

/** Every operator of every type true, false and, where it can be, unknown; against another fact too, where that can be said. */
function everyLeaf(): string[] {
  const ofTypes = Object.entries(operatorsByType).flatMap(([type, operators]) =>
    operators.flatMap((operator) => {
      const presence = operandOf[operator] === 'nothing';
      const plain = (presence ? results.slice(0, 2) : results).map((result) => `${type} ${operator} ${result}`);
      const compared = comparable.some((operand) => operand === operandOf[operator]);
      return compared ? [...plain, ...results.map((result) => `${type} ${operator} a fact ${result}`)] : plain;
    }),
  );
  const ofDerived = ['formula', 'scorecard'].flatMap((kind) =>
    operatorsByType.number.flatMap((operator) =>
      (operandOf[operator] === 'nothing' ? ['true'] : ['true', 'false']).map(
        (result) => `${kind} ${operator} ${result}`,
      ),
    ),
  );
  return [...ofTypes, ...ofDerived];
}

/** Values that only a document or only a customer can have. */
const impossible = new Set(['null in a condition', 'an empty list in a condition']);

/** All that a run of some thousand pairs must have met. */
export const wantedFeatures: readonly string[] = [
  ...everyLeaf(),
  ...Object.keys(operatorsByType).flatMap((type) =>
    ['undetermined', 'reject', 'default'].map((kind) => `${type}, ${kind} when missing`),
  ),
  ...['a key of 1 parts', 'a key of 2 parts', 'a key of 3 parts', 'a key that every object has'],
  ...['formula', 'scorecard'].flatMap((kind) => [`${kind}, some decimals`, `${kind}, no decimals`]),
  ...['points by value', 'points by band', 'a derived fact of another', 'a condition on a derived fact'],
  ...[...formulaFunctions, '+', '-', '*', '/'].map((name) => `formula ${name}`),
  ...effects.flatMap((effect) => [`rule ${effect}`, `decided by ${effect}`]),
  ...['a disabled rule', 'depth above 12', 'a reference', 'not', 'all of 1', 'all of 3', 'any of 1', 'any of 3'],
  ...['left out', ...rangeBounds].map((bounds) => `bounds ${bounds}`),
  ...['no tier as fallback', 'a tier as fallback', 'ends in no tier', 'no movement'],
  ...['immediate', 'atReview'].flatMap((up) => ['immediate', 'atReview'].map((down) => `movement ${up}, ${down}`)),
  ...['anniversary', 'calendarYear', 'nextCalendarYear'].map((ends) => `validity ${ends}`),
  ...['any downgrade', 'a limited downgrade', 'days of grace'],
  ...movementReasons.map((reason) => `movement ${reason}`),
  ...['UTC', 'Asia/Shanghai', 'Pacific/Pago_Pago', 'America/Los_Angeles'],
  ...unusualValues.flatMap(([name]) => [`${name} in a condition`, `${name} in a customer`]),
  ...results.map((result) => `reference ${result}`),
  ...['determined', 'undetermined', 'missing, determined', 'missing, undetermined', 'not computable', 'ignored'],
  ...['request-invalid', 'fact-invalid', 'fact-missing', 'current-tier-unknown'].map((code) => `refused: ${code}`),
].filter((feature) => !impossible.has(feature));
