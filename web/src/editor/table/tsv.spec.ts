import fc from 'fast-check';
import { readTsv, writeTsv } from './tsv.js';

test('what is copied is pasted as it was, whatever stands in the cells', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\t', '\n', 'a\nb', '"a"', '≥ 5', '“x”', '\r\n'));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, (table) => expect(readTsv(writeTsv(table))).toEqual(table)),
    { numRuns: 500 },
  );
});

test('a spreadsheet’s last line break is no row', () => {
  expect(readTsv('Gold\t≥ 5\r\nSilver\t≥ 3\r\n')).toEqual([
    ['Gold', '≥ 5'],
    ['Silver', '≥ 3'],
  ]);
});
