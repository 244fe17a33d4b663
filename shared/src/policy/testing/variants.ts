// Every document that differs from one in a single place.
import type { PolicyDocument } from '../policy-schema.js';

type Container = Record<string | number, unknown>;
const isContainer = (json: unknown): json is Container => typeof json === 'object' && json !== null;

/** Something else than a value; for each kind of value one that is near it. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value} `;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 0 : null;
}

export interface Variant {
  /** The name of what is changed, taken away or added; of a list, nothing. */
  key: string;
  /** The same object each time: to be used before the next. */
  json: unknown;
}

/** A value changed, taken away or added, an item more, two items changed round: one at a time, everywhere. */
export function* variants(document: PolicyDocument): Generator<Variant> {
  const json = JSON.parse(JSON.stringify(document)) as Container;
  const visit = function* (parent: Container): Generator<Variant> {
    for (const key of Object.keys(parent)) {
      const value = parent[key];
      parent[key] = otherThan(value);
      yield { key, json };
      if (!Array.isArray(parent)) {
        Reflect.deleteProperty(parent, key);
        yield { key, json };
      }
      parent[key] = value;
      if (isContainer(value)) yield* visit(value);
    }
    if (Array.isArray(parent)) yield* ofList(parent);
    else {
      parent['more'] = null;
      yield { key: 'more', json };
      Reflect.deleteProperty(parent, 'more');
    }
  };
  const ofList = function* (list: unknown[]): Generator<Variant> {
    list.push(null);
    yield { key: '', json };
    list.pop();
    for (let i = 1; i < list.length; i++) {
      [list[i - 1], list[i]] = [list[i], list[i - 1]];
      if (JSON.stringify(list[i - 1]) !== JSON.stringify(list[i])) yield { key: '', json };
      [list[i - 1], list[i]] = [list[i], list[i - 1]];
    }
  };
  yield* visit(json);
}
