// The pieces of a single condition: its fact, its comparison, its values.
import { inLanguage } from '@tierwright/shared/language';
import {
  factName,
  isNot,
  isOperator,
  operandOf,
  operatorLabel,
  operatorsFor,
  periodUnits,
  rangeBounds,
  readableFact,
  readableFacts,
  unitName,
  type Fact,
  type Json,
  type Leaf,
  type Token,
} from '@tierwright/shared/policy';
import type { Command } from '../document/command.js';
import { newNodeId } from '../document/new-id.js';
import { parentInDocument } from '../document/tree.js';
import { itemOf } from '../inspector/value-editor.js';
import { questionFor, valueFor } from '../inspector/value-for.js';
import { comparableFacts } from '../inspector/value-or-fact.js';
import { sayEditor } from '../words/editor-words.js';
import type { Edit, Option, Scene } from './edit.js';

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changeValue = (leaf: Leaf, value: Json): Command[] => [{ type: 'changeLeaf', node: leaf.id, change: { value } }];

export const isNegated = ({ document }: Scene, id: string): boolean => {
  const parent = parentInDocument(document, id);
  return parent !== null && isNot(parent);
};

export const factOptions = ({ policy, language }: Scene, facts: Iterable<Fact>): Option[] =>
  [...facts].map((fact) => {
    const hint = 'unit' in fact ? unitName(fact.unit, language) : '';
    return { value: fact.key, label: factName(policy, fact.key, language), ...(hint ? { hint } : {}) };
  });

export function leafEdit(scene: Scene, leaf: Leaf, token: Token): Edit | null {
  const fact = readableFact(scene.policy, leaf.fact);
  if (token.kind === 'fact') return factEdit(scene, leaf, fact);
  if (!fact) return null;
  if (token.kind === 'operator')
    return token.field === '/value/bounds' ? boundsEdit(scene, leaf) : operatorEdit(scene, leaf, fact);
  if (token.kind === 'unit') return token.field === '/value/unit' ? periodUnitEdit(scene, leaf) : null;
  return token.kind === 'value' ? valueEdit(scene, leaf, fact, token.field ?? '/value') : null;
}

function factEdit(scene: Scene, leaf: Leaf, before: Fact | undefined): Edit {
  const facts = readableFacts(scene.policy);
  return {
    kind: 'choice',
    options: factOptions(scene, facts.values()),
    value: leaf.fact,
    to: (key) => {
      const next = facts.get(key);
      if (!next || key === leaf.fact) return [];
      return [{ type: 'changeLeaf', node: leaf.id, change: { fact: key, ...questionFor(next, leaf, before?.type) } }];
    },
  };
}

/** What is picked is what the sentence says from then on: over a negation, that goes. */
function operatorEdit(scene: Scene, leaf: Leaf, fact: Fact): Edit {
  const negated = isNegated(scene, leaf.id);
  const options = operatorsFor(fact).map((operator) => ({
    value: operator,
    label: operatorLabel(operator, fact.type, scene.language),
  }));
  return {
    kind: 'choice',
    options,
    value: negated ? null : leaf.operator,
    to: (operator) => [
      ...(negated ? ([{ type: 'negate', node: leaf.id, freshId: newNodeId() }] as const) : []),
      { type: 'changeLeaf', node: leaf.id, change: { operator, value: valueFor(fact, operator, leaf.value) } },
    ],
  };
}

function boundsEdit({ language }: Scene, leaf: Leaf): Edit {
  const range = isRecord(leaf.value) ? leaf.value : {};
  const bounds = rangeBounds.find((known) => known === range['bounds']) ?? '[)';
  return {
    kind: 'choice',
    options: rangeBounds.map((value) => ({ value, label: sayEditor(`inspector.bounds.${value}`, { lng: language }) })),
    value: bounds,
    to: (next) => changeValue(leaf, { ...range, bounds: next }),
  };
}

function periodUnitEdit({ language }: Scene, leaf: Leaf): Edit {
  const period = isRecord(leaf.value) ? leaf.value : {};
  return {
    kind: 'choice',
    options: periodUnits.map((value) => ({ value, label: sayEditor(`inspector.units.${value}`, { lng: language }) })),
    value: typeof period['unit'] === 'string' ? period['unit'] : null,
    to: (unit) => changeValue(leaf, { n: 1, ...period, unit }),
  };
}

function valueEdit(scene: Scene, leaf: Leaf, fact: Fact, field: string): Edit | null {
  const operand = isOperator(leaf.operator) ? operandOf[leaf.operator] : 'value';
  if (operand === 'range' || operand === 'period') return partEdit(leaf, fact, field, operand);
  if (operand === 'values' || operand === 'items') return listEdit(scene, leaf, itemOf(fact));
  if (isRecord(leaf.value) && typeof leaf.value['fact'] === 'string')
    return otherFactEdit(scene, leaf, fact, leaf.value['fact']);
  return plainEdit(scene, leaf, operand === 'item' ? itemOf(fact) : fact);
}

const unitOf = (fact: Fact, { language }: Scene): { unit?: string } => {
  const unit = 'unit' in fact ? unitName(fact.unit, language) : '';
  return unit === '' ? {} : { unit };
};

/** The number of a period, or an end of a range. */
function partEdit(leaf: Leaf, fact: Fact, field: string, operand: 'range' | 'period'): Edit | null {
  const part = field.slice('/value/'.length);
  const whole = isRecord(leaf.value) ? leaf.value : {};
  const now = whole[part];
  const value = typeof now === 'number' ? now : null;
  const to = (next: number) => changeValue(leaf, { ...whole, [part]: next });
  if (operand === 'period') return { kind: 'number', value, whole: true, min: 0, to };
  return { kind: 'number', value, whole: fact.type === 'integer', to };
}

function otherFactEdit(scene: Scene, leaf: Leaf, fact: Fact, value: string): Edit {
  const options = factOptions(scene, comparableFacts(scene.policy, fact));
  return { kind: 'choice', options, value, to: (key) => changeValue(leaf, { fact: key }) };
}

const enumOptions = (fact: Extract<Fact, { type: 'enum' }>, { language }: Scene): Option[] =>
  fact.values.map(({ value, label }) => ({ value, label: inLanguage(label, language) || value }));

function listEdit(scene: Scene, leaf: Leaf, fact: Fact): Edit {
  const items = Array.isArray(leaf.value) ? leaf.value : [];
  if (fact.type !== 'enum') return { kind: 'list', fact, value: leaf.value, to: (next) => changeValue(leaf, next) };
  const options = enumOptions(fact, scene);
  // An empty list asks nothing, so the last one stays.
  const to = (values: string[]) => (values.length > 0 ? changeValue(leaf, values) : []);
  return { kind: 'choices', options, values: items.map(String), to };
}

function plainEdit(scene: Scene, leaf: Leaf, fact: Fact): Edit {
  const { value } = leaf;
  const words = typeof value === 'string' ? value : '';
  const set = (next: Json) => changeValue(leaf, next);
  switch (fact.type) {
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        value: typeof value === 'number' ? value : null,
        whole: fact.type === 'integer',
        ...unitOf(fact, scene),
        min: fact.min,
        max: fact.max,
        to: set,
      };
    case 'boolean':
      return booleanEdit(scene, leaf);
    case 'enum':
      return { kind: 'choice', options: enumOptions(fact, scene), value: words, to: set };
    case 'date':
      return { kind: 'day', value: words, to: (day) => (day === '' ? [] : set(day)) };
    case 'string':
    case 'list':
      return { kind: 'text', value: words, to: set };
  }
}

/** "Is not yes" is spoken as "no", so the choice is between what the sentence says. */
function booleanEdit(scene: Scene, leaf: Leaf): Edit {
  const flipped = (leaf.operator === 'notEqual') !== isNegated(scene, leaf.id);
  const says = (words: 'yes' | 'no') => sayEditor(`inspector.${words}`, { lng: scene.language });
  return {
    kind: 'choice',
    options: [
      { value: 'yes', label: says('yes') },
      { value: 'no', label: says('no') },
    ],
    value: (leaf.value === true) !== flipped ? 'yes' : 'no',
    to: (next) => changeValue(leaf, (next === 'yes') !== flipped),
  };
}
