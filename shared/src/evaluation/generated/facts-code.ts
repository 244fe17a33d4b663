// The text of a function that reads one policy's facts in the ordinary case: every declared fact is there, valid, and nothing
// else is; facts come in the order in which some came before. Anything unusual it leaves, untouched, to `fillValues`.
import type { FactReader } from '../read-fact.js';
import type { Column, FactsReader } from '../read-facts.js';
import { maxCodeLength } from './run-code.js';

/** Only such keys stand in the text, as names of properties: there is nothing to escape. */
const plainKey = /^[A-Za-z][A-Za-z0-9_]*$/;

/** So many names are compared one after the other; of more, the map is quicker. */
const mostCompared = 12;

/** Refuses what is no number within the limits; NaN is within none. */
const within = (name: string, { min, max }: FactReader): string => `${name} >= ${min} && ${name} <= ${max}`;

function ranked(name: string, { rankOf }: FactReader, at: number): string {
  if (rankOf.size > mostCompared)
    return `const n${at} = ranks[${at}].get(${name}); if (n${at} === undefined) return false;`;
  const cases = [...rankOf].map(([value, rank]) => `${name} === ${JSON.stringify(value)} ? ${rank} : `);
  return `const n${at} = ${cases.join('')}-1; if (n${at} < 0) return false;`;
}

/** Statements that leave the number of a column in `n…`, or leave the function. The value is looked at once. */
function readColumn({ key, reader }: Column, at: number): string {
  const value = `v${at}`;
  const read = `const ${value} = facts.${key};`;
  switch (reader.type) {
    case 'number':
      return `${read} if (typeof ${value} !== 'number' || !(${within(value, reader)})) return false; const n${at} = ${value};`;
    case 'integer':
      return `${read} if (!Number.isSafeInteger(${value}) || !(${within(value, reader)})) return false; const n${at} = ${value};`;
    case 'boolean':
      return `${read} if (${value} !== true && ${value} !== false) return false; const n${at} = ${value} ? 1 : 0;`;
    case 'enum':
      return `${read} ${ranked(value, reader, at)}`;
    case 'date':
    case 'string':
    case 'list':
      return `${read} if (${value} === undefined || ${value} === null || !put(columns[${at}], ${value}, values)) return false; const n${at} = numbers[${at}];`;
    default:
      return reader.type satisfies never;
  }
}

/**
 * A function `(facts) => boolean` within one of what it knows; undefined where the policy's facts are not ordinary: nested, or
 * too many. Own enumerable properties only: the loop has seen each of them before one is read.
 */
export function factsCode({ columns }: FactsReader): string | undefined {
  if (columns.length === 0 || columns.some(({ key }) => !plainKey.test(key))) return undefined;
  const count = columns.length;
  const code = `'use strict';
return (order, values, numbers, columns, ranks, put) => (facts) => {
let place = 0;
for (const key in facts) {
if (!Object.prototype.hasOwnProperty.call(facts, key)) continue;
if (place === ${count} || key !== order[place]) return false;
place++;
}
if (place !== ${count}) return false;
${columns.map(readColumn).join('\n')}
${columns.map((_, at) => `numbers[${at}] = n${at};`).join(' ')}
return true;
};`;
  return code.length > maxCodeLength ? undefined : code;
}
