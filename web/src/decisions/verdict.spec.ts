import { anAnswer, aSpeaker } from './testing.js';
import { verdict } from './verdict.js';

const said = (more: Parameters<typeof anAnswer>[0] = {}) => verdict(anAnswer(more), aSpeaker());

it('a verdict names the tier and the rule that decided', () => {
  expect(said()).toEqual(['The rules lead to Gold.', 'Decided by “Gold by spend”.']);
});

it('where no rule passed it is everyone else', () => {
  expect(said({ qualified: 'REGULAR', tier: 'REGULAR', decidedBy: [] })).toEqual([
    'The rules lead to Regular.',
    'No rule passed: everyone else.',
  ]);
});

it('what could not be settled says between which tiers, and for want of what', () => {
  const range = { atLeast: 'REGULAR', atMost: 'GOLD' };
  expect(said({ status: 'undetermined', range, decidedBy: [], missing: ['annualSpend'] })).toEqual([
    'The rules could not settle it: between Regular and Gold.',
    'It depends on what was not known: Annual spend.',
  ]);
});

it('movement says what became of what was held, and until when', () => {
  const movement = { reason: 'upgraded', from: 'SILVER', validUntil: '2027-03-02' } as const;
  expect(said({ movement }).slice(2)).toEqual(['Rose from Silver at once.', 'Holds Gold until 2 Mar 2027.']);
});
