// A document as text that is pleasant to read: what fits a line stands on one, as a condition does; the rest is indented.
import type { Json } from '@tierwright/shared/policy';

/** Not counting how far in it stands. */
const lineWidth = 120;

/** The order in which a person would say it; other keys follow as they stand. Their order means nothing. */
const saidFirst = [
  ...['schema', 'id', 'key', 'kind', 'name', 'label', 'en', 'zh-CN', 'purpose', 'owner', 'reviewBy', 'timezone'],
  ...['tiers', 'fallback', 'facts', 'derived', 'conditions', 'rules', 'movement'],
  ...['type', 'unit', 'tier', 'effect', 'enabled', 'fact', 'operator', 'value', 'weight', 'points', 'below'],
  ...['min', 'max', 'n', 'upgrade', 'downgrade', 'maxDowngradeSteps', 'graceDays', 'validity', 'months', 'ends'],
];
const ranks = new Map(saidFirst.map((key, rank) => [key, rank]));

/** What a rule asks stands at its end. */
function inOrder(object: object): [string, Json][] {
  const rankOf = (key: string): number =>
    key === 'conditions' && 'tier' in object ? saidFirst.length + 1 : (ranks.get(key) ?? saidFirst.length);
  return (Object.entries(object) as [string, Json][]).sort(([a], [b]) => rankOf(a) - rankOf(b));
}

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null;
const holdsParts = (value: Json): boolean => Array.isArray(value) && value.some(isPart);

const inline = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item as Json)).join(', ')}]`;
  const entries = inOrder(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

/** `room` is how long what stands on one line may be. */
function print(value: Json, indent: string, room: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // Only what is short can fit, so that a long document is not written out again at every level.
  if (isSmall(value)) {
    const line = inline(value);
    if (line.length <= room) return line;
  }
  const deeper = `${indent}  `;
  const list = Array.isArray(value);
  const lines = (list ? (Object.entries(value) as [string, Json][]) : inOrder(value)).map(([key, item]) => {
    const name = list ? '' : `${JSON.stringify(key)}: `;
    return deeper + name + print(item, deeper, lineWidth - name.length);
  });
  if (lines.length === 0) return list ? '[]' : '{}';
  const [open, close] = list ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

const mostOnOneLine = 14;

/** Few values, and no list of parts among them: each of these has a line of its own. */
function isSmall(value: Json): boolean {
  let left = mostOnOneLine;
  const count = (part: Json): boolean => {
    if (left-- <= 0 || holdsParts(part)) return false;
    return typeof part !== 'object' || part === null || Object.values(part).every((inner) => count(inner as Json));
  };
  return count(value);
}

export const printDocument = (document: object): string => {
  const entries = inOrder(document).filter(([, value]) => value !== undefined);
  const lines = entries.map(([key, value]) => {
    const name = `${JSON.stringify(key)}: `;
    return `  ${name}${print(plain(value), '  ', lineWidth - name.length)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** As JSON keeps it: without what is undefined. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
