// Random commands for the laws of editing: most of them fit the document at hand, some do not.
import { nodesOf } from '@tierwright/shared/policy';
import fc from 'fast-check';
import type { Command, GroupKind } from './command.js';
import type { EditableDocument, EditableMovement } from './editable.js';
import { leaf, ruleOf } from './sample-policy.js';
import { treesOf } from './tree.js';

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

export const idsOfDocument = (document: EditableDocument) => ({
  nodes: treesOf(document).flatMap((tree) => [...nodesOf(tree)].map((node) => node.id)),
  rules: document.rules.map((rule) => rule.id),
});

/** Makes a command for the document it will meet; `step` keeps new ids apart, now and then on purpose not. */
export type CommandMaker = (document: EditableDocument, step: number) => Command;

const movement: EditableMovement = {
  upgrade: 'immediate',
  downgrade: 'atReview',
  validity: { ends: 'anniversary', months: 12 },
};

const kinds: GroupKind[] = ['all', 'any', 'none', 'notAll'];

export const anyCommand: fc.Arbitrary<CommandMaker> = fc
  .record({
    which: fc.nat(25),
    a: fc.nat(40),
    b: fc.nat(40),
    index: fc.integer({ min: -1, max: 6 }),
    kind: fc.constantFrom(...kinds),
    clash: fc.boolean(),
  })
  .map(({ which, a, b, index, kind, clash }) => (document, step) => {
    const { nodes, rules } = idsOfDocument(document);
    const pick = (list: readonly string[], n: number) => list[n % Math.max(1, list.length)] ?? 'nobody';
    const tiers = document.tiers.map((tier) => tier.key);
    const [one, two, fresh] = [
      pick(nodes, a),
      pick(nodes, b),
      clash && step % 5 === 0 ? pick(nodes, b) : `new-${step}`,
    ];
    const place = { parent: two, index };
    const named = Object.keys(document.conditions ?? {});
    const computed = (document.derived ?? []).map((fact) => fact.key ?? '');
    const none = { nodes: [], rules: [], tiers: [], facts: [] };
    const group = { id: fresh, all: [leaf(`${fresh}-leaf`, 'orders', 'equal', a)] };
    const commands: Command[] = [
      { type: 'addRule', rule: ruleOf(clash ? pick(rules, a) : fresh, pick(tiers, a), { id: fresh, all: [] }), index },
      {
        type: 'changeRule',
        rule: pick(rules, a),
        change: { tier: pick(tiers, b), enabled: clash ? undefined : false },
      },
      { type: 'moveRule', rule: pick(rules, a), index },
      { type: 'addNode', node: leaf(fresh, 'orders', 'greaterThan', a), place },
      { type: 'addNode', node: group, place },
      { type: 'changeLeaf', node: one, change: { operator: 'lessThan', value: clash ? undefined : b } },
      { type: 'setGroupKind', node: one, kind, freshId: fresh },
      { type: 'negate', node: one, freshId: fresh },
      { type: 'wrap', nodes: [one, two], kind, freshIds: [fresh, `${fresh}-inner`] },
      { type: 'wrap', nodes: [one], kind, freshIds: [fresh, `${fresh}-inner`] },
      { type: 'unwrap', node: one },
      { type: 'moveNodes', nodes: clash ? [one] : [one, pick(nodes, a + b)], place },
      { type: 'addTier', tier: { key: clash ? pick(tiers, a) : fresh }, index },
      { type: 'renameTierKey', tier: pick(tiers, a), key: clash ? pick(tiers, b) : fresh },
      { type: 'moveTier', tier: pick(tiers, a), index },
      {
        type: 'remove',
        ...none,
        nodes: clash ? [one] : [one, two],
        rules: b % 4 === 0 ? [pick(rules, b)] : [],
        tiers: a % 3 === 0 ? [pick(tiers, a)] : [],
      },
      {
        type: 'paste',
        fragment: { rules: [ruleOf(`${fresh}-rule`, 'VIP', group)], nodes: [leaf(`${fresh}-x`, 'orders', 'equal', 1)] },
        place,
      },
      {
        type: 'addDerived',
        derived: { key: clash ? 'orders' : `computed${step}`, kind: 'formula', expression: 'orders * 2' },
      },
      {
        type: 'changeDerived',
        derived: pick(computed, a),
        definition: {
          key: computed.length > 0 ? pick(computed, clash ? b : a) : 'nothing',
          kind: 'formula',
          expression: `orders + ${b}`,
        },
      },
      { type: 'changeMovement', movement: clash ? null : { ...movement, maxDowngradeSteps: 1 + (a % 3) } },
      { type: 'remove', ...none, facts: [pick(computed, a)] },
      {
        type: 'share',
        node: one,
        name: clash ? pick(named, b) : `Shared ${step}`,
        freshIds: [fresh, `${fresh}-group`],
      },
      { type: 'unshare', node: one, tree: group },
      { type: 'renameShared', name: pick(named, a), next: clash ? pick(named, b) : `Renamed ${step}` },
      { type: 'removeShared', name: pick(named, a) },
      {
        type: 'editTable',
        how: 'paste',
        cells: 1,
        rules: 1,
        commands: [
          { type: 'changeLeaf', node: one, change: { value: b } },
          { type: 'addRule', rule: ruleOf(clash ? pick(rules, a) : `${fresh}-row`, 'VIP', group) },
        ],
      },
    ];
    return commands[which] ?? { type: 'unwrap', node: one };
  });
