import { spendDocument, spendPolicy } from '../testing/a-policy.js';
import { guessTargets, headerFor, withTarget } from './column-targets.js';
import { decodeCsv } from './decode-csv.js';
import { ImportEngine, type FromImport } from './import-engine.js';
import { parseCsv } from './parse-csv.js';
import { readGoodRows } from './read-good-rows.js';

const policy = spendPolicy();
const read = (text: string) => readGoodRows(parseCsv(text).rows, policy);

describe('columns', () => {
  test('are known by key, by label in either language and by our own words', () => {
    expect(guessTargets(['客户编号', '姓名', '年消费额', 'orders', 'Member', 'phone'], policy)).toEqual([
      'reserved id',
      'reserved name',
      'fact annualSpend',
      'fact orders',
      'fact member',
      'ignore',
    ]);
  });

  test('of the same meaning are not both taken', () => {
    expect(guessTargets(['id', 'Annual spend', '年消费额'], policy)).toEqual([
      'reserved id',
      'fact annualSpend',
      'ignore',
    ]);
  });

  test('can be chosen, and another that meant the same is ignored from then on', () => {
    expect(withTarget(['reserved id', 'fact orders', 'ignore'], 2, 'fact orders')).toEqual([
      'reserved id',
      'ignore',
      'fact orders',
    ]);
  });

  test('keep their own words where these mean what was chosen', () => {
    const header = ['id', '年消费额', 'bought'];
    expect(headerFor(header, ['reserved id', 'fact annualSpend', 'fact orders'], policy)).toEqual([
      'id',
      '年消费额',
      'orders',
    ]);
    expect(headerFor(header, ['reserved id', 'ignore', 'ignore'], policy)).toEqual(['id', '', '']);
  });
});

describe('a table', () => {
  test('may be written with commas, semicolons or tabs', () => {
    for (const mark of [',', ';', '\t']) {
      expect(read(`id${mark}annualSpend\nC-1${mark}5000`).customers).toEqual([
        { id: 'C-1', facts: { annualSpend: 5000 } },
      ]);
    }
  });

  test('keeps the lines of the file, blank ones and cells of several lines counted', () => {
    const { problems } = read('\nid,name,annualSpend\nC-1,"two\nlines",1\n\nC-2,,much\n');
    expect(problems.map(({ line, column, got }) => [line, column, got])).toEqual([[6, 'annualSpend', 'much']]);
  });

  test('with a quotation mark that never ends is told', () => {
    expect(parseCsv('id,name\nC-1,"open').broken).not.toBeNull();
    expect(parseCsv('id,name\nC-1,"closed"').broken).toBeNull();
  });

  test('counts the rows that hold something', () => {
    expect(parseCsv('id\nC-1\n\n  \nC-2\n').filled).toBe(2);
  });
});

describe('rows', () => {
  test('that are right are read although others are wrong, and every wrong cell is named', () => {
    const { customers, problems, badRows } = read('id,annualSpend,orders\nA,1,2\nB,x,1.5\nC,3,4\nA,5,6');
    expect(customers.map(({ id }) => id)).toEqual(['A', 'C']);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'cell-invalid'],
      [3, 'cell-invalid'],
      [5, 'repeated-id'],
    ]);
    expect(badRows).toBe(2);
  });

  test('are all read, however many are wrong', () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `C-${i},${i % 2 ? 'x' : i}`);
    const { customers, badRows } = read(['id,annualSpend', ...lines].join('\n'));
    expect([customers.length, badRows]).toEqual([500, 500]);
  });

  test('without a column of ids are not read at all', () => {
    const { customers, problems } = read('annualSpend\n5');
    expect(customers).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['missing-column']);
  });
});

describe('the text of a file', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  test('is read as UTF-8, and where it is none as the Chinese encoding of spreadsheets', () => {
    expect(decodeCsv(new TextEncoder().encode('客户'))).toBe('客户');
    expect(decodeCsv(bytes(0xbf, 0xcd, 0xbb, 0xa7))).toBe('客户');
  });

  test('with a byte order mark is read as UTF-16', () => {
    expect(decodeCsv(bytes(0xff, 0xfe, 0xa2, 0x5b))).toContain('客');
  });
});

test('the worker shows the first rows and what they are taken for, then reads as it is told', () => {
  const posted: FromImport[] = [];
  const engine = new ImportEngine((message) => posted.push(message));
  const document = spendDocument();
  engine.handle({ type: 'parse', ticket: 1, source: 'id,bought\nA,7\nB,x', document });
  engine.handle({ type: 'read', ticket: 2, targets: ['reserved id', 'fact orders'], document });
  expect(posted[0]).toMatchObject({
    type: 'parsed',
    filled: 2,
    targets: ['reserved id', 'ignore'],
    sample: [
      ['A', '7'],
      ['B', 'x'],
    ],
  });
  expect(posted.at(-1)).toMatchObject({
    type: 'read',
    customers: [{ id: 'A', facts: { orders: 7 } }],
    badRows: 1,
    allProblems: 1,
  });
});
