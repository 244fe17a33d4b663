// A fact's value as it is typed and read back. What cannot be read stays the text that it is, for the evaluator to refuse.
import { formatNumber, type Fact, type Json } from '@tierwright/shared/policy';

const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)$/;
const groupedNumber = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** undefined: nothing was typed, so the fact is not known. */
export function readTyped(fact: Fact, typed: string): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (fact.type) {
    case 'number':
    case 'integer':
      return readNumber(text) ?? text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return readList(text, fact.itemType);
    case 'string':
    case 'enum':
    case 'date':
      return text;
    default:
      return fact satisfies never;
  }
}

function readNumber(text: string): number | undefined {
  const plain = text.replaceAll('，', ',').replace(/[\s ]/g, '');
  if (groupedNumber.test(plain)) return Number(plain.replaceAll(',', ''));
  return plainNumber.test(plain) ? Number(plain) : undefined;
}

const readList = (text: string, itemType: 'string' | 'number'): Json =>
  text
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => (itemType === 'number' ? (readNumber(item) ?? item) : item));

/** The value as it stands in an input, to be edited: "11,240". */
export function asTyped(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
