import { readSide, writeSide } from './side-address.js';

test.each([
  ['3', { policy: 'own', side: '3' }],
  ['live', { policy: 'own', side: 'live' }],
  ['draft:ab-1', { policy: 'own', side: 'draft:ab-1' }],
  ['other@3', { policy: 'other', side: '3' }],
  ['other@draft:ab-1', { policy: 'other', side: 'draft:ab-1' }],
  ['other@', { policy: 'other', side: '' }],
  ['', { policy: 'own', side: '' }],
])('“%s” names a side, and is named so again', (text, address) => {
  expect(readSide(text, 'own')).toEqual(address);
  expect(writeSide(address, 'own')).toBe(text);
});

test('nothing is chosen where the address says nothing', () => {
  expect(readSide(null, 'own')).toEqual({ policy: 'own', side: '' });
});
