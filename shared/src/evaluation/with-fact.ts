// A customer with one fact changed.
import type { Facts } from '../contracts/index.js';
import type { Json } from '../policy/index.js';

const asObject = (value: Json | undefined): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** A copy in which a fact has another value; a dotted key goes into nested objects, made where there are none. */
export function withFact(facts: Facts, key: string, value: Json): Facts {
  const [first = '', ...rest] = key.split('.');
  return { ...facts, [first]: rest.length === 0 ? value : withFact(asObject(facts[first]), rest.join('.'), value) };
}
