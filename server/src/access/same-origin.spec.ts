import { isSameOrigin } from './same-origin.js';

const asked = { method: 'POST', origin: 'http://localhost:3000', host: 'localhost:3000', publicUrl: undefined };

describe('a change in a person’s name', () => {
  it('is accepted from a page of this host', () => {
    expect(isSameOrigin(asked)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://localhost:3001' }],
    ['a host that begins alike', { origin: 'http://localhost:30001' }],
    ['a host that ends alike', { origin: 'http://evil-localhost:3000' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a caller that does not say', { origin: undefined }],
    ['an origin that is none', { origin: '//localhost:3000' }],
  ])('is refused from %s', (_, other) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(isSameOrigin({ ...asked, ...other, method })).toBe(false);
    }
  });

  it('is accepted from the configured address alone, whatever host the request names', () => {
    const publicUrl = 'https://tiers.example.com';
    expect(isSameOrigin({ ...asked, publicUrl, origin: publicUrl })).toBe(true);
    expect(isSameOrigin({ ...asked, publicUrl })).toBe(false);
    expect(isSameOrigin({ ...asked, publicUrl, origin: 'http://tiers.example.com' })).toBe(false);
  });

  it('is not what reading is', () => {
    expect(isSameOrigin({ ...asked, method: 'GET', origin: 'https://evil.example' })).toBe(true);
  });
});
