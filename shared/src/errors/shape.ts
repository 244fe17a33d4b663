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

const missingField: LocalText = { en: 'This field is missing.', 'zh-CN': '缺少该字段。' };
export const nameRefused: LocalText = {
  en: 'This name is reserved and cannot be used.',
  'zh-CN': '该名称为保留名称，不能使用。',
};

/** Sentences of the schemas' own refusals, by the code that they give as their error. */
const named: Readonly<Record<string, LocalText>> = {
  'missing-field': missingField,
  'nothing-expected': {
    en: 'Must say what is expected: a status, a tier, what is qualified for or a reason.',
    'zh-CN': '必须说明预期结果：状态、等级、达标等级或原因。',
  },
  'not-a-policy-key': {
    en: 'Must be lowercase letters, digits and single hyphens, such as annual-spend.',
    'zh-CN': '只能使用小写字母、数字和单个连字符，例如 annual-spend。',
  },
  'name-refused': nameRefused,
  'not-a-date': {
    en: 'Must be a real calendar day, such as 2026-11-21.',
    'zh-CN': '必须是真实存在的日期，例如 2026-11-21。',
  },
  'not-a-timestamp': {
    en: 'Must be a time such as 2026-11-21T09:30:00Z.',
    'zh-CN': '必须是时间，例如 2026-11-21T09:30:00Z。',
  },
  'not-a-version': { en: 'Must be the number of a version, such as 3.', 'zh-CN': '必须是版本号，例如 3。' },
  'no-name': { en: 'Must not be empty.', 'zh-CN': '不能为空。' },
  'not-a-timezone': {
    en: 'Must be a time zone name, such as Asia/Shanghai.',
    'zh-CN': '必须是时区名称，例如 Asia/Shanghai。',
  },
};

function sentence(issue: Issue): LocalText {
  const known = named[issue.message];
  if (known) return known;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const { keys } = issue;
      return { en: `Unknown field: ${keys.join(', ')}.`, 'zh-CN': `未知字段：${keys.join('、')}。` };
    }
    case 'invalid_type':
      return issue.input === undefined ? missingField : wrongType(issue.expected);
    case 'too_small': {
      const { verb, en, chinese } = countOf(issue.origin, issue.minimum);
      return {
        en: `Must ${verb} at least ${issue.minimum}${en}.`,
        'zh-CN': `不能少于 ${issue.minimum}${chinese}。`,
      };
    }
    case 'too_big': {
      const { verb, en, chinese } = countOf(issue.origin, issue.maximum);
      return { en: `Must ${verb} at most ${issue.maximum}${en}.`, 'zh-CN': `不能超过 ${issue.maximum}${chinese}。` };
    }
    case 'invalid_value': {
      const values = issue.values.map((v) => JSON.stringify(v));
      return { en: `Must be one of ${values.join(', ')}.`, 'zh-CN': `必须是以下之一：${values.join('、')}。` };
    }
    case 'invalid_format':
      return { en: 'Is not written in the expected form.', 'zh-CN': '格式不正确。' };
    default:
      return { en: 'Is not valid here.', 'zh-CN': '此处的内容无效。' };
  }
}

const typeNames: Readonly<Record<string, LocalText>> = {
  string: { en: 'text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': ' true 或 false' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'an object', 'zh-CN': '对象' },
  record: { en: 'an object', 'zh-CN': '对象' },
};

function wrongType(expected: string): LocalText {
  const { en, 'zh-CN': chinese } = typeNames[expected] ?? { en: expected, 'zh-CN': ` ${expected}` };
  return { en: `Must be ${en}.`, 'zh-CN': `必须是${chinese}。` };
}

/** A bound is a value's own, or that of how much it holds. */
function countOf(origin: string, bound: number | bigint) {
  const one = Number(bound) === 1;
  if (origin === 'string') return { verb: 'have', en: one ? ' character' : ' characters', chinese: ' 个字符' };
  if (origin === 'array') return { verb: 'have', en: one ? ' entry' : ' entries', chinese: ' 项' };
  return { verb: 'be', en: '', chinese: '' };
}

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
