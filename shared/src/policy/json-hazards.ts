// What no document or request may carry, found without recursion, before anything else looks at it.
import { nameRefused, pointer, type Violation } from '../errors/index.js';
import type { LocalText } from '../language/index.js';
import { isRefusedName } from './keys.js';

/** Nesting of raw JSON. A condition 20 deep needs about 2 levels a step, and the document's own on top. */
const maxNesting = 64;

const messages = {
  'too-deep': { en: 'Nested too deeply.', 'zh-CN': '嵌套层数过多。' },
  'too-large': { en: 'Larger than 256 KB.', 'zh-CN': '超过 256 KB。' },
  'name-refused': nameRefused,
  'number-invalid': { en: 'Too large for a number.', 'zh-CN': '数值过大。' },
  'text-invalid': { en: 'Contains a character that cannot be stored.', 'zh-CN': '包含无法保存的字符。' },
  'not-json': { en: 'Is nothing that JSON can say.', 'zh-CN': '不是 JSON 能表示的内容。' },
} as const satisfies Record<string, LocalText>;

export const tooLarge: Violation = { path: '', code: 'too-large', message: messages['too-large'] };

const loneSurrogate = /\p{Surrogate}/u;

/** True for text that PostgreSQL and JSON canonicalisation both accept: no NUL, no lone surrogate. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && !loneSurrogate.test(text);

/** Made by JSON.parse, here or elsewhere: a plain object of whatever realm, or a list without gaps. */
function isJsonContainer(value: object): boolean {
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const neverJson = new Set(['bigint', 'function', 'symbol']);

/** What an object holds; undefined where it is not JSON's, or where reading it throws. */
function entriesOf(value: object): [string, unknown][] | undefined {
  try {
    return isJsonContainer(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reserved names, unstorable text and numbers, absurd nesting and size, with their paths; at most 100 of them.
 * `maxBytes` bounds the UTF-8 size of all strings and keys and is a lower bound of the JSON text's size.
 */
export function hazards(json: unknown, maxBytes = Infinity): Violation[] {
  const found: Violation[] = [];
  const report = (code: keyof typeof messages, path: readonly string[]) =>
    found.push({ path: pointer(path), code, message: messages[code] });
  const stack: { value: unknown; path: readonly string[] }[] = [{ value: json, path: [] }];
  let size = 0;
  for (let entry = stack.pop(); entry && found.length < 100; entry = stack.pop()) {
    const { value, path } = entry;
    size += typeof value === 'string' ? value.length + 2 : 1;
    if (size > maxBytes) return [tooLarge];
    if (typeof value === 'string' && !isStorableText(value)) report('text-invalid', path);
    // JSON text such as 1e400 is read as infinity.
    if (typeof value === 'number' && !Number.isFinite(value)) report('number-invalid', path);
    if (neverJson.has(typeof value)) report('not-json', path);
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= maxNesting) {
      report('too-deep', path);
      continue;
    }
    // Each item is a digit and a comma at least.
    if (Array.isArray(value) && value.length * 2 > maxBytes) return [tooLarge];
    const entries = entriesOf(value);
    if (!entries) report('not-json', path);
    for (const [key, child] of entries ?? []) {
      if (isRefusedName(key)) report('name-refused', [...path, key]);
      else if (!isStorableText(key)) report('text-invalid', path);
      size += Array.isArray(value) ? 1 : key.length + 3;
      stack.push({ value: child, path: [...path, key] });
    }
  }
  return found;
}
