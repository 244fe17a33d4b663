// What a benefit is called in the API: applications get these keys with every answer.

const given = /^benefit-\d+$/;

/** Made here and not chosen by anybody yet. */
export const isGivenKey = (key: string): boolean => given.test(key);

/** The first free of benefit-1, benefit-2 … */
export function newBenefitKey(benefits: readonly { key: string }[]): string {
  const taken = new Set(benefits.map(({ key }) => key));
  for (let n = 1; ; n++) if (!taken.has(`benefit-${n}`)) return `benefit-${n}`;
}

/** "Priority support" → priority-support, numbered where that is taken; '' for a name without Latin letters. */
export function benefitKeyFrom(name: string, taken: readonly string[]): string {
  const key = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  if (!/[a-z]/.test(key)) return '';
  for (let n = 1; ; n++) {
    const next = n === 1 ? key : `${key}-${n}`;
    if (!taken.includes(next)) return next;
  }
}
