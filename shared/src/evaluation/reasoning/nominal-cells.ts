// The cells of texts and lists, which have no order (a nominal scale): conditions tell them apart only by the pieces that they name.
import { valueLimits } from '../../policy/index.js';
import type { LeafTest } from '../leaf-test.js';
import type { Items } from '../values.js';
import { nominalCell, type Cells } from './cell.js';

const mostCells = 300;
const mostSubsets = 8;

/** All subsets while there are few; else none, each one, all but each one, and all. */
function someSubsets<T>(items: readonly T[]): { sets: readonly (readonly T[])[]; complete: boolean } {
  if (items.length <= mostSubsets) {
    const sets = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_one, i) => (bits >> i) & 1));
    return { sets, complete: true };
  }
  const each = items.map((one) => [one]);
  const others = items.map((one) => items.filter((other) => other !== one));
  return { sets: [[], ...each, items, ...others], complete: false };
}

const literalTexts = (test: LeafTest): readonly string[] => {
  const to = test.is === 'equality' ? test.to : undefined;
  if (to && 'literal' in to) return [String(to.literal)];
  return test.is === 'membership' ? test.values.map(String) : [];
};

function parts(tests: readonly LeafTest[], part: 'start' | 'end' | 'any'): string[] {
  const found = tests.flatMap((test) =>
    test.is === 'text' && test.part === part && 'literal' in test.text ? [String(test.text.literal)] : [],
  );
  return [...new Set(found)];
}

/** A letter that none of the texts holds, so that what it joins does not run together into something that is asked for. */
function strangeLetter(texts: readonly string[]): string {
  const candidates = [...'xyzqwvkj·※§'];
  return candidates.find((letter) => !texts.some((text) => text.includes(letter))) ?? '\u2063';
}

function* combined(
  starts: readonly string[],
  ends: readonly string[],
  sets: readonly (readonly string[])[],
  letter: string,
): Generator<string> {
  let left = mostCells;
  for (const set of sets)
    for (const start of starts)
      for (const end of ends) {
        if (--left < 0) return;
        yield [start, ...set, end].join(letter);
      }
}

/** `perGap`: how many texts that nobody asks for, for facts that are compared with each other. */
export function textCells(tests: readonly LeafTest[], perGap: number): Cells {
  const literals = [...new Set(tests.flatMap(literalTexts))];
  const [starts, ends, infixes] = [parts(tests, 'start'), parts(tests, 'end'), parts(tests, 'any')];
  const letter = strangeLetter([...literals, ...starts, ...ends, ...infixes]);
  const others = Array.from({ length: perGap }, (_, i) => letter.repeat(i + 1));
  const { sets, complete } = someSubsets(infixes);
  const asksParts = starts.length + ends.length + infixes.length > 0;
  const combinations = (starts.length + 1) * (ends.length + 1) * sets.length;
  // Where there are too many, each piece alone and each start with each end, as far as there is room.
  const [fewer, all] = [
    combinations > mostCells ? [[], ...infixes.map((one) => [one])] : sets,
    combinations <= mostCells,
  ];
  const built = asksParts ? [...combined(['', ...starts], ['', ...ends], fewer, letter)] : [];
  const texts = [...new Set([...literals, ...infixes, ...others, ...built])];
  const short = texts.filter(({ length }) => length <= valueLimits.text).slice(0, mostCells);
  const comparesParts = tests.some((test) => test.is === 'text' && 'slot' in test.text);
  return {
    cells: short.map(nominalCell),
    complete: complete && all && !comparesParts && short.length === texts.length,
  };
}

/** Lists with every combination of the items that conditions ask for. */
export function listCells(tests: readonly LeafTest[]): Cells {
  const asked = tests.flatMap((test): Items => {
    if (test.is === 'item') return [test.item];
    return test.is === 'items' ? test.items : [];
  });
  const { sets, complete } = someSubsets([...new Set(asked)]);
  const together = tests.flatMap((test) => (test.is === 'items' ? [test.items] : []));
  return { cells: [...sets, ...(complete ? [] : together)].map(nominalCell), complete };
}
