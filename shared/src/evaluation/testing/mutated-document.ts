// Documents as a careless or a hostile hand leaves them: a valid one with a few of its values replaced, removed, repeated, moved
// or added; and JSON that was none from the start.
import fc from 'fast-check';
import type { PolicyDocument } from '../../policy/index.js';
import { arbitraryPolicy } from './arbitrary-policy.js';

type Container = Record<string | number, unknown>;
type Slot = readonly [parent: Container, key: string | number];

/** Every place in a document, the document itself aside. */
function slotsIn(value: unknown, found: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Container, Array.isArray(value) ? Number(key) : key]);
    slotsIn((value as Container)[key], found);
  }
  return found;
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, '', 'x', [], {}, [[]], { fact: 'nobody' }, { fact: 'spend' }),
  fc.constantFrom<unknown>(
    'equal',
    'atLeast',
    'between',
    'withinLast',
    'first',
    '第二',
    'd1',
    'd1 + d3',
    '1 / 0',
    'BASE',
  ),
  fc.constantFrom<unknown>(
    { all: [] },
    { condition: 'first' },
    { condition: '第二' },
    { min: 1 },
    { n: 1, unit: 'weeks' },
  ),
);

const someKey = fc.constantFrom(
  ...['id', 'key', 'all', 'any', 'not', 'condition', 'fact', 'operator', 'value', 'when', 'toString', 'hasOwnProperty'],
  ...['__proto__', 'constructor', 'prototype', ''],
);

type Kind = 'replace' | 'remove' | 'repeat' | 'copy' | 'add';
type Change = { at: number; kind: Kind; with: unknown; from: number; key: string };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom<Kind[]>('replace', 'replace', 'remove', 'repeat', 'copy', 'copy', 'add'),
  with: fc.oneof({ weight: 4, arbitrary: junk }, { weight: 1, arbitrary: fc.jsonValue({ depthSize: 'small' }) }),
  from: fc.nat(),
  key: someKey,
});

const copyOf = (json: unknown): unknown => (json === undefined ? null : (JSON.parse(JSON.stringify(json)) as unknown));
const isObject = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changeList(list: unknown[], at: number, kind: Kind): void {
  if (kind === 'remove') list.splice(at, 1);
  if (kind === 'repeat') list.splice(at, 0, copyOf(list[at]));
}

/** An own property, whatever its name means to JavaScript: as JSON.parse makes it. */
const add = (object: Container, key: string, value: unknown): unknown =>
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

function apply(document: unknown, { at, kind, with: value, from, key }: Change): void {
  const slots = slotsIn(document);
  const [slot, source] = [slots[at % slots.length], slots[from % slots.length]];
  if (!slot || !source) return;
  const [parent, last] = slot;
  if (kind === 'replace') add(parent, String(last), copyOf(value));
  else if (kind === 'copy') add(parent, String(last), copyOf(source[0][source[1]]));
  else if (kind === 'add') add(isObject(parent[last]) ? parent[last] : parent, key, copyOf(value));
  else if (Array.isArray(parent)) changeList(parent, Number(last), kind);
  else if (kind === 'remove') Reflect.deleteProperty(parent, last);
}

function mutated(valid: unknown, changes: readonly Change[]): unknown {
  const document: unknown = copyOf(valid);
  for (const one of changes) apply(document, one);
  return document;
}

/** Mostly one: what several would do to a document, its shape alone refuses. */
const fewChanges = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(change) },
  { weight: 1, arbitrary: fc.array(change, { minLength: 2, maxLength: 4 }) },
);

/** JSON that may be no document any more. */
export const mutatedDocument: fc.Arbitrary<unknown> = fc
  .tuple(arbitraryPolicy, fewChanges)
  .map(([valid, changes]) => mutated(valid, changes));

/** Many from one document: making it costs more than spoiling it. */
export const mutatedDocuments = (count: number): fc.Arbitrary<{ valid: PolicyDocument; spoiled: unknown[] }> =>
  fc
    .tuple(arbitraryPolicy, fc.array(fewChanges, { minLength: count, maxLength: count }))
    .map(([valid, all]) => ({ valid, spoiled: all.map((changes) => mutated(valid, changes)) }));

const anything = fc.jsonValue({ maxDepth: 5 });

/** Random JSON, half of it under the keys that a document has. */
export const randomJson: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.record(
    {
      schema: fc.constantFrom<unknown>('tierwright/policy@1', 1),
      ...Object.fromEntries(
        ['name', 'tiers', 'fallback', 'facts', 'derived', 'conditions', 'rules', 'movement', 'timezone'].map((key) => [
          key,
          fc.oneof(anything, fc.array(anything, { maxLength: 3 }), fc.constant({})),
        ]),
      ),
    },
    { requiredKeys: ['schema'] },
  ),
);
