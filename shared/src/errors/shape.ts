// Turns what zod found into violations: each with its path and a sentence in both languages.
import type { z } from 'zod';
import type { LocalText } from '../language/index.js';
import { pointer, type Violation } from './violation.js';

type Issue = z.core.$ZodIssue;

/** Where every branch of a union fails, the branch that came furthest says what is wrong. */
function mostSpecific(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(mostSpecific));
  const score = (branch: Issue[]) =>
    branch.reduce(
      (sum, i) => sum + (i.code === 'unrecognized_keys' ? 3 * i.keys.length : i.path.length > 1 ? 1 : 2),
      0,
    );
  const best = branches.reduce((a, b) => (score(b) < score(a) ? b : a));
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const named: Readonly<Record<string, LocalText>> = {
  'missing-field': { en: 'This field is missing.', 'zh-CN': '缺少该字段。' },
  'not-a-policy-key': {
    en: 'Must be lowercase letters, digits and single hyphens, such as annual-spend.',
    'zh-CN': '只能使用小写字母、数字和单个连字符,例如 annual-spend。',
  },
  'name-refused': { en: 'This name is reserved and cannot be used.', 'zh-CN': '该名称为保留名称,不能使用。' },
  'not-a-date': {
    en: 'Must be a real calendar day, such as 2026-11-21.',
    'zh-CN': '必须是真实存在的日期,例如 2026-11-21。',
  },
  'not-a-timezone': {
    en: 'Must be a time zone name, such as Asia/Shanghai.',
    'zh-CN': '必须是时区名称,例如 Asia/Shanghai。',
  },
};

function sentence(issue: Issue): LocalText {
  const known = named[issue.message];
  if (known) return known;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return { en: `Unknown field: ${keys}.`, 'zh-CN': `未知字段:${keys}。` };
    }
    case 'invalid_type':
      return issue.input === undefined
        ? { en: 'This field is missing.', 'zh-CN': '缺少该字段。' }
        : { en: `Must be ${article(issue.expected)}.`, 'zh-CN': `类型必须是 ${issue.expected}。` };
    case 'too_small':
      return {
        en: `Must be at least ${issue.minimum}${countOf(issue.origin)}.`,
        'zh-CN': `不能少于 ${issue.minimum}。`,
      };
    case 'too_big':
      return {
        en: `Must be at most ${issue.maximum}${countOf(issue.origin)}.`,
        'zh-CN': `不能超过 ${issue.maximum}。`,
      };
    case 'invalid_value': {
      const values = issue.values.map((v) => JSON.stringify(v)).join(', ');
      return { en: `Must be one of ${values}.`, 'zh-CN': `必须是以下之一:${values}。` };
    }
    case 'invalid_format':
      return { en: 'Is not written in the expected form.', 'zh-CN': '格式不正确。' };
    default:
      return { en: 'Is not valid here.', 'zh-CN': '此处的内容无效。' };
  }
}

const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
const countOf = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

const codeOf = (issue: Issue): string => {
  if (named[issue.message]) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'missing-field' : 'wrong-type';
  return issue.code.replaceAll('_', '-');
};

const jsonType = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Every shape error, unions resolved. `input` lets missing fields be told from wrong ones; parse with `reportInput`. */
export function shapeViolations(issues: readonly Issue[]): Violation[] {
  return issues.flatMap(mostSpecific).map((issue) => ({
    path: pointer(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path),
    code: codeOf(issue),
    message: sentence(issue),
    ...(issue.code === 'invalid_type' && issue.input !== undefined
      ? { expected: issue.expected, got: jsonType(issue.input) }
      : {}),
  }));
}
