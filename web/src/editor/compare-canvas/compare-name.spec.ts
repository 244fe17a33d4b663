import { diffPolicies, withDefaults } from '@tierwright/shared/policy';
import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { namesOf } from './compare-name.js';
import { unionGraph } from './union-graph.js';

function namesIn(after: EditableDocument): (id: string) => string | undefined {
  const before = samplePolicy();
  const speaker = { before: withDefaults(before), after: withDefaults(after), language: 'en' as const };
  const changes = diffPolicies(speaker.before, speaker.after);
  const graph = unionGraph(
    { before, after },
    changes.map((change) => ({ ...change, sentence: change.sentence.en })),
  );
  const nameOf = namesOf(graph, speaker);
  return (id) => graph.nodes.filter((node) => node.id === id).map(nameOf)[0];
}

const line = (change: object) =>
  applyCommand(samplePolicy(), { type: 'changeLeaf', node: 'gold-spend', change: { ...change } });

describe('a screen reader hears what became of a part', () => {
  test('of a line that changed, what it was', () => {
    expect(namesIn(line({ value: 12000 }))('node:gold-spend')).toBe(
      'Changed: condition annual spend is at least 12,000 CNY, was 10,000',
    );
  });

  test('of a condition that asks in another way, the whole question of before', () => {
    expect(namesIn(line({ operator: 'lessThan' }))('node:gold-spend')).toBe(
      'Changed: condition annual spend is under 10,000 CNY, was is at least 10,000 CNY',
    );
  });

  test('of what went and what came, that it did', () => {
    const rules = samplePolicy().rules.filter(({ id }) => id !== 'silver');
    const name = namesIn({ ...samplePolicy(), rules, tiers: [{ key: 'PLUS', name: 'Plus' }, ...samplePolicy().tiers] });
    expect(name('rule:silver')).toBe('Removed: rule silver');
    expect(name('node:silver-spend')).toBe('Removed: condition annual spend is at least 5,000 CNY');
    expect(name('tier:PLUS')).toBe('Added: tier Plus');
  });

  test('of a card, the sentences of its changes', () => {
    const [vip, ...others] = samplePolicy().tiers;
    const after = {
      ...samplePolicy(),
      tiers: [{ ...vip, key: 'VIP', benefits: [{ key: 'gift', name: 'Gift' }] }, ...others],
    };
    expect(namesIn(after)('tier:VIP')).toBe('Changed: tier VIP. VIP: benefit “Gift” added');
  });

  test('of a shared condition that must not hold, that it must not', () => {
    const asked = { id: 'not', not: { id: 'asked', condition: 'trusted' } };
    const conditions = { trusted: leaf('verified-is', 'verified', 'equal', true) };
    const plus = ruleOf('plus', 'VIP', {
      id: 'plus-all',
      all: [asked, leaf('plus-orders', 'orders', 'greaterThan', 1)],
    });
    const name = namesIn({ ...samplePolicy(), conditions, rules: [...samplePolicy().rules, plus] });
    expect(name('node:asked')).toMatch(/^Added: shared condition “trusted” is not met, where it is used$/);
  });

  test('what stayed the same is named as in the editor', () => {
    expect(namesIn(line({ value: 12000 }))('node:gold-orders')).toBe(
      'Condition: orders is at least 4, feeds all of gold',
    );
  });
});
