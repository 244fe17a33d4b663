import { plainText, type Condition, type Json, type Token } from '@tierwright/shared/policy';
import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { ruleOf, samplePolicy } from '../document/sample-policy.js';
import { vocabularyOf } from '../document/vocabulary.js';
import type { Edit } from './edit.js';
import { editFor, isEditable } from './edit-for.js';
import { lineOf, ruleLines, type Line } from './lines.js';
import { derivedSentence, fallbackSentence, movementSentence, type Movement } from '@tierwright/shared/policy';

const withRule = (condition: Condition): EditableDocument => ({
  ...samplePolicy(),
  facts: [
    ...samplePolicy().facts,
    { key: 'level', type: 'enum', ordered: true, values: [{ value: 'low' }, { value: 'mid' }, { value: 'high' }] },
    { key: 'last', type: 'date' },
    { key: 'city', type: 'string' },
    { key: 'spendBefore', type: 'number' },
  ],
  rules: [ruleOf('rule', 'GOLD', { id: 'root', all: [condition] })],
});
const asking = (fact: string, operator: string, value?: Json) =>
  withRule({ id: 'leaf', fact, operator, ...(value === undefined ? {} : { value }) });

const linesOf = (document: EditableDocument): Line[] => {
  const [rule] = document.rules;
  return rule ? ruleLines(vocabularyOf(document), rule, 'en', null) : [];
};
const saidBy = (document: EditableDocument) =>
  linesOf(document)
    .map(({ tokens }) => plainText(tokens))
    .join('\n');

function editIn(document: EditableDocument, line: Line, words: string): Edit {
  const token = line.tokens.find((other: Token) => other.text === words && isEditable(other, line.subject));
  const edit = token && editFor({ document, policy: vocabularyOf(document), language: 'en' }, token, line.subject);
  if (!edit) throw new Error(`“${words}” cannot be changed in ${plainText(line.tokens)}`);
  return edit;
}

/** What the rule says after a piece of it was changed. */
function changed(document: EditableDocument, words: string, to: Json): string {
  const line = linesOf(document).find(({ tokens }) => tokens.some((token) => token.text === words));
  if (!line) throw new Error(`nobody says “${words}”`);
  const edit = editIn(document, line, words) as { to: (value: unknown) => Parameters<typeof applyCommand>[1][] };
  return saidBy(edit.to(to).reduce(applyCommand, document));
}

describe('a piece of a condition', () => {
  it.each([
    ['a number', asking('annualSpend', 'greaterThanInclusive', 10), '10', 12, 'Gold: annual spend at least 12 CNY'],
    [
      'an end of a range',
      asking('orders', 'between', { min: 1, max: 9 }),
      '9',
      5,
      'Gold: orders from 1 up to but not including 5',
    ],
    ['a period', asking('last', 'withinLast', { n: 90, unit: 'days' }), '90', 30, 'Gold: last within the last 30 days'],
    [
      'a unit of time',
      asking('last', 'withinLast', { n: 3, unit: 'days' }),
      'days',
      'years',
      'Gold: last within the last 3 years',
    ],
    ['a level', asking('level', 'atLeast', 'mid'), 'mid', 'high', 'Gold: level at least high'],
    ['yes or no', asking('verified', 'equal', true), 'yes', 'no', 'Gold: verified is no'],
    ['no that is kept as not yes', asking('verified', 'notEqual', true), 'no', 'yes', 'Gold: verified is yes'],
    ['a text', asking('city', 'equal', 'Wuhan'), '“Wuhan”', 'Xi’an', 'Gold: city is “Xi’an”'],
    ['a day', asking('last', 'after', '2026-01-01'), '1 Jan 2026', '2026-02-01', 'Gold: last after 1 Feb 2026'],
    [
      'several levels',
      asking('level', 'in', ['low', 'mid']),
      'low',
      ['mid', 'high'],
      'Gold: level is one of mid or high',
    ],
    ['the comparison', asking('orders', 'greaterThan', 3), 'over', 'lessThan', 'Gold: orders under 3'],
    [
      'whether the ends count',
      asking('orders', 'between', { min: 1, max: 9 }),
      'up to but not including',
      '[]',
      'Gold: orders from 1 up to and including 9',
    ],
    ['the fact', asking('orders', 'greaterThan', 3), 'orders', 'referrals', 'Gold: referrals over 3'],
    [
      'the other fact',
      asking('annualSpend', 'greaterThan', { fact: 'spendBefore' }),
      'spendBefore',
      'orders',
      'Gold: annual spend over orders',
    ],
    ['the tier', asking('orders', 'greaterThan', 3), 'Gold', 'VIP', 'VIP: orders over 3'],
  ])('%s is changed where it stands', (_, document, words, to, sentence) => {
    expect(changed(document, words, to)).toBe(sentence);
  });

  it('is taken at its word over a negation', () => {
    const document = withRule({ id: 'not', not: { id: 'leaf', fact: 'orders', operator: 'greaterThan', value: 3 } });
    expect(saidBy(document)).toBe('Gold: orders not over 3');
    expect(changed(document, 'not over', 'lessThan')).toBe('Gold: orders under 3');
  });

  it('keeps the last of several values', () => {
    expect(changed(asking('level', 'in', ['low']), 'low', [])).toBe('Gold: level is low');
  });
});

describe('what joins conditions', () => {
  const two = [
    { id: 'a', fact: 'orders', operator: 'equal', value: 1 },
    { id: 'b', fact: 'referrals', operator: 'equal', value: 2 },
  ];

  it('is changed where it is said', () => {
    expect(changed(withRule({ id: 'any', any: two }), 'or', 'all')).toBe(
      'Gold: orders exactly 1 and referrals exactly 2',
    );
  });

  it('is one thing with the negation over it', () => {
    const none = withRule({ id: 'none', not: { id: 'any', any: two } });
    expect(changed(none, 'neither', 'any')).toBe('Gold: orders exactly 1 or referrals exactly 2');
  });
});

describe('the foot of the outline', () => {
  const movement: Movement = {
    upgrade: 'immediate',
    downgrade: 'atReview',
    maxDowngradeSteps: 1,
    graceDays: 30,
    validity: { months: 12, ends: 'anniversary' },
  };
  const held: EditableDocument = { ...samplePolicy(), movement };
  const moved = (words: string, to: Json): EditableDocument => {
    const line = lineOf({ kind: 'movement' }, movementSentence({ ...vocabularyOf(held), movement }, 'en'));
    const edit = editIn(held, line, words) as { to: (value: unknown) => Parameters<typeof applyCommand>[1][] };
    return edit.to(to).reduce(applyCommand, held);
  };

  it('changes how tiers are kept, and takes with it what would contradict', () => {
    expect(moved('12', 24).movement?.validity.months).toBe(24);
    expect(moved('at the review', 'immediate').movement).not.toHaveProperty('graceDays');
    expect(moved('for', 'calendarYear').movement?.validity).toEqual({ ends: 'calendarYear' });
  });

  it('takes no number that makes no sense', () => {
    expect(moved('30', -1)).toBe(held);
    expect(moved('12', 0)).toBe(held);
  });

  it('chooses the tier of everyone else, or none', () => {
    const line = lineOf({ kind: 'fallback' }, fallbackSentence(vocabularyOf(held), 'en'));
    const edit = editIn(held, line, 'Regular') as Extract<Edit, { kind: 'choice' }>;
    expect(edit.to('').reduce(applyCommand, held).fallback).toBeNull();
    expect(edit.to('SILVER').reduce(applyCommand, held).fallback).toBe('SILVER');
  });

  it('changes one number or fact of a formula, and leaves the rest as it is written', () => {
    const expression = 'orders*2  + referrals * 2';
    const document: EditableDocument = {
      ...samplePolicy(),
      derived: [{ key: 'activity', kind: 'formula', expression }],
    };
    const policy = vocabularyOf(document);
    const [derived] = policy.derived;
    if (!derived) throw new Error('no computed fact');
    const line = lineOf({ kind: 'derived', id: 'activity' }, derivedSentence(policy, derived, 'en'));
    const after = (token: Token | undefined, to: unknown) => {
      const edit = token && editFor({ document, policy, language: 'en' }, token, line.subject);
      const commands = (edit as { to: (value: unknown) => Parameters<typeof applyCommand>[1][] }).to(to);
      const [changed] = commands.reduce(applyCommand, document).derived ?? [];
      return changed?.kind === 'formula' ? changed.expression : null;
    };
    const numbers = line.tokens.filter(({ kind }) => kind === 'value');
    expect(after(numbers[1], 3)).toBe('orders*2  + referrals * 3');
    expect(
      after(
        line.tokens.find(({ text }) => text === 'orders'),
        'annualSpend',
      ),
    ).toBe('annualSpend*2  + referrals * 2');
  });
});
