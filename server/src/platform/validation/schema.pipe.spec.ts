import { z } from 'zod';
import { FailureError } from '../problem/failure-error.js';
import { SchemaPipe } from './schema.pipe.js';

const pipe = new SchemaPipe();
const schema = z.strictObject({ name: z.string().trim(), limit: z.coerce.number().default(50) });
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof FailureError ? error.failure : undefined;
  }
  return undefined;
};

describe('an input', () => {
  it('is answered as its schema reads it', () => {
    expect(pipe.transform({ name: ' A ' }, { type: 'body', schema })).toEqual({ name: 'A', limit: 50 });
  });

  it('is refused with every violation and its path', () => {
    const failure = refusal(() => pipe.transform({ nom: 1, limit: 'x' }, { type: 'body', schema }));
    expect(failure?.code).toBe('request-invalid');
    expect(failure?.violations?.map(({ path, code }) => [path, code]).sort()).toEqual([
      ['/limit', 'wrong-type'],
      ['/name', 'missing-field'],
      ['/nom', 'unknown-field'],
    ]);
  });

  it.each([
    ['a NUL', '{"name":"a\\u0000"}', 'text-invalid'],
    ['half a surrogate pair', '{"name":"\\ud800"}', 'text-invalid'],
    ['a key that reaches the prototype', '{"__proto__":{"name":"x"},"name":"x"}', 'name-refused'],
    ['nesting without end', `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'too-deep'],
  ])('with %s is refused even where its schema would let it pass', (_, json, code) => {
    const failure = refusal(() => pipe.transform(JSON.parse(json), { type: 'body', schema: z.any() }));
    expect(failure?.violations?.[0]?.code).toBe(code);
  });

  it('as part of an address that cannot be right names nothing that exists', () => {
    expect(refusal(() => pipe.transform('x', { type: 'param', schema: z.uuid() }))?.code).toBe('not-found');
    expect(refusal(() => pipe.transform('a\u0000', { type: 'param' }))?.code).toBe('not-found');
  });
});
