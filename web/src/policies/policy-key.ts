/** As the contract has it; kept here so that the list of policies need not load the schemas. */
const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isPolicyKey = (key: string): boolean => key.length <= 100 && wellFormed.test(key);

/** A key from a name: latin letters and digits, the rest as hyphens; empty for a name without any. */
export const keyFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** The wanted key, or the first of its numbered followers that is free. */
export function freeKey(wanted: string, taken: readonly string[]): string {
  const base = wanted || 'policy';
  if (!taken.includes(base)) return base;
  let n = 2;
  while (taken.includes(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}
