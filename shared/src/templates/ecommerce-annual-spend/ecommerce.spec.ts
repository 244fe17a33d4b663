import { readFileSync } from 'node:fs';
import { customersCsv } from '../customers-csv.js';
import { ecommerceAnnualSpend, ecommerceCustomers } from './index.js';

const spendOf = (count: number) =>
  ecommerceCustomers(count).flatMap(({ facts }) =>
    typeof facts['annualSpend'] === 'number' ? [facts['annualSpend']] : [],
  );

describe('the e-commerce policy', () => {
  const { document } = ecommerceAnnualSpend;

  it('has the five tiers of its source, best first, and its lines as lower bounds', () => {
    const lines = document.rules.map(({ tier, conditions }) => {
      const [leaf] = 'all' in conditions ? conditions.all : [];
      return [tier, leaf && 'operator' in leaf ? [leaf.operator, leaf.value] : undefined];
    });
    expect(document.tiers.map(({ key }) => key)).toEqual(['VIP', 'PLATINUM', 'GOLD', 'SILVER', 'REGULAR']);
    expect(document.fallback).toBe('REGULAR');
    expect(lines).toEqual([
      ['VIP', ['greaterThanInclusive', 50000]],
      ['PLATINUM', ['greaterThanInclusive', 20000]],
      ['GOLD', ['greaterThanInclusive', 10000]],
      ['SILVER', ['greaterThanInclusive', 5000]],
    ]);
  });

  it('marks the benefits that no source names as illustrative, in both languages', () => {
    for (const { key = '', note } of document.tiers) {
      const invented = ['PLATINUM', 'GOLD', 'SILVER'].includes(key);
      expect([key, JSON.stringify(note ?? null).includes('示例值')]).toEqual([key, invented]);
      expect([key, JSON.stringify(note ?? null).includes('illustrative')]).toEqual([key, invented]);
    }
  });

  it('is tried on each line, a cent below and a cent above it, on refunds and on a customer with 11,000', () => {
    const spend = new Set(spendOf(400));
    for (const line of [5000, 10000, 20000, 50000])
      for (const value of [line - 0.01, line, line + 0.01]) expect([...spend]).toContain(value);
    expect([...spend]).toContain(11000);
    expect(Math.min(...spend)).toBeLessThan(0);
    expect(ecommerceCustomers(1)).toMatchObject([{ id: 'C-1001', facts: { annualSpend: 11000 } }]);
  });

  it('is tried on customers of every tier, in amounts of whole cents', () => {
    const spend = spendOf(400);
    const [vip, platinum, gold, silver] = [50000, 20000, 10000, 5000].map(
      (line) => spend.filter((value) => value >= line).length,
    );
    expect(vip).toBeGreaterThan(5);
    expect(platinum).toBeGreaterThan(Number(vip) + 15);
    expect(gold).toBeGreaterThan(Number(platinum) + 30);
    expect(silver).toBeGreaterThan(Number(gold) + 60);
    expect(spend.filter((value) => !/^-?\d+(\.\d\d?)?$/.test(String(value)))).toEqual([]);
  });
});

describe('the sample file', () => {
  it('holds the first 1,000 customers', () => {
    const file = readFileSync(new URL('../../../../samples/ecommerce-customers.csv', import.meta.url), 'utf8');
    expect(file).toBe(customersCsv(ecommerceCustomers(1000), ['annualSpend']));
  });

  it('quotes what a comma would tear apart', () => {
    const customers = [{ id: 'C-1', name: 'Doe, "Jo"', facts: { a: 1, b: null } }];
    expect(customersCsv(customers, ['a', 'b', 'c'])).toBe('id,name,a,b,c\nC-1,"Doe, ""Jo""",1,,\n');
  });
});
