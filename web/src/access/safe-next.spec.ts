import { safeNext } from './safe-next.js';

describe('after signing in', () => {
  it('leads back to the page that was asked for', () => {
    expect(safeNext('/policies/shop/compare?from=1&to=2')).toBe('/policies/shop/compare?from=1&to=2');
  });

  it.each(['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)', null, '/sign-in'])(
    'never leads to another site or in a circle: %s',
    (next) => {
      expect(safeNext(next)).toBe('/');
    },
  );
});
