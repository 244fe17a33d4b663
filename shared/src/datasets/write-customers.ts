// Customers as the cells of a CSV file that `readCustomers` reads back, and that no spreadsheet runs as formulas.
import type { Customer } from '../contracts/index.js';
import { factAt, type Json, type Policy } from '../policy/index.js';
import { reservedColumns } from './columns.js';
import { harmless } from './formula-cells.js';
import { noTierCell } from './read-cell.js';

function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return harmless(value);
  return typeof value === 'object' ? harmless(JSON.stringify(value)) : String(value);
}

const tierCell = (tier: string | null | undefined): string => (tier === null ? noTierCell : cellOf(tier));

/** The header and a row for each customer: what is reserved first, then the policy's facts in their order. */
export function customerRows(customers: readonly Customer[], policy: Policy): string[][] {
  const keys = policy.facts.map(({ key }) => key);
  const rows = customers.map((customer): string[] => [
    cellOf(customer.id),
    cellOf(customer.name),
    tierCell(customer.current?.tier),
    cellOf(customer.current?.since),
    cellOf(customer.current?.validUntil),
    tierCell(customer.expectedTier),
    ...keys.map((key) => cellOf(factAt(customer.facts, key))),
  ]);
  return [[...reservedColumns, ...keys], ...rows];
}
