// A new fact from what was typed into the dialog.
import type { Text } from '@tierwright/shared/language';
import { factKeySchema, type FactType } from '@tierwright/shared/policy';
import type { EditableFact } from '../document/editable.js';

export interface FactForm {
  key: string;
  type: FactType;
  unit: string;
  values: string[];
  ordered: boolean;
  group: string;
}

/** A key out of a name: "Annual spend" → annualSpend. Empty where the name has no Latin letters. */
export function keyFrom(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const key = words
    .map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  return key.replace(/^[0-9]+/, '');
}

export const isFactKey = (key: string): boolean => key !== '' && factKeySchema.safeParse(key).success;

const given = <K extends string>(field: K, value: Text | undefined) =>
  value ? ({ [field]: value } as Record<K, Text>) : {};

export function factFrom(form: FactForm, names: Text | undefined): EditableFact {
  const common = { key: form.key, ...given('label', names), ...given('group', form.group.trim()) };
  switch (form.type) {
    case 'number':
    case 'integer':
      return { ...common, type: form.type, ...given('unit', form.unit.trim()) };
    case 'enum':
      return {
        ...common,
        type: 'enum',
        values: form.values.map((value) => ({ value })),
        ...(form.ordered ? { ordered: true } : {}),
      };
    case 'list':
      return { ...common, type: 'list', itemType: 'string' };
    case 'boolean':
    case 'string':
    case 'date':
      return { ...common, type: form.type };
  }
}
