const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Short ids that no two people make alike: ten characters of 32, from the browser's own randomness. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return prefix + '-' + [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}

export const newNodeId = () => newId('c');
export const newRuleId = () => newId('r');
