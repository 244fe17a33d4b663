import { freeKey, isPolicyKey, keyFromName } from './policy-key.js';

describe('the key of a policy', () => {
  it.each([
    ['Gold & Silver  Members!', 'gold-silver-members'],
    ['Café Crème', 'cafe-creme'],
    ['电商年消费等级 2027', '2027'],
    ['会员', ''],
  ])('is made from its name: %s', (name, key) => {
    expect(keyFromName(name)).toBe(key);
  });

  it('gets a number when it is taken', () => {
    expect(freeKey('shop', ['shop', 'shop-2'])).toBe('shop-3');
    expect(freeKey('', [])).toBe('policy');
  });

  it.each(['shop', 'shop-2027'])('may be %s', (key) => expect(isPolicyKey(key)).toBe(true));
  it.each(['', 'Shop', 'a--b', '-a', 'a-', 'a b', '会员'])('may not be “%s”', (key) =>
    expect(isPolicyKey(key)).toBe(false),
  );
});
