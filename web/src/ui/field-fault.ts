// What is wrong with a field, from the constraints in its own attributes.

export type Fault = { code: 'missing' | 'email' | 'malformed' } | { code: 'range'; min: string; max: string };

type Control = HTMLInputElement | HTMLTextAreaElement;

const blank = ({ required, value, type }: Control) => required && type !== 'password' && value.trim() === '';

export function faultOf(field: Control): Fault | undefined {
  const { validity } = field;
  if (validity.valueMissing || blank(field)) return { code: 'missing' };
  if (validity.valid) return undefined;
  if (validity.typeMismatch && field.type === 'email') return { code: 'email' };
  if (field instanceof HTMLInputElement && field.min !== '' && field.max !== '' && field.type === 'number')
    return { code: 'range', min: field.min, max: field.max };
  return { code: 'malformed' };
}
