import fc from 'fast-check';
import { templates } from '@tierwright/shared/templates';
import { samplePolicy } from '../document/sample-policy.js';
import { noSelection, selectFact, selectNode, selectRule, selectTier } from '../document/selection.js';
import { parseText } from './parse-text.js';
import { pathAt, pathOfSelection, selectionAtPath } from './places-in-document.js';
import { printDocument } from './print-document.js';
import { readText, spanOf } from './read-text.js';
import { textChanges } from './text-changes.js';

const text = printDocument(samplePolicy());
const valueOf = (json: string) => {
  const parsed = parseText(json);
  return parsed.ok ? parsed.value : undefined;
};
const faultsIn = (json: string) => {
  const read = readText(json);
  return read.ok ? [] : read.faults.map(({ from, to, message }) => [json.slice(from, to), message.en]);
};

describe('the printed document', () => {
  it('says what the document says, for every template', () => {
    for (const { document } of templates) expect(JSON.parse(printDocument(document))).toEqual(document);
  });

  it('has a condition on a line of its own and no line that is too long', () => {
    expect(text).toContain(
      '\n          { "id": "gold-orders", "fact": "orders", "operator": "greaterThanInclusive", "value": 4 }\n',
    );
    expect(text.split('\n').filter((line) => line.trim().length > 124)).toEqual([]);
  });
});

describe('reading text', () => {
  it('reads all JSON as JSON.parse does, and knows where each value stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (json, indent) => {
        const written = JSON.stringify(json, null, indent);
        const parsed = parseText(written);
        expect(parsed.ok && parsed.value).toEqual(JSON.parse(written));
        for (const [, { from, to }] of parsed.ok ? parsed.places : [])
          expect(() => JSON.parse(written.slice(from, to))).not.toThrow();
      }),
    );
  });

  it('refuses what JSON.parse refuses, within the text', () => {
    const mess = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '01', 'true', 'nul', ' ', '\n', '\\'),
    );
    fc.assert(
      fc.property(mess, (pieces) => {
        const written = pieces.join('');
        const parsed = parseText(written);
        if (parsed.ok) return void expect(parsed.value).toEqual(JSON.parse(written));
        expect(parsed.fault.from).toBeLessThanOrEqual(Math.max(written.length - 1, 0));
        // A key that stands twice is the one thing of which JSON.parse knows nothing.
        if (!/twice/.test(parsed.fault.message.en)) expect(() => JSON.parse(written)).toThrow();
      }),
    );
  });

  it('says what is wrong where it is', () => {
    expect(faultsIn('{"a": 1,}')).toEqual([[',', 'Nothing follows this comma; take it out.']]);
    expect(faultsIn('{"a" 1}')).toEqual([['1', 'A colon is expected between key and value.']]);
    expect(faultsIn('{"a": 1 "b": 2}')).toEqual([['"', 'A comma or } is expected here.']]);
    expect(faultsIn('{"a": 1, "a": 2}')).toEqual([['"a"', 'This key stands twice in the same object.']]);
    expect(faultsIn('{"a": [1, 2')).toEqual([['2', 'The text ends too early; something is not closed.']]);
    expect(faultsIn('{"a": tru}')).toEqual([['tru', 'A value is expected here.']]);
  });

  it('a hostile key is read as a key', () => {
    expect(Object.keys(valueOf('{"__proto__": {"x": 1}}') as object)).toEqual(['__proto__']);
  });

  it('tells a document of the wrong shape at its place', () => {
    const wrong = text.replace('"fallback": "REGULAR"', '"fallback": 7');
    expect(faultsIn(wrong).map(([at]) => at)).toEqual(['7']);
    const unknown = text.replace('"fallback"', '"fall"');
    expect(faultsIn(unknown).length).toBeGreaterThan(0);
  });

  it('tells an id that is used twice, and does not take such a document', () => {
    const twice = text.replace('"id": "gold-orders"', '"id": "gold-spend"');
    expect(faultsIn(twice)).toEqual([['"gold-spend"', expect.stringMatching(/already/)]]);
  });

  it('points to the nearest that there is of a path that is missing', () => {
    const read = readText(text);
    const places = read.places;
    if (!places) throw new Error('no places');
    const { from, to } = spanOf(places, '/rules/0/nowhere/at/all');
    expect(text.slice(from, to)).toBe('{');
  });
});

describe('the cursor and the selection', () => {
  const document = samplePolicy();
  const read = readText(text);
  if (!read.places) throw new Error('no places');
  const { places } = read;

  it.each([
    ['a condition', selectNode('vip-refs'), '/rules/1/conditions/all/1/any/1'],
    ['a condition that is turned around', selectNode('vip-verified'), '/rules/1/conditions/all/2/not'],
    ['a rule', selectRule('silver'), '/rules/2'],
    ['a tier', selectTier('GOLD'), '/tiers/1'],
    ['a fact', selectFact('orders'), '/facts/1'],
  ])('%s is found in the text, and the text leads back to it', (_, selection, path) => {
    expect(pathOfSelection(document, selection)).toBe(path);
    expect(selectionAtPath(document, pathAt(places, (places.get(path)?.from ?? 0) + 1))).toEqual(selection);
  });

  it('within a value one stands on the condition that holds it', () => {
    expect(selectionAtPath(document, '/rules/0/conditions/all/1/value')).toEqual(selectNode('gold-orders'));
    expect(selectionAtPath(document, '/rules/0/name')).toEqual(selectRule('gold'));
    expect(selectionAtPath(document, '/fallback')).toEqual(noSelection);
  });
});

describe('changing a text into another', () => {
  const apply = (before: string, after: string) =>
    [...textChanges(before, after)]
      .reverse()
      .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), before);

  it('comes out at the other', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '\n', 'c\n', '')).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, texts, (before, after) => expect(apply(before, after)).toBe(after)));
  });

  it('touches only the number that changed', () => {
    expect(textChanges('{\n  "a": 10000,\n  "b": 2\n}', '{\n  "a": 12000,\n  "b": 2\n}')).toEqual([
      { from: 10, to: 11, insert: '2' },
    ]);
  });
});
