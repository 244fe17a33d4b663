/** The order after, with what stood before alone put behind what it stood behind. */
export function mergeOrder(before: readonly string[], after: readonly string[]): string[] {
  const merged = [...after];
  const known = new Set(after);
  before.forEach((id, i) => {
    if (known.has(id)) return;
    const previous = before[i - 1];
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, id);
    known.add(id);
  });
  return merged;
}
