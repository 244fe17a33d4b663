// The pieces that belong to no single condition: groups, references, tiers, movement and computed facts.
import { groupWords, isNot, isReference, tierName, type Condition, type Token } from '@tierwright/shared/policy';
import type { Command, GroupKind } from '../document/command.js';
import type { EditableMovement } from '../document/editable.js';
import { readGroup } from '../document/group-kind.js';
import { newNodeId } from '../document/new-id.js';
import { findInDocument, parentInDocument } from '../document/tree.js';
import { sayEditor } from '../words/editor-words.js';
import type { Edit, Option, Scene } from './edit.js';
import { isNegated } from './leaf-edit.js';
import { saySentences } from './sentences-words.js';

const kinds: readonly GroupKind[] = ['all', 'any', 'none', 'notAll'];

/** A sentence names the group inside a negation; what is changed is both together. */
export function groupEdit({ document, language }: Scene, id: string): Edit | null {
  const above = parentInDocument(document, id);
  const node = above && isNot(above) ? above : findInDocument(document, id);
  const group = node && readGroup(node);
  if (!node || !group) return null;
  const options = kinds.map((value) => ({
    value,
    label: groupWords(value, language),
    hint: sayEditor(`groupHint.${value}`, { lng: language }),
  }));
  const to = (kind: string): Command[] => {
    const chosen = kinds.find((known) => known === kind);
    return chosen ? [{ type: 'setGroupKind', node: node.id, kind: chosen, freshId: newNodeId() }] : [];
  };
  return { kind: 'choice', options, value: group.kind, to };
}

export function referenceEdit(scene: Scene, node: Condition, token: Token): Edit | null {
  if (!isReference(node)) return null;
  if (token.kind === 'operator') {
    const negated = isNegated(scene, node.id);
    const options = (['met', 'notMet'] as const).map((value) => ({
      value,
      label: saySentences(value, { lng: scene.language }),
    }));
    const turn: Command[] = [{ type: 'negate', node: node.id, freshId: newNodeId() }];
    const value = negated ? 'notMet' : 'met';
    return { kind: 'choice', options, value, to: (next) => (next === value ? [] : turn) };
  }
  const options = Object.keys(scene.document.conditions ?? {}).map((name) => ({ value: name, label: name }));
  const to = (name: string): Command[] => [{ type: 'changeReference', node: node.id, name }];
  return { kind: 'choice', options, value: node.condition, to };
}

const tierOptions = ({ policy, language }: Scene): Option[] =>
  policy.tiers.map(({ key }) => ({ value: key, label: tierName(policy, key, language) }));

export const ruleTierEdit = (scene: Scene, rule: string, tier: string): Edit => ({
  kind: 'choice',
  options: tierOptions(scene),
  value: tier,
  to: (next) => [{ type: 'changeRule', rule, change: { tier: next } }],
});

/** No tier has no key; no tier's key is empty. */
const none = '';

export function fallbackEdit(scene: Scene): Edit {
  const { policy, language } = scene;
  const options = [...tierOptions(scene), { value: none, label: tierName(policy, null, language) }];
  const to = (key: string): Command[] => [{ type: 'changePolicy', change: { fallback: key === none ? null : key } }];
  return { kind: 'choice', options, value: policy.fallback ?? none, to };
}

const whenOptions = ({ language }: Scene, words: 'whenUp' | 'whenDown'): Option[] =>
  (['immediate', 'atReview'] as const).map((value) => ({
    value,
    label: sayEditor(`movement.${words}.${value}`, { lng: language }),
  }));

const ends = ['anniversary', 'calendarYear', 'nextCalendarYear'] as const;

/** What contradicts the rest goes with it: days of grace where nothing waits for a review, months of a calendar year. */
export function movementEdit(scene: Scene, movement: EditableMovement, path: string): Edit | null {
  const set = (next: EditableMovement): Command[] => [{ type: 'changeMovement', movement: next }];
  const { graceDays: _, ...ungraced } = movement;
  const { validity } = movement;
  const when = (value: string) => (value === 'immediate' ? 'immediate' : 'atReview');
  switch (path) {
    case '/upgrade':
      return {
        kind: 'choice',
        options: whenOptions(scene, 'whenUp'),
        value: movement.upgrade,
        to: (value) => set({ ...movement, upgrade: when(value) }),
      };
    case '/downgrade':
      return {
        kind: 'choice',
        options: whenOptions(scene, 'whenDown'),
        value: movement.downgrade,
        to: (value) => set({ ...(value === 'immediate' ? ungraced : movement), downgrade: when(value) }),
      };
    case '/validity/ends':
      return {
        kind: 'choice',
        options: ends.map((value) => ({
          value,
          label: sayEditor(`movement.endsAt.${value}`, { lng: scene.language }),
        })),
        value: validity.ends,
        to: (value) => {
          const end = ends.find((known) => known === value) ?? 'anniversary';
          const months = end === 'anniversary' ? { months: validity.months ?? 12 } : {};
          return set({ ...movement, validity: { ends: end, ...months } });
        },
      };
    case '/validity/months':
      return count(validity.months ?? 12, 1, 1200, (months) => set({ ...movement, validity: { ...validity, months } }));
    case '/maxDowngradeSteps':
      return count(movement.maxDowngradeSteps ?? 1, 1, 100, (steps) => set({ ...movement, maxDowngradeSteps: steps }));
    case '/graceDays':
      return count(movement.graceDays ?? 0, 0, 3660, (graceDays) => set({ ...movement, graceDays }));
    default:
      return null;
  }
}

const count = (value: number, min: number, max: number, to: (value: number) => Command[]): Edit => ({
  kind: 'number',
  value,
  whole: true,
  min,
  max,
  to: (next) => (next >= min && next <= max ? to(next) : []),
});
