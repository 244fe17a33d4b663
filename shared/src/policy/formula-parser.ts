// From the text of a formula to its tree. jsep sees to operators and their precedence; every token is read here, so that
// nothing but numbers, fact keys, the known functions, minus and parentheses can get in.
import jsep from 'jsep';
import { failed, ok, type Result } from '../errors/index.js';
import { FormulaProblem, formulaError, refuse, type FormulaError } from './formula-error.js';
import { formulaFunctions, isDateFunction, type Formula, type FormulaFunction } from './formula.js';
import { isRefusedName } from './keys.js';

/** A tree of this many parts, nested this deep, is walked safely by recursion anywhere. */
const maxParts = 1000;
const maxNesting = 100;

jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 1);
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 2);
jsep.hooks.add('gobble-token', function (env) {
  env.node = { type: 'Token', formula: readToken(this) } satisfies Token;
});

type Scope = jsep.HookScope & { parts?: number; nesting?: number };
interface Token extends jsep.Expression {
  type: 'Token';
  formula: Formula & jsep.baseTypes;
}

const number = /\d+(\.\d+)?/y;
const name = /[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*/y;

/** jsep is given the expression in parentheses, so that a list of expressions cannot stand for one. */
const inParentheses = (expression: string) => `(${expression})`;
const stands = (scope: Scope, char: string): boolean => scope.char === char;
const written = (scope: Scope): number => scope.index - 1;

function match(scope: Scope, pattern: RegExp): string | undefined {
  pattern.lastIndex = scope.index;
  const text = pattern.exec(scope.expr)?.[0];
  if (text !== undefined) scope.index += text.length;
  return text;
}

function unexpected(scope: Scope): never {
  if (scope.index >= scope.expr.length - 1) refuse('unfinished', written(scope));
  refuse('unexpected', written(scope), String.fromCodePoint(scope.expr.codePointAt(scope.index) ?? 0));
}

function readToken(scope: Scope): Formula {
  scope.parts = (scope.parts ?? 0) + 1;
  scope.nesting = (scope.nesting ?? 0) + 1;
  if (scope.parts > maxParts) refuse('too-long', written(scope));
  if (scope.nesting > maxNesting) refuse('too-deep', written(scope));
  const formula = tokenHere(scope, written(scope));
  scope.nesting--;
  return formula;
}

function tokenHere(scope: Scope, at: number): Formula {
  const digits = match(scope, number);
  if (digits !== undefined) return literal(scope, digits, at);
  const key = match(scope, name);
  if (key !== undefined) return nameHere(scope, key, at);
  switch (scope.char) {
    case '-':
      scope.index++;
      scope.gobbleSpaces();
      return { kind: 'negate', operand: readToken(scope), at };
    case '(': {
      scope.index++;
      const inner = expressionHere(scope);
      close(scope);
      return inner;
    }
    default:
      return unexpected(scope);
  }
}

function literal(scope: Scope, digits: string, at: number): Formula {
  const value = Number(digits);
  if (!Number.isFinite(value)) refuse('number-too-large', at);
  if (/[A-Za-z0-9_.]/.test(scope.char)) unexpected(scope);
  return { kind: 'number', value, at };
}

const isFunction = (key: string): key is FormulaFunction => (formulaFunctions as readonly string[]).includes(key);

function nameHere(scope: Scope, key: string, at: number): Formula {
  if (isRefusedName(key)) refuse('unexpected', at, key);
  scope.gobbleSpaces();
  if (!stands(scope, '(')) return { kind: 'fact', key, at };
  if (!isFunction(key)) refuse('unknown-function', at, key);
  scope.index++;
  const values = [expressionHere(scope)];
  for (; stands(scope, ','); values.push(expressionHere(scope))) scope.index++;
  close(scope);
  return callOf(key, values, at);
}

function callOf(key: FormulaFunction, values: readonly Formula[], at: number): Formula {
  const [first, ...more] = values;
  if (more.length > 0 && key !== 'min' && key !== 'max') refuse('one-argument', at, key);
  if (!isDateFunction(key)) return { kind: 'call', name: key, values, at };
  if (first?.kind !== 'fact') refuse('date-expected', first?.at ?? at, key);
  return { kind: 'since', name: key, key: first.key, keyAt: first.at, at };
}

function close(scope: Scope): void {
  if (!stands(scope, ')')) unexpected(scope);
  scope.index++;
}

/** Not `gobbleExpression`, which also reads jsep's `? :`. */
function expressionHere(scope: Scope): Formula {
  const node = scope.gobbleBinaryExpression();
  scope.gobbleSpaces();
  return node ? fromJsep(node) : unexpected(scope);
}

const isToken = (node: jsep.Expression): node is Token => node.type === 'Token';
const isBinary = (node: jsep.Expression): node is jsep.BinaryExpression => node.type === 'BinaryExpression';

/** jsep's own nodes are the binary operations; what they join was read here. */
function fromJsep(node: jsep.Expression): Formula {
  if (isToken(node)) return node.formula;
  if (!isBinary(node)) throw new Error(`jsep made a ${node.type}`);
  const [left, right, operator] = [fromJsep(node.left), fromJsep(node.right), node.operator];
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    throw new Error(`jsep: ${operator}`);
  return { kind: 'binary', operator, left, right, at: left.at };
}

/** The first parenthesis without its partner, found before jsep sees the text. */
function unbalanced(expression: string): FormulaError | undefined {
  const open: number[] = [];
  for (let at = 0; at < expression.length; at++) {
    if (expression[at] === '(') open.push(at);
    else if (expression[at] === ')' && open.pop() === undefined) return formulaError('unexpected', at, ')');
  }
  return open[0] === undefined ? undefined : formulaError('unclosed', open[0]);
}

/** Reads an expression of unknown origin into its tree; never evaluates anything, and fails with the character. */
export function parseFormula(expression: string): Result<Formula, FormulaError> {
  if (expression.trim() === '') return failed(formulaError('empty', 0));
  const problem = unbalanced(expression);
  if (problem) return failed(problem);
  try {
    return ok(fromJsep(jsep(inParentheses(expression))));
  } catch (error) {
    if (error instanceof FormulaProblem) return failed(error.problem);
    throw error;
  }
}
