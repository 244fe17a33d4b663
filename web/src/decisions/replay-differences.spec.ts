import { replayDifferences } from './replay-differences.js';
import { anAnswer, aSpeaker } from './testing.js';

const between = (before: object, after: object) => replayDifferences(anAnswer(before), anAnswer(after), aSpeaker());

it('the engine, the id and the language of a tier’s name are no difference', () => {
  expect(between({}, { engine: 'compiled', decisionId: 'd-2', tierName: '金卡' })).toEqual([]);
});

it('another tier is told with its name, then and today, and so are the rules', () => {
  expect(between({}, { tier: 'SILVER', qualified: 'SILVER', decidedBy: ['silver'] })).toEqual([
    { field: 'tier', before: 'Gold', after: 'Silver' },
    { field: 'qualified', before: 'Gold', after: 'Silver' },
    { field: 'decidedBy', before: '“Gold by spend”', after: '“Silver by spend”' },
  ]);
});

it('another way to the same tier is a difference', () => {
  const trace = (result: boolean) => ({ trace: [{ ruleId: 'gold', result, node: { id: 'gold-all', result } }] });
  expect(between(trace(true), trace(false)).map(({ field }) => field)).toEqual(['trace']);
});
