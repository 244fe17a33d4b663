// Customers as the cells of a CSV file that `readCustomers` reads back, and that no spreadsheet runs as formulas.
import type { Customer, Facts } from '../contracts/index.js';
import type { Json, Policy } from '../policy/index.js';
import { reservedColumns } from './columns.js';
import { harmless } from './formula-cells.js';
import { noTierCell } from './read-cell.js';

function valueAt(facts: Json | undefined, [head, ...rest]: readonly string[]): Json | undefined {
  if (head === undefined) return facts;
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts) || !Object.hasOwn(facts, head))
    return undefined;
  return valueAt(facts[head], rest);
}

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
    ...keys.map((key) => cellOf(valueAt(customer.facts satisfies Facts, key.split('.')))),
  ]);
  return [[...reservedColumns, ...keys], ...rows];
}
