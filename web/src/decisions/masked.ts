/** What the server puts in the place of a personal fact for those who may not see it. */
export const masked = '•••';

export const isMasked = (value: unknown): boolean => value === masked;
