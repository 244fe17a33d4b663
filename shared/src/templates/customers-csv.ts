// Customers as the CSV that people upload: id, name and one column a fact; an empty cell is a missing fact.
import type { Customer } from '../contracts/index.js';

const cell = (value: unknown): string => {
  const words = value === undefined || value === null ? '' : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

export const customersCsv = (customers: readonly Customer[], facts: readonly string[]): string =>
  [
    ['id', 'name', ...facts],
    ...customers.map(({ id, name, facts: values }) => [id, name, ...facts.map((fact) => values[fact])]),
  ]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');
