// Kleene's three truth values, ordered so that "all of" is the least and "any of" the greatest of its children.

export type Truth = 0 | 1 | 2;
export const no = 0;
export const unsure = 1;
export const yes = 2;

export const negated = (truth: Truth): Truth => (truth === unsure ? unsure : truth === yes ? no : yes);

/** As answers show it: null is unknown. */
export const shown = (truth: Truth): boolean | null => (truth === unsure ? null : truth === yes);
