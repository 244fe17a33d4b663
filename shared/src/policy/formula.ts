// The arithmetic that authors write in derived facts, as a tree that holds nothing but what is allowed.

export const formulaFunctions = ['min', 'max', 'round', 'floor', 'ceil', 'abs', 'daysSince', 'monthsSince'] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];
export type FormulaOperator = '+' | '-' | '*' | '/';

/** `at` is the position of the first character in the expression as it was written, counted from 0. */
export type Formula =
  | { kind: 'number'; value: number; at: number }
  | { kind: 'fact'; key: string; at: number }
  | { kind: 'negate'; operand: Formula; at: number }
  | { kind: 'binary'; operator: FormulaOperator; left: Formula; right: Formula; at: number }
  | { kind: 'call'; name: NumberFunction; values: readonly Formula[]; at: number }
  | { kind: 'since'; name: DateFunction; key: string; keyAt: number; at: number };

/** The functions that take a date's key and nothing else. */
export type DateFunction = 'daysSince' | 'monthsSince';
/** The functions of numbers: `min` and `max` take one or more, the others one. */
export type NumberFunction = Exclude<FormulaFunction, DateFunction>;
export const isDateFunction = (name: string): name is DateFunction => name === 'daysSince' || name === 'monthsSince';

/** One place where a formula reads a fact: as a number, or as a date inside `daysSince` and `monthsSince`. */
export interface FormulaUse {
  key: string;
  as: 'number' | 'date';
  at: number;
}

/** Every place where the formula reads a fact, from left to right. */
export function usesOf(formula: Formula): FormulaUse[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'fact':
      return [{ key: formula.key, as: 'number', at: formula.at }];
    case 'since':
      return [{ key: formula.key, as: 'date', at: formula.keyAt }];
    case 'negate':
      return usesOf(formula.operand);
    case 'binary':
      return [...usesOf(formula.left), ...usesOf(formula.right)];
    case 'call':
      return formula.values.flatMap(usesOf);
    default:
      return formula satisfies never;
  }
}

/** The keys of the facts that a formula reads, each once, in the order of their first use. */
export const factsOf = (formula: Formula): string[] => [...new Set(usesOf(formula).map(({ key }) => key))];
