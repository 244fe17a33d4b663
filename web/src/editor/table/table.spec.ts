import { inLanguage } from '@tierwright/shared/language';
import { isLeaf, nodesOf, type Fact } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { applyCommand } from '../document/apply-command.js';
import { commandLabel } from '../document/command-label.js';
import type { Command } from '../document/command.js';
import type { EditableDocument } from '../document/editable.js';
import { deepFreeze } from '../document/sample-commands.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { findInDocument } from '../document/tree.js';
import { normal, type Ask } from './cell/ask.js';
import { readCell } from './cell/read-cell.js';
import { cellText, planEdits, type Column } from './plan-edits.js';
import { arbitraryRules, cellTexts } from './sample-rows.js';
import { asksOf, toTable, type Table } from './table.js';

const language = 'en' as const;
const rowOf = (table: Table, rule: string) => {
  const row = table.rows.find((one) => one.rule.id === rule);
  if (!row) throw new Error(rule);
  return row;
};
const factColumn = (table: Table, key: string): Extract<Column, { kind: 'fact' }> => {
  const column = table.columns.find(({ fact }) => fact.key === key);
  if (!column) throw new Error(key);
  return { id: key, kind: 'fact', ...column };
};
const withRule = (conditions: Parameters<typeof ruleOf>[2]): EditableDocument => ({
  ...samplePolicy(),
  rules: [ruleOf('r', 'GOLD', conditions)],
});

function edit(document: EditableDocument, rule: string, key: string, text: string): EditableDocument {
  const table = toTable(document);
  const plan = planEdits(document, [{ row: rowOf(table, rule), column: factColumn(table, key), text }], {
    policy: table.policy,
    language,
  });
  if (!plan.ok) throw new Error(plan.bad[0]?.fault.code);
  return plan.commands.reduce(applyCommand, document);
}

describe('a policy as a table', () => {
  test('has its rules best tier first, what lifts before what caps', () => {
    expect(toTable(samplePolicy()).rows.map(({ rule }) => rule.id)).toEqual(['vip', 'gold', 'silver', 'cap']);
  });

  test('shows a rule as a sentence when it asks more than "all of" its conditions', () => {
    const { rows } = toTable(samplePolicy());
    expect(rows.map(({ rule, cells }) => [rule.id, cells !== null])).toEqual([
      ['vip', false],
      ['gold', true],
      ['silver', true],
      ['cap', false],
    ]);
  });

  test('has a column for every fact, used or not', () => {
    expect(toTable(samplePolicy()).columns.map(({ fact, used }) => [fact.key, used])).toEqual([
      ['annualSpend', true],
      ['orders', true],
      ['referrals', true],
      ['verified', true],
    ]);
  });

  test('never drops a rule, and never shows a cell that asks something else', () => {
    fc.assert(
      fc.property(arbitraryRules, (document) => {
        const table = toTable(deepFreeze(document));
        expect(table.rows.map(({ rule }) => rule.id).sort()).toEqual(document.rules.map(({ id }) => id).sort());
        for (const { rule, cells } of table.rows) {
          if (!cells) continue;
          const shown = [...cells.values()].flat().map((held) => held.leaf.id);
          const all = [...nodesOf(rule.conditions)].filter(isLeaf).map(({ id }) => id);
          expect(shown.sort()).toEqual(all.sort());
        }
      }),
    );
  });
});

/** A lower and an upper bound ask the same whichever comes first. */
const inAnyOrder = (asks: readonly Ask[], fact: Fact) => asks.map((one) => JSON.stringify(normal(one, fact))).sort();

describe('editing a cell', () => {
  test('keeps the condition’s id', () => {
    const next = edit(samplePolicy(), 'gold', 'annualSpend', '> 12,000');
    expect(findInDocument(next, 'gold-spend')).toEqual(leaf('gold-spend', 'annualSpend', 'greaterThan', 12000));
  });

  test('under a negation changes the value alone', () => {
    const before = withRule({ id: 'g', all: [{ id: 'n', not: leaf('c', 'orders', 'lessThan', 4) }] });
    expect(edit(before, 'r', 'orders', '≥ 6').rules[0]?.conditions).toEqual({
      id: 'g',
      all: [{ id: 'n', not: leaf('c', 'orders', 'lessThan', 6) }],
    });
  });

  test('to a range adds the other bound beside the one that stays', () => {
    const next = edit(samplePolicy(), 'gold', 'annualSpend', '≥ 10,000 and < 20,000');
    expect(next.rules[0]?.conditions).toMatchObject({
      all: [{ id: 'gold-spend', value: 10000 }, { id: 'gold-orders' }, { operator: 'lessThan', value: 20000 }],
    });
    const back = edit(next, 'gold', 'annualSpend', '< 20,000');
    expect([...nodesOf(back.rules[0]?.conditions ?? { id: '', all: [] })].map(({ id }) => id)).not.toContain(
      'gold-spend',
    );
  });

  test('to what it says already changes nothing', () => {
    const before = samplePolicy();
    expect(edit(before, 'gold', 'annualSpend', ' >= 10000 ')).toBe(before);
  });

  test('changes that rule and no other, makes the cell say it, and is undone to the identical document', () => {
    fc.assert(
      fc.property(arbitraryRules, cellTexts, fc.nat(), fc.nat(), (document, text, a, b) => {
        const store = sampleStore(deepFreeze(document));
        const before = store.getState().document;
        const table = toTable(before);
        const row = table.rows[a % table.rows.length];
        const column = table.columns[b % table.columns.length];
        if (!row || !column) return;
        const speaker = { policy: table.policy, language };
        const texts = [{ row, column: { id: 'x', kind: 'fact' as const, ...column }, text }];
        const plan = planEdits(before, texts, speaker);
        if (!plan.ok) return;
        store
          .getState()
          .dispatch({ type: 'editTable', how: 'paste', cells: plan.cells, rules: 0, commands: plan.commands });
        const after = store.getState().document;
        for (const rule of before.rules.filter(({ id }) => id !== row.rule.id)) expect(after.rules).toContain(rule);
        if (row.cells && after !== before) {
          const wanted = readCell(text, column.fact, speaker);
          const says = asksOf(rowOf(toTable(after), row.rule.id).cells?.get(column.fact.key) ?? []);
          expect(inAnyOrder(says, column.fact)).toEqual(wanted.ok && inAnyOrder(wanted.value, column.fact));
        }
        store.getState().undo();
        expect(store.getState().document).toBe(before);
        store.stop();
      }),
      { numRuns: 200 },
    );
  });
});

describe('several cells at once', () => {
  const columns = (table: Table): readonly Column[] => [
    { id: 'tier', kind: 'tier' },
    { id: 'name', kind: 'name' },
    factColumn(table, 'annualSpend'),
    factColumn(table, 'orders'),
  ];
  const planned = (rows: readonly (readonly string[])[]) => {
    const document = samplePolicy();
    const table = toTable(document);
    const texts = rows.flatMap((row, i) =>
      row.map((text, j) => ({ row: i, column: columns(table)[j] ?? factColumn(table, 'orders'), text })),
    );
    return { document, plan: planEdits(document, texts, { policy: table.policy, language }) };
  };

  test('whole rows become rules, at the place of their tier', () => {
    const { document, plan } = planned([
      ['Gold', 'Gold by orders', 'any', '≥ 20'],
      ['at most Silver', '', '< 10', ''],
      ['', '', '', ''],
    ]);
    if (!plan.ok) throw new Error('not planned');
    const next = plan.commands.reduce(applyCommand, document);
    expect(next.rules.slice(4)).toMatchObject([
      { name: 'Gold by orders', tier: 'GOLD', effect: 'qualify', conditions: { all: [{ fact: 'orders', value: 20 }] } },
      {
        tier: 'SILVER',
        effect: 'cap',
        conditions: { all: [{ fact: 'annualSpend', operator: 'lessThan', value: 10 }] },
      },
    ]);
    expect(toTable(next).rows.map(({ rule }) => inLanguage(rule.name, 'en'))).toContain('Gold by orders');
  });

  test('all or none: every cell that cannot be read is named', () => {
    const { plan } = planned([
      ['Gold', 'Good', '≥ 1', '≥ 1'],
      ['Diamond', 'Bad tier', '', ''],
      ['Gold', 'Bad cells', 'abc', '2.5'],
    ]);
    expect(plan).toMatchObject({
      ok: false,
      bad: [
        { row: 1, column: { id: 'tier' }, fault: { code: 'tier', text: 'Diamond' } },
        { row: 2, column: { id: 'annualSpend' }, fault: { code: 'number', text: 'abc' } },
        { row: 2, column: { id: 'orders' }, fault: { code: 'whole', text: '2.5' } },
      ],
    });
  });

  test('a rule that is a sentence refuses, unless it is told what it says', () => {
    const document = samplePolicy();
    const table = toTable(document);
    const speaker = { policy: table.policy, language };
    const row = rowOf(table, 'vip');
    const column = factColumn(table, 'orders');
    const plan = (text: string) => planEdits(document, [{ row, column, text }], speaker);
    expect(plan('≥ 5')).toMatchObject({ ok: false, bad: [{ fault: { code: 'sentence' } }] });
    expect(plan(cellText(row, column, speaker))).toMatchObject({ ok: true, commands: [] });
  });

  test('are one step, which says how many', () => {
    const command: Command = { type: 'editTable', how: 'paste', cells: 1, rules: 3, commands: [] };
    expect(commandLabel(command, samplePolicy())).toEqual({
      en: 'paste 1 cell and 3 rules',
      'zh-CN': '粘贴 1 个单元格和 3 条规则',
    });
  });
});
