// Keys that were good a moment ago stay good while the database cannot be asked, so that applications go on getting
// answers. Whatever changes a key needs the database too; what this process hears of it counts at once.
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { KeyActor } from './actor.js';

interface Remembered {
  actor: KeyActor;
  until: number;
}

const memory = 10 * 60_000;
const limit = 10_000;

@Injectable()
export class RememberedKeys {
  /** By the hash of the key. */
  private readonly keys = new Map<string, Remembered>();

  constructor(private readonly clock: Clock) {}

  /** What the database said of the key; nobody is forgotten. */
  keep(hash: string, actor: KeyActor | undefined, expiresAt: Date | null): void {
    this.keys.delete(hash);
    if (!actor) return;
    const until = Math.min(this.clock.now().getTime() + memory, expiresAt?.getTime() ?? Infinity);
    this.keys.set(hash, { actor, until });
    const [oldest] = this.keys.keys();
    if (this.keys.size > limit && oldest !== undefined) this.keys.delete(oldest);
  }

  find(hash: string): KeyActor | undefined {
    const known = this.keys.get(hash);
    return known && known.until > this.clock.now().getTime() ? known.actor : undefined;
  }

  forget(id: string): void {
    for (const [hash, { actor }] of this.keys) if (actor.id === id) this.keys.delete(hash);
  }
}
