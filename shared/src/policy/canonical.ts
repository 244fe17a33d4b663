// RFC 8785 canonical JSON and the hashes that a version is known by.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyDocument } from './policy-schema.js';

const speaksForItself = (value: object): boolean => 'toJSON' in value && typeof value.toJSON === 'function';

/**
 * RFC 8785: names in the order of their UTF-16 units, numbers and texts as JSON.stringify writes them; what is undefined is not
 * there. No library, because the one there is leaves an object unsorted that has a name `toJSON`, as a policy's may.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null || speaksForItself(value)) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of a text's UTF-8 bytes, lowercase hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the document's canonical form, lowercase hex; blind to key order and to layout, and to nothing else. */
export const contentHash = (document: PolicyDocument): string => sha256Hex(canonicalJson(document));
