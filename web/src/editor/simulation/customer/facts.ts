// Facts by key. A dotted key reads and writes a nested object, own properties only.
import type { Facts } from '@tierwright/shared/contracts';
import type { Json } from '@tierwright/shared/policy';

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function factValue(facts: Facts, key: string): Json | undefined {
  let value: Json | undefined = facts;
  for (const part of key.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** The facts with one of them set, or taken out; what was given stays as it is. */
export function withFact(facts: Facts, key: string, value: Json | undefined): Facts {
  const [first = '', ...rest] = key.split('.');
  const { [first]: old, ...others } = facts;
  if (rest.length > 0) {
    const inner = withFact(isObject(old) ? old : {}, rest.join('.'), value);
    return Object.keys(inner).length === 0 ? others : { ...facts, [first]: inner };
  }
  return value === undefined ? others : { ...facts, [first]: value };
}

export const sameFact = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
