// Identifiers and secrets; tests put a fake in place of `Ids`.
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A version 7 UUID (RFC 9562): 48 bits of milliseconds, then randomness, so that new rows lie together in an index. */
export function uuidV7(milliseconds: number, random: Buffer = randomBytes(10)): string {
  const hex = milliseconds.toString(16).padStart(12, '0') + random.toString('hex');
  const version = '7' + hex.slice(13, 16);
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16) + hex.slice(18, 20);
  return [hex.slice(0, 8), hex.slice(8, 12), version, variant, hex.slice(20, 32)].join('-');
}

/** `bytes` of randomness written in letters and digits, always at the full length. */
export function secretText(bytes: number, random: (size: number) => Buffer = randomBytes): string {
  let value = BigInt('0x' + random(bytes).toString('hex'));
  const length = Math.ceil((bytes * 8) / Math.log2(62));
  let text = '';
  for (let i = 0; i < length; i++) {
    text = base62[Number(value % 62n)] + text;
    value /= 62n;
  }
  return text;
}

/** SHA-256, hex: how a random secret is kept. Enough for 256 random bits; a password needs argon2id. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

@Injectable()
export class Ids {
  next(): string {
    return uuidV7(Date.now());
  }

  secret(bytes = 32): string {
    return secretText(bytes);
  }
}
