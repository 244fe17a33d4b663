import fc from 'fast-check';
import type { Customer } from '../contracts/index.js';
import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { csvLine, customerRows, harmless, readCustomers, rowViolation, unknownColumns } from './index.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Import',
  tiers: [{ key: 'GOLD', name: { en: 'Gold', 'zh-CN': '金卡客户' } }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', label: { en: 'Annual spend', 'zh-CN': '年消费额' } },
    { key: 'orders', type: 'integer', min: 0, label: 'Orders' },
    { key: 'active', type: 'boolean' },
    { key: 'city', type: 'string' },
    {
      key: 'level',
      type: 'enum',
      values: [
        { value: 'low', label: '低' },
        { value: 'high', label: '高' },
      ],
    },
    { key: 'born', type: 'date' },
    { key: 'tags', type: 'list', itemType: 'string' },
    { key: 'account.balance', type: 'number' },
  ],
  rules: [],
};
const policy = withDefaults(document);

const read = (...rows: string[][]) => readCustomers(rows, policy);
function customers(...rows: string[][]): Customer[] {
  const result = read(...rows);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
function problems(...rows: string[][]): [number, string | undefined, string][] {
  const result = read(...rows);
  return result.ok ? [] : result.error.map(({ line, column, code }) => [line, column, code]);
}

describe('a file of customers', () => {
  it('has a customer on each line, with the facts that the header names', () => {
    const header = ['id', 'name', 'spend', 'orders', 'active', 'city', 'level', 'born', 'tags', 'account.balance'];
    const row = ['C-1', '李娜', '-12.5', '3', 'TRUE', ' Wuhan ', 'high', '2000-02-29', 'a; b', '1e3'];
    expect(customers(header, row)).toEqual([
      {
        id: 'C-1',
        name: '李娜',
        facts: {
          spend: -12.5,
          orders: 3,
          active: true,
          city: ' Wuhan ',
          level: 'high',
          born: '2000-02-29',
          tags: ['a', 'b'],
          account: { balance: 1000 },
        },
      },
    ]);
  });

  it('leaves a fact missing where the cell is empty, or the line ends early', () => {
    expect(customers(['id', 'spend', 'orders'], ['A', '', '1'], ['B', ' ', ''], ['C'])).toEqual([
      { id: 'A', facts: { orders: 1 } },
      { id: 'B', facts: {} },
      { id: 'C', facts: {} },
    ]);
  });

  it('may name facts, tiers and values as people know them, in either language', () => {
    expect(customers(['客户编号', '年消费额', '当前等级', 'level'], ['A', '5', '金卡客户', '高'])).toEqual([
      { id: 'A', facts: { spend: 5, level: 'high' }, current: { tier: 'GOLD' } },
    ]);
    expect(customers(['ID', 'annual spend', 'Expected tier'], ['A', '5', 'Gold'])).toEqual([
      { id: 'A', facts: { spend: 5 }, expectedTier: 'GOLD' },
    ]);
  });

  it('may say what a customer holds, since when and until when, and that it is no tier', () => {
    const header = ['id', 'current.tier', 'current.since', 'current.validUntil', 'expectedTier'];
    expect(customers(header, ['A', 'GOLD', '2026-01-01', '2026-12-31', '(none)'])).toEqual([
      {
        id: 'A',
        facts: {},
        current: { tier: 'GOLD', since: '2026-01-01', validUntil: '2026-12-31' },
        expectedTier: null,
      },
    ]);
    expect(problems(header, ['A', '', '2026-01-01', ''])).toEqual([[2, undefined, 'missing-tier']]);
  });

  it('may begin with a byte order mark, and may have columns that the policy does not know', () => {
    const header = ['\uFEFFid', 'spend', 'phone', ''];
    expect(customers(header, ['A', '5', '123', ''])).toEqual([{ id: 'A', facts: { spend: 5 } }]);
    expect(unknownColumns(header, policy)).toEqual(['phone']);
  });

  it('is refused with every line that is wrong, its column and what was found', () => {
    expect(
      problems(
        ['id', 'spend', 'orders'],
        ['A', 'a lot', '1.5'],
        ['', '5', ''],
        ['B', '5', '-1'],
        ['C', '5', ''],
        ['C', '6', ''],
        ['D', '5', '', 'x'],
      ),
    ).toEqual([
      [2, 'spend', 'cell-invalid'],
      [2, 'orders', 'cell-invalid'],
      [3, undefined, 'missing-id'],
      [4, 'orders', 'cell-invalid'],
      [6, undefined, 'repeated-id'],
      [7, undefined, 'too-many-cells'],
    ]);
  });

  it.each(['12,000', '+5', '¥5', '5 CNY', '0x10', '.5', '5.', '٥', 'NaN', 'Infinity', '1e999', "'5"])(
    'takes numbers as JSON writes them: %s is none',
    (cell) => {
      expect(problems(['id', 'spend'], ['A', cell])).toEqual([[2, 'spend', 'cell-invalid']]);
    },
  );

  it.each([
    ['active', 'yes'],
    ['level', 'highest'],
    ['born', '2026-02-30'],
    ['born', '2026/11/21'],
    ['city', 'x'.repeat(1001)],
    ['city', 'a\u0000b'],
    ['current.tier', 'NOBLE'],
    ['tags', '["a"'],
    ['tags', '[1]'],
  ])('guesses nothing, whatever the type: %s, case %#', (column, cell) => {
    expect(problems(['id', column], ['A', cell])).toEqual([[2, column, 'cell-invalid']]);
  });

  it('counts lines as an editor does, through blank lines and cells of several lines', () => {
    expect(problems(['id', 'city', 'spend'], ['A', 'one\ntwo', '1'], [''], ['B', '', 'x'])).toEqual([
      [5, 'spend', 'cell-invalid'],
    ]);
  });

  it('needs a header that is clear: an id, nothing twice, no label that two facts share', () => {
    expect(problems(['spend'], ['5'])).toEqual([[1, undefined, 'missing-column']]);
    expect(problems(['id', 'spend', '年消费额'], ['A', '5', '6'])).toEqual([[1, '年消费额', 'repeated-column']]);
    const twins = withDefaults({
      ...document,
      facts: ['a', 'b'].map((key) => ({ key, type: 'number', label: 'Same' })),
    });
    expect(readCustomers([['id', 'same']], twins)).toMatchObject({ error: [{ line: 1, code: 'ambiguous-column' }] });
    expect(read()).toMatchObject({ ok: false });
  });

  it('lists at most a hundred problems', () => {
    const rows = Array.from({ length: 500 }, (_, i) => [`C-${i}`, 'x']);
    expect(problems(['id', 'spend'], ...rows)).toHaveLength(100);
  });

  it('has its problems told as violations, with the line in the path and in both sentences', () => {
    const result = read(['id', 'spend'], ['A', 'x'.repeat(100)]);
    const [violation] = result.ok ? [] : result.error.map(rowViolation);
    expect(violation?.path).toBe('/lines/2/spend');
    expect(violation?.message.en).toMatch(/^Line 2: “spend” must be a number/);
    expect(violation?.message['zh-CN']).toMatch(/^第 2 行：/);
    expect(violation?.got?.length).toBeLessThanOrEqual(60);
  });
});

describe('customers written to a file', () => {
  it('are never formulas', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=1", "''@"]) expect(harmless(text)).toBe(`'${text}`);
    for (const text of ['a=1', '金', "it's", "'a", '']) expect(harmless(text)).toBe(text);
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', 'plain'])).toBe('"a,b","say ""x""","two\nlines",plain');
  });

  const text = fc
    .string({ unit: fc.constantFrom(...'=+-@\'\t ;,"金a1['), minLength: 1, maxLength: 8 })
    .filter((s) => s.trim() !== '');
  const customer = fc.record(
    {
      id: text.map((s) => s.trim()),
      name: text.map((s) => s.trim()),
      facts: fc.record(
        {
          spend: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
          orders: fc.nat(),
          active: fc.boolean(),
          city: text,
          level: fc.constantFrom('low', 'high'),
          tags: fc.array(text, { maxLength: 3 }),
          account: fc.record({ balance: fc.integer() }),
        },
        { requiredKeys: [] },
      ),
      current: fc.record({ tier: fc.constantFrom('GOLD', 'BASE', null) }),
      expectedTier: fc.constantFrom('GOLD', null),
    },
    { requiredKeys: ['id', 'facts'] },
  );

  it('are read back as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(customer, { selector: ({ id }) => id, maxLength: 5 }), (list) => {
        expect(readCustomers(customerRows(list as Customer[], policy), policy)).toEqual({ ok: true, value: list });
      }),
      { seed: 20261121 },
    );
  });
});
