// What is wrong with a customer's facts, and what was sent that the policy does not declare.
import type { Violation } from '../errors/index.js';
import { isRefusedName } from '../policy/index.js';
import { invalidFact, missingFact, refusedName } from './fact-words.js';
import { accepts } from './read-fact.js';
import { isObject, own, plainColumn, type Column, type FactsReader, type JsonObject } from './read-facts.js';

function violationsOf({ slot, path = [slot.key], reader }: Column, facts: JsonObject): Violation[] {
  let value: unknown = facts;
  const at: string[] = [];
  for (const part of path) {
    if (value === undefined || value === null) break;
    if (!isObject(value)) return [invalidFact(slot.fact, at, value)];
    value = own(value, part);
    at.push(part);
  }
  if (value === undefined || value === null) return slot.fact.whenMissing === 'reject' ? [missingFact(slot.fact)] : [];
  return accepts(reader, value) ? [] : [invalidFact(slot.fact, at, value)];
}

/** Everything that stands in the way of evaluating these facts, in the order of the declared facts. */
export const factViolations = (reader: FactsReader, facts: JsonObject): Violation[] => [
  ...reader.columns.flatMap((column) => violationsOf(column, facts)),
  ...ignoredFacts(reader, facts).flatMap((key) => (isRefusedName(key) ? [refusedName(key.split('.'))] : [])),
];

/** What was sent and is not declared, in the order sent; inside nested objects with dotted names. */
export const ignoredFacts = (reader: FactsReader, facts: JsonObject): string[] =>
  Object.keys(facts).flatMap((key) => {
    if (plainColumn(reader, key) !== undefined) return [];
    return reader.parents.has(key) ? ignoredWithin(reader, facts[key], key) : [key];
  });

function ignoredWithin(reader: FactsReader, value: unknown, at: string): string[] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const name = `${at}.${key}`;
    const isPart = !key.includes('.');
    if (isPart && reader.dotted.has(name)) return [];
    return isPart && reader.parents.has(name) ? ignoredWithin(reader, value[key], name) : [name];
  });
}
