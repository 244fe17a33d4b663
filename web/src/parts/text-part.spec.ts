import { withPart } from './text-part.js';

test('a text for everybody stays simple while only its own language is typed', () => {
  expect(withPart('Gold', 'en', 'Golden', 'en')).toBe('Golden');
  expect(withPart(undefined, 'zh-CN', '金', 'zh-CN')).toBe('金');
});

test('filling in the other language keeps both', () => {
  expect(withPart('Gold', 'zh-CN', '金卡', 'en')).toEqual({ en: 'Gold', 'zh-CN': '金卡' });
});

test('emptying one language leaves the other, and emptying both leaves nothing', () => {
  expect(withPart({ en: 'Gold', 'zh-CN': '金卡' }, 'en', '', 'en')).toEqual({ 'zh-CN': '金卡' });
  expect(withPart({ en: 'Gold' }, 'en', '', 'en')).toBeUndefined();
});

test('languages that the product does not speak are kept', () => {
  expect(withPart({ en: 'Gold', fr: 'Or' }, 'en', 'Golden', 'en')).toEqual({ en: 'Golden', fr: 'Or' });
});
