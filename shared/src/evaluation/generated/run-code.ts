/** Runs the text of a script's function and answers what it returns. Only who may make code out of text has one: the server. */
export type RunCode = (functionBody: string) => unknown;

/** Beyond this many characters text is not turned into code: the engine would not make such a function quick either. */
export const maxCodeLength = 40_000;
