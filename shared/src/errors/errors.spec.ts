import { z } from 'zod';
import { describeFailure, failureKinds, shapeViolations, type FailureCode } from './index.js';

const halfWidth = /\p{Script=Han}[”}]?[,;:!?()]|[,;:!?()]“?\p{Script=Han}/u;

const order = z.strictObject({
  name: z.string().max(5),
  items: z.array(z.int()).min(1),
  kind: z.enum(['new', 'used']),
});
const sentencesOf = (json: unknown) => {
  const { error } = order.safeParse(json, { reportInput: true });
  return shapeViolations(error?.issues ?? []).map(({ path, code, message }) => [path, code, ...Object.values(message)]);
};

describe('a failure', () => {
  it('speaks Chinese with Chinese punctuation, and ends its sentences', () => {
    for (const { title, detail } of Object.values(failureKinds)) {
      expect(title['zh-CN'] + detail['zh-CN']).not.toMatch(halfWidth);
      expect(detail.en).toMatch(/\.$/);
      expect(detail['zh-CN']).toMatch(/。$/);
    }
  });

  it('names in both languages the same data, filled in', () => {
    const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const code of Object.keys(failureKinds) as FailureCode[]) {
      const { detail } = failureKinds[code];
      const names = namesIn(detail.en);
      expect(namesIn(detail['zh-CN'])).toEqual(names);
      const data = Object.fromEntries(names.map((name) => [name.slice(1, -1), 7]));
      expect(namesIn(describeFailure({ code, data }).detail['zh-CN'])).toEqual([]);
    }
    expect(describeFailure({ code: 'not-approved', data: { have: 1, need: 2 } }).detail['zh-CN']).toBe(
      '需要 2 个审核通过，目前有 1 个。',
    );
  });
});

describe('what is wrong with the shape of a request', () => {
  it('is told by the field, in words and not in those of the schema', () => {
    expect(sentencesOf({ name: 7, items: 'none', kind: 'new' })).toEqual([
      ['/name', 'wrong-type', 'Must be text.', '必须是文本。'],
      ['/items', 'wrong-type', 'Must be a list.', '必须是列表。'],
    ]);
    expect(sentencesOf({ name: 'Wang', items: [1.5], kind: 'new' })).toEqual([
      ['/items/0', 'wrong-type', 'Must be a whole number.', '必须是整数。'],
    ]);
  });

  it('counts the characters of a text and the entries of a list', () => {
    expect(sentencesOf({ name: 'Wang Wei', items: [], kind: 'new' })).toEqual([
      ['/name', 'too-big', 'Must have at most 5 characters.', '不能超过 5 个字符。'],
      ['/items', 'too-small', 'Must have at least 1 entry.', '不能少于 1 项。'],
    ]);
  });

  it('lists every field that is missing, unknown or not one of the choices', () => {
    expect(sentencesOf({ items: [1], kind: 'old', colour: 'red', size: 1 })).toEqual([
      ['/name', 'missing-field', 'This field is missing.', '缺少该字段。'],
      ['/kind', 'invalid-value', 'Must be one of "new", "used".', '必须是以下之一："new"、"used"。'],
      ['/colour', 'unknown-field', 'Unknown field: colour, size.', '未知字段：colour、size。'],
    ]);
  });
});
