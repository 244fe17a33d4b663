// Documents and values that mean harm, or that no JSON text could hold: each is refused with violations, quickly.
import { readPolicy, type PolicyDocument } from './index.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number' }],
  rules: [
    {
      id: 'r',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'l', fact: 'spend', operator: 'greaterThan', value: 1 }] },
    },
  ],
};

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

/** Where something can stand in a document: one place of each kind. */
const places: Path[] = [
  [],
  ['name'],
  ['purpose'],
  ['timezone'],
  ['tiers'],
  ['tiers', 0],
  ['tiers', 0, 'benefits'],
  ['fallback'],
  ['facts'],
  ['facts', 0],
  ['facts', 0, 'label'],
  ['facts', 0, 'whenMissing'],
  ['derived'],
  ['conditions'],
  ['rules'],
  ['rules', 0],
  ['rules', 0, 'conditions'],
  ['rules', 0, 'conditions', 'all'],
  ['rules', 0, 'conditions', 'all', 0],
  ['rules', 0, 'conditions', 'all', 0, 'value'],
  ['movement'],
];

/** The document with something else in one place; made of plain objects of this realm. */
function withAt(path: Path, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as Container;
  if (path.length === 0) return value;
  const parent = path.slice(0, -1).reduce<Container>((object, key) => object[key] as Container, copy);
  parent[path.at(-1) ?? ''] = value;
  return copy;
}

const withKeyAt = (path: Path, key: string, value: unknown): unknown => {
  const object = path.reduce<unknown>((all, part) => (all as Container)[part], document) ?? {};
  // As JSON.parse makes it: `__proto__` too is an own property then.
  const text = JSON.stringify(object).replace(/^\{/, `{${JSON.stringify(key)}:${JSON.stringify(value)},`);
  return withAt(path, JSON.parse(text.replace(/,\}$/, '}')));
};

/** How long reading anything may take: some hundred times what it takes. */
const patience = 2_000;

function refused(json: unknown) {
  const started = performance.now();
  const result = readPolicy(json);
  expect(performance.now() - started).toBeLessThan(patience);
  if (result.ok) throw new Error('accepted');
  expect(result.error.length).toBeGreaterThan(0);
  expect(result.error.length).toBeLessThanOrEqual(1_000);
  for (const { path, code, message } of result.error) {
    expect(path).toMatch(/^(\/.*)?$/s);
    expect(code).not.toBe('');
    for (const sentence of [message.en, message['zh-CN']]) expect(sentence).not.toMatch(/^$|undefined|\[object/);
  }
  return result.error;
}

const objects = places.filter((path) => {
  const value = path.reduce<unknown>((all, part) => (all as Container | undefined)?.[part], document);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
});

describe('a key with a meaning of its own', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused anywhere', (key) => {
    for (const path of objects)
      expect(refused(withKeyAt(path, key, { polluted: true })).map(({ code }) => code)).toContain('name-refused');
    for (const json of [{ conditions: JSON.parse(`{"${key}":{"id":"x","all":[]}}`) as unknown }])
      refused({ ...document, ...json });
    expect(({} as Container)['polluted']).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype', 'a.__proto__.b', 'a.constructor'])(
    '%s is refused as the key of a fact, of a derived fact, of a tier, a benefit and a named condition',
    (key) => {
      refused(withAt(['facts', 0, 'key'], key));
      refused(withAt(['derived'], [{ key, kind: 'formula', expression: '1' }]));
      refused(withAt(['tiers', 0, 'key'], key));
      refused(withAt(['tiers', 0, 'benefits'], [{ key }]));
      refused(withAt(['rules', 0, 'conditions', 'all', 0, 'fact'], key));
      refused(withAt(['rules', 0, 'conditions'], { id: 'g', condition: key }));
    },
  );

  it.each(['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'toJSON', 'length'])(
    '%s is an unknown key like any other, and a name like any other',
    (key) => {
      for (const path of objects.filter((one) => one.at(-1) !== 'conditions' || one.length > 1))
        expect(refused(withKeyAt(path, key, 1)).length).toBeGreaterThan(0);
      const tree = { id: 'n', all: [{ id: 'm', fact: 'spend', operator: 'isPresent' }] };
      expect(readPolicy(withAt(['conditions'], { [key]: tree })).ok).toBe(true);
      expect(readPolicy(withAt(['tiers', 0, 'key'], key)).ok).toBe(true);
    },
  );
});

/** `levels` of one group within the other. */
function nested(levels: number, wrap: (inner: unknown, level: number) => unknown): unknown {
  let tree: unknown = { id: 'leaf', fact: 'spend', operator: 'isPresent' };
  for (let level = 0; level < levels; level++) tree = wrap(tree, level);
  return tree;
}

describe('nesting', () => {
  const wraps: [string, (inner: unknown, level: number) => unknown][] = [
    ['groups', (inner, level) => ({ id: `g${level}`, all: [inner] })],
    ['negations', (inner, level) => ({ id: `n${level}`, not: inner })],
    ['lists', (inner) => [inner]],
    ['objects', (inner) => ({ a: inner })],
  ];

  it.each(wraps)('of 10,000 %s is refused wherever it stands', (_, wrap) => {
    const deep = nested(10_000, wrap);
    for (const path of places) expect(refused(withAt(path, deep)).map(({ code }) => code)).toContain('too-deep');
  });

  it('of conditions goes 20 deep and no deeper', () => {
    const rule = (levels: number) =>
      withAt(
        ['rules', 0, 'conditions'],
        nested(levels - 1, (inner, level) => ({ id: `g${level}`, all: [inner] })),
      );
    expect(readPolicy(rule(20)).ok).toBe(true);
    expect(refused(rule(21)).map(({ code, path }) => [code, path])).toEqual([['too-deep', '/rules/0/conditions']]);
  });

  it('of an object in itself is refused', () => {
    for (const path of places) {
      const json = withAt(path, {}) as Container;
      const parent = path.slice(0, -1).reduce<Container>((object, key) => object[key] as Container, json);
      if (path.length === 0) json['self'] = json;
      else parent[path.at(-1) ?? ''] = json;
      expect(refused(json).map(({ code }) => code)).toContain('too-deep');
    }
    const list: unknown[] = [];
    list.push(list, list, list, list);
    refused(withAt(['rules'], list));
  });
});

describe('size', () => {
  const tenMegabytes = 'x'.repeat(10 * 1024 * 1024);

  it('of a text of 10 MB is refused wherever it stands, as a key too', () => {
    for (const path of places) expect(refused(withAt(path, tenMegabytes))).toMatchObject([{ code: 'too-large' }]);
    expect(refused({ ...document, [tenMegabytes]: 1 })).toMatchObject([{ code: 'too-large' }]);
    expect(refused({ ...document, purpose: '金'.repeat(90_000) })).toMatchObject([{ code: 'too-large' }]);
  });

  it.each(['tiers', 'facts', 'rules', 'derived'])('of a million entries in %s is refused', (key) => {
    refused({ ...document, [key]: Array.from({ length: 1_000_000 }, () => 0) });
    refused({ ...document, [key]: new Array(4_294_967_295) });
  });

  it('is that of the JSON text: 256 KB and no more, of short values as of long ones', () => {
    const sized = (items: unknown[]) => ({
      ...(withAt(['rules', 0, 'conditions', 'all', 0, 'value'], items) as PolicyDocument),
      owner: 'x'.repeat(
        256 * 1024 - JSON.stringify(withAt(['rules', 0, 'conditions', 'all', 0, 'value'], items)).length - 11,
      ),
    });
    for (const item of [1, 'x', null, false, [], {}])
      for (const count of [1, 20_000]) {
        const fits = sized(Array.from({ length: count }, () => item));
        expect(JSON.stringify(fits)).toHaveLength(256 * 1024);
        expect(readPolicy(fits).ok).toBe(true);
        expect(refused({ ...fits, owner: `${fits.owner}x` })).toMatchObject([{ code: 'too-large' }]);
      }
  });

  it('of 501 rules, 501 conditions in a rule or 101 tiers is refused', () => {
    const [rule] = document.rules;
    refused({ ...document, rules: Array.from({ length: 501 }, (_, i) => ({ ...rule, id: `r${i}` })) });
    refused({ ...document, tiers: Array.from({ length: 101 }, (_, i) => ({ key: `t${i}` })) });
    const leaves = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ id: `l${i}`, fact: 'spend', operator: 'isPresent' }));
    expect(readPolicy(withAt(['rules', 0, 'conditions', 'all'], leaves(500))).ok).toBe(true);
    expect(refused(withAt(['rules', 0, 'conditions', 'all'], leaves(501)))).toMatchObject([
      { code: 'too-many-leaves' },
    ]);
  });
});

class Custom {
  key = 'GOLD';
}

const throwing = (): unknown =>
  Object.defineProperty({}, 'key', {
    enumerable: true,
    get: () => {
      throw new Error('read me not');
    },
  });

describe('what JSON cannot say', () => {
  it.each<[string, unknown]>([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a Date', new Date(0)],
    ['a Map', new Map([['key', 'GOLD']])],
    ['a Set', new Set(['GOLD'])],
    ['a regular expression', /x/],
    ['a typed array', new Uint8Array(3)],
    ['an instance of a class', new Custom()],
    ['a promise', Promise.resolve(1)],
    ['a boxed text', new String('GOLD')],
    ['a list with gaps', new Array(3)],
    ['a list with a name on it', Object.assign([1], { extra: 2 })],
    ['a getter that throws', throwing()],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no keys');
          },
        },
      ),
    ],
    ['half a character', '\ud83d'],
    ['the other half', 'a\udc00'],
    ['NUL', 'a\0b'],
  ])('%s is refused wherever it stands', (_, value) => {
    for (const path of places) refused(withAt(path, value));
    refused(withAt(['rules', 0, 'conditions', 'all', 0, 'value'], [1, value]));
    refused(withAt(['facts', 0, 'whenMissing'], { default: value }));
  });

  it('undefined is refused where something is needed, and nothing where it is not', () => {
    for (const path of [[], ['name'], ['tiers'], ['tiers', 0], ['fallback'], ['facts'], ['rules'], ['rules', 0]])
      refused(withAt(path, undefined));
    expect(readPolicy(withAt(['purpose'], undefined)).ok).toBe(true);
  });
});
