import { matchScore } from './fuzzy.js';

const addRule = ['Add a rule', '添加规则'];

test('a command is found by either language, by parts of words and by letters in their order', () => {
  for (const typed of ['add', 'RULE', '规则', '添加', 'rule add', 'adr', 'adru'])
    expect(matchScore(typed, addRule)).not.toBeNull();
  for (const typed of ['tier', 'add tier', '等级', 'xyz']) expect(matchScore(typed, addRule)).toBeNull();
});

test('a name that begins so comes before one that only contains it', () => {
  const score = (text: string) => matchScore('gold', [text]) ?? 0;
  expect(score('Gold by spend')).toBeGreaterThan(score('Rule: Gold by spend'));
  expect(score('Rule: Gold by spend')).toBeGreaterThan(score('Marigolds'));
  expect(score('Marigolds')).toBeGreaterThan(matchScore('gld', ['Gold']) ?? 0);
});

test('the name counts more than what stands beside it', () => {
  expect(matchScore('facts', ['Facts', 'x']) ?? 0).toBeGreaterThan(matchScore('facts', ['Spend', 'Facts']) ?? 0);
});
