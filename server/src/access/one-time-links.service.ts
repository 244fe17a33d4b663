// Links that work once: for the first user, for an invitation, for a forgotten password. Only the token's hash is kept.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { hashSecret, Ids } from '../platform/ids.js';
import { OneTimeLinkEntity, type LinkPurpose } from './one-time-link.entity.js';

const hour = 3_600_000;
const lifetime: Readonly<Record<LinkPurpose, number>> = {
  setup: 24 * hour,
  invitation: 7 * 24 * hour,
  reset: 24 * hour,
};

export interface OneTimeLink {
  purpose: LinkPurpose;
  userId: string | null;
}

@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Ends the links that the person (or the first start) had, and answers the address of the new one. `origin` is where
   * the product is reached, unless that is configured.
   */
  async make(manager: EntityManager, purpose: LinkPurpose, userId: string | null, origin: string): Promise<string> {
    await this.endAll(manager, userId);
    const token = this.ids.secret();
    const now = this.clock.now();
    await manager.insert(OneTimeLinkEntity, {
      id: this.ids.next(),
      userId,
      purpose,
      tokenHash: hashSecret(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetime[purpose]),
    });
    // The page behind the first person's link asks who that is; the token alone decides what the link may do.
    return `${this.config.publicUrl ?? origin}/setup?token=${token}${purpose === 'setup' ? '&for=setup' : ''}`;
  }

  /** What the token is for; undefined when it is used, expired or made up. */
  async find(token: string, manager: EntityManager = this.dataSource.manager): Promise<OneTimeLink | undefined> {
    const found = await manager.findOneBy(OneTimeLinkEntity, { tokenHash: hashSecret(token) });
    if (!found || found.expiresAt <= this.clock.now()) return undefined;
    return { purpose: found.purpose, userId: found.userId };
  }

  /** True for the one who uses it first. */
  async use(manager: EntityManager, token: string): Promise<boolean> {
    return (await manager.delete(OneTimeLinkEntity, { tokenHash: hashSecret(token) })).affected === 1;
  }

  async endAll(manager: EntityManager, userId: string | null): Promise<void> {
    const query = manager.createQueryBuilder().delete().from(OneTimeLinkEntity);
    if (userId === null) await query.where('user_id IS NULL').execute();
    else await query.where('user_id = :userId', { userId }).execute();
  }

  /** Removes what nobody can use any more. */
  async sweep(): Promise<void> {
    await this.dataSource.manager.delete(OneTimeLinkEntity, { expiresAt: LessThanOrEqual(this.clock.now()) });
  }
}
