import { requestId } from './fastify.js';

describe('the id of a request', () => {
  it('is the caller’s when it is fit for a log', () => {
    expect(requestId({ headers: { 'x-request-id': 'caller-17' } })).toBe('caller-17');
  });

  it.each([undefined, 'short', 'two words', 'line\nbreak', 'x'.repeat(129), ['a', 'b']])(
    'is made anew for %j',
    (id) => {
      expect(requestId({ headers: { 'x-request-id': id } })).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
