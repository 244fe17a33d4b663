import { factsOf, usesOf, type Formula } from './formula.js';
import { parseFormula } from './formula-parser.js';

function parsed(expression: string): Formula {
  const result = parseFormula(expression);
  if (!result.ok) throw new Error(`${expression}: ${result.error.message.en}`);
  return result.value;
}

/** The tree with every operation in parentheses, so that precedence can be read. */
function shape(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'fact':
      return formula.key;
    case 'negate':
      return `(-${shape(formula.operand)})`;
    case 'binary':
      return `(${shape(formula.left)} ${formula.operator} ${shape(formula.right)})`;
    case 'call':
      return `${formula.name}[${formula.values.map(shape).join(', ')}]`;
    case 'since':
      return `${formula.name}[${formula.key}]`;
    default:
      return formula satisfies never;
  }
}

describe('a formula', () => {
  it.each([
    ['orderValue * ordersPerYear * years', '((orderValue * ordersPerYear) * years)'],
    ['a + b * c - d / 2', '((a + (b * c)) - (d / 2))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a - b - c', '((a - b) - c)'],
    ['-a * b', '((-a) * b)'],
    ['a --b', '(a - (-b))'],
    ['- - 1', '(-(-1))'],
    ['min(a, b, 0.5)', 'min[a, b, 0.5]'],
    ['max ( a )', 'max[a]'],
    ['round(account.balance / 12)', 'round[(account.balance / 12)]'],
    ['daysSince(profile.joinedOn) + monthsSince( birthday )', '(daysSince[profile.joinedOn] + monthsSince[birthday])'],
    ['min', 'min'],
    ['\n a\t+\r\n1 ', '(a + 1)'],
    ['(((1)))', '1'],
  ])('%j is read as %s', (expression, expected) => expect(shape(parsed(expression))).toBe(expected));

  it('names each fact once and says where it is read, as a number or as a date', () => {
    const formula = parsed('spend / daysSince(joined) + spend');
    expect(factsOf(formula)).toEqual(['spend', 'joined']);
    expect(usesOf(formula)).toEqual([
      { key: 'spend', as: 'number', at: 0 },
      { key: 'joined', as: 'date', at: 18 },
      { key: 'spend', as: 'number', at: 28 },
    ]);
  });

  it.each([
    ['', 'empty', 0],
    ['  ', 'empty', 0],
    ['a +', 'unfinished', 3],
    ['a + ', 'unfinished', 4],
    ['* a', 'unexpected', 0],
    ['a b', 'unexpected', 2],
    ['a, b', 'unexpected', 1],
    [', a', 'unexpected', 0],
    ['a;', 'unexpected', 1],
    ['1 2', 'unexpected', 2],
    ['1)(2', 'unexpected', 1],
    ['1) + (2', 'unexpected', 1],
    ['(a', 'unclosed', 0],
    ['a * (b + (c)', 'unclosed', 4],
    ['()', 'unexpected', 1],
    ['min()', 'unexpected', 4],
    ['min(a b)', 'unexpected', 6],
    ['min(a,)', 'unexpected', 6],
    ['.5', 'unexpected', 0],
    ['5.', 'unexpected', 1],
    ['1e5', 'unexpected', 1],
    ['0x10', 'unexpected', 1],
    ['1_000', 'unexpected', 1],
    ['+a', 'unexpected', 0],
    ['a % b', 'unexpected', 2],
    ['a ** b', 'unexpected', 3],
    ['a > b', 'unexpected', 2],
    ['a ? b : c', 'unexpected', 2],
    ['a = 1', 'unexpected', 2],
    ['"a"', 'unexpected', 0],
    ['a[0]', 'unexpected', 1],
    ['[a]', 'unexpected', 0],
    ['a .b', 'unexpected', 2],
    ['a. b', 'unexpected', 1],
    ['(a).b', 'unexpected', 3],
    ['a + 😀', 'unexpected', 4],
    ['_a', 'unexpected', 0],
    ['$a', 'unexpected', 0],
    ['constructor', 'unexpected', 0],
    ['a.__proto__', 'unexpected', 1],
    ['a.constructor', 'unexpected', 0],
    ['sqrt(a)', 'unknown-function', 0],
    ['1 + eval(a)', 'unknown-function', 4],
    ['toString(a)', 'unknown-function', 0],
    ['abs(a, b)', 'one-argument', 0],
    ['daysSince(a, b)', 'one-argument', 0],
    ['daysSince(a + 1)', 'date-expected', 10],
    ['daysSince(1)', 'date-expected', 10],
    ['9'.repeat(400), 'number-too-large', 0],
  ])('%j is refused: %s at character %d', (expression, code, at) => {
    expect(parseFormula(expression)).toMatchObject({ ok: false, error: { code, at } });
  });

  it('says what is wrong in both languages', () => {
    const result = parseFormula('a + sqrt(b)');
    expect(result).toMatchObject({
      error: { message: { en: 'There is no function “sqrt”.', 'zh-CN': '没有名为“sqrt”的函数。' } },
    });
  });

  it('is refused, not run out of stack, when it is absurdly long or deep', () => {
    expect(parseFormula('('.repeat(4000) + '1' + ')'.repeat(4000))).toMatchObject({ error: { code: 'too-deep' } });
    expect(parseFormula('-'.repeat(9000) + '1')).toMatchObject({ error: { code: 'too-deep' } });
    expect(parseFormula('min('.repeat(2000) + '1' + ')'.repeat(2000))).toMatchObject({ error: { code: 'too-deep' } });
    expect(parseFormula('a+'.repeat(4999) + 'a')).toMatchObject({ error: { code: 'too-long' } });
    expect(parseFormula('a+'.repeat(900) + 'a').ok).toBe(true);
  });
});
