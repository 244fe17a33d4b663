import { benefitKeyFrom, isGivenKey, newBenefitKey } from './benefit-key.js';

describe('the key of a benefit', () => {
  it.each([
    ['Priority support', 'priority-support'],
    ['  24/7 hotline ', '24-7-hotline'],
    ['专属客服', ''],
    ['365', ''],
  ])('of “%s” is “%s”', (name, key) => {
    expect(benefitKeyFrom(name, [])).toBe(key);
  });

  it('is numbered where another benefit of the tier has it', () => {
    expect(benefitKeyFrom('Hotline', ['hotline', 'hotline-2'])).toBe('hotline-3');
  });

  it('is given until somebody names the benefit, the first free number', () => {
    expect(newBenefitKey([{ key: 'benefit-1' }, { key: 'hotline' }])).toBe('benefit-2');
    expect([isGivenKey('benefit-2'), isGivenKey('hotline')]).toEqual([true, false]);
  });
});
