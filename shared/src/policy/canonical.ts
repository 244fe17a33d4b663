// RFC 8785 canonical JSON and the hashes that a version is known by.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from 'json-canonicalize';
import type { PolicyDocument } from './policy-schema.js';

export const canonicalJson = (value: unknown): string => canonicalize(value);

/** SHA-256 of a text's UTF-8 bytes, lowercase hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the document's canonical form, lowercase hex; blind to key order and to layout, and to nothing else. */
export const contentHash = (document: PolicyDocument): string => sha256Hex(canonicalJson(document));
