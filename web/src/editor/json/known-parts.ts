// A document that was read from text shares nothing with the one before; what is the same in both keeps its identity, so that
// only what changed is drawn, counted and checked anew.

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const nameOf = (item: unknown): unknown => (isPart(item) ? (item['id'] ?? item['key']) : undefined);

/** `after` with the parts of `before` wherever they say the same. */
export const withKnownParts = <T>(before: T, after: T): T => share(before, after) as T;

function share(before: unknown, after: unknown): unknown {
  if (!isPart(before) || !isPart(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  const entries = Object.entries(after).map(([key, value]) => [key, share(before[key], value)] as const);
  const same = entries.length === Object.keys(before).length && entries.every(([key, value]) => before[key] === value);
  return same ? before : Object.fromEntries(entries);
}

/** Items are told apart by id or key, others by their place. */
function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const named = new Map(before.map((item) => [nameOf(item), item]));
  const items = after.map((item, i) => share(nameOf(item) === undefined ? before[i] : named.get(nameOf(item)), item));
  return items.length === before.length && items.every((item, i) => item === before[i]) ? before : items;
}
