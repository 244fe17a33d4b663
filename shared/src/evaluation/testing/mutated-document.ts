// Documents as a careless hand leaves them: a valid one with a few of its values replaced, removed or repeated.
import fc from 'fast-check';
import { arbitraryPolicy } from './arbitrary-policy.js';

type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...below.flatMap(([key, child]) => pathsIn(child, [...at, key]))];
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

type Change = { at: number; kind: 'replace' | 'remove' | 'repeat'; with: unknown };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'repeat'),
  with: junk,
});

type Container = Record<string | number, unknown>;

function apply(document: unknown, { at, kind, with: value }: Change): void {
  const paths = pathsIn(document).slice(1);
  const path = paths[at % paths.length] as Path;
  const [last] = path.slice(-1) as [string | number];
  const parent = path.slice(0, -1).reduce((object, key) => (object as Container)[key], document) as Container;
  if (kind === 'replace') parent[last] = value;
  else if (Array.isArray(parent))
    parent.splice(Number(last), kind === 'remove' ? 1 : 0, ...(kind === 'repeat' ? [parent[Number(last)]] : []));
  else if (kind === 'remove') Reflect.deleteProperty(parent, last);
}

/** JSON that may be no document any more. */
export const mutatedDocument: fc.Arbitrary<unknown> = fc
  .tuple(arbitraryPolicy, fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([valid, changes]) => {
    const document: unknown = JSON.parse(JSON.stringify(valid));
    for (const one of changes) apply(document, one);
    return document;
  });
