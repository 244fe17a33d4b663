import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { samplePolicy } from '../document/sample-policy.js';
import { ladderCommands, tierKeyFrom } from './ladder-commands.js';
import { factSuggestions, ladderSuggestions } from './suggestions.js';

const start: EditableDocument = { ...samplePolicy(), rules: [] };
const apply = (wanted: Parameters<typeof ladderCommands>[1], document = start) =>
  applyCommand(document, { type: 'firstRule', step: 'tiers', commands: ladderCommands(document, wanted) });

test.each(ladderSuggestions.map((ladder) => [ladder.map(({ key }) => key).join(' '), ladder] as const))(
  'the ladder becomes %s, in that order, the last for everyone else',
  (_, ladder) => {
    const { tiers, fallback } = apply(ladder);
    expect(tiers.map(({ key, name, color }) => ({ key, name, color }))).toEqual(ladder);
    expect(fallback).toBe(ladder.at(-1)?.key);
  },
);

test('from any suggestion to any other', () => {
  for (const one of ladderSuggestions)
    for (const other of ladderSuggestions)
      expect(apply(other, apply(one)).tiers.map(({ key }) => key)).toEqual(other.map(({ key }) => key));
});

test('whoever chose another tier for everyone else keeps it while the ladder is reordered', () => {
  const [first, ...others] = start.tiers;
  const chosen = { ...start, fallback: first?.key ?? '' };
  const reordered = [first, ...others.toReversed()].flatMap((tier) => tier ?? []);
  expect(apply(reordered, chosen).fallback).toBe(first?.key);
});

test('a tier’s key in the API is made from its English name', () => {
  expect(tierKeyFrom('Gold plus')).toBe('GOLD_PLUS');
  expect(tierKeyFrom('2nd best')).toBe('ND_BEST');
  expect(tierKeyFrom('金卡')).toBe('');
});

test('what is suggested of customers speaks both languages under keys of its own', () => {
  expect(new Set(factSuggestions.map(({ fact }) => fact.key)).size).toBe(factSuggestions.length);
  for (const { fact } of factSuggestions)
    expect(fact.label).toMatchObject({ en: expect.any(String), 'zh-CN': expect.any(String) });
});
