// Sessions live in the database, by the hash of their token: a row gone is a person signed out.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ListOf, ListQuery, SessionEntry } from '@tierwright/shared/contracts';
import { Clock } from '../platform/clock.js';
import { hashSecret, Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import type { UserActor } from './actor.js';
import { SessionEntity } from './session.entity.js';
import { UserEntity } from './user.entity.js';

const minute = 60_000;
const idle = 12 * 60 * minute;
const absolute = 7 * 24 * 60 * minute;
const seenIsNotedEvery = 5 * minute;

export interface NewSession {
  token: string;
  id: string;
  expiresAt: Date;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The person whose session this is, with the grants of this moment; undefined when it has ended or they are disabled. */
  async find(token: string): Promise<UserActor | undefined> {
    const now = this.clock.now();
    const row = await this.dataSource
      .getRepository(SessionEntity)
      .createQueryBuilder('session')
      .innerJoinAndMapOne('session.user', UserEntity, 'person', 'person.id = session.userId AND NOT person.disabled')
      .where('session.tokenHash = :hash AND session.idleUntil > :now AND session.expiresAt > :now')
      .setParameters({ hash: hashSecret(token), now })
      .getOne();
    if (!row) return undefined;
    const { id, lastSeenAt, expiresAt, user } = row as SessionEntity & { user: UserEntity };
    if (now.getTime() - lastSeenAt.getTime() > seenIsNotedEvery) await this.noteSeen(id, now, expiresAt);
    return { kind: 'user', id: user.id, name: user.name, grants: user.grants, sessionId: id };
  }

  /** Their ended ones go at the same time, so that the table holds little more than what is in use. */
  async start(manager: EntityManager, userId: string, userAgent: string): Promise<NewSession> {
    const now = this.clock.now();
    await this.sweep(manager, userId);
    const token = this.ids.secret();
    const session = {
      id: this.ids.next(),
      userId,
      tokenHash: hashSecret(token),
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      idleUntil: new Date(now.getTime() + idle),
      expiresAt: new Date(now.getTime() + absolute),
    };
    await manager.insert(SessionEntity, session);
    return { token, id: session.id, expiresAt: session.expiresAt };
  }

  /** The one that began last comes first. */
  async list({ id: userId, sessionId }: UserActor, { cursor, limit }: ListQuery): Promise<ListOf<SessionEntry>> {
    const now = this.clock.now();
    const before = readCursor(cursor, isTimedPlace);
    const query = this.dataSource
      .getRepository(SessionEntity)
      .createQueryBuilder('session')
      .where('session.userId = :userId AND session.idleUntil > :now AND session.expiresAt > :now', { userId, now })
      .orderBy('session.createdAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .take(limit + 1);
    if (before) query.andWhere('(session.createdAt, session.id) < (:at, :id)', before);
    const place = ({ createdAt, id }: SessionEntity) => ({ at: createdAt.toISOString(), id });
    return page(await query.getMany(), limit, place, (session) => ({
      id: session.id,
      current: session.id === sessionId,
      userAgent: session.userAgent,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      expiresAt: earlier(session.idleUntil, session.expiresAt).toISOString(),
    }));
  }

  /** True when there was such a session of this person. */
  async end(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    return (await manager.delete(SessionEntity, { id, userId })).affected === 1;
  }

  /** Ends all of a person's sessions, except the one named. */
  async endAll(manager: EntityManager, userId: string, except?: string): Promise<void> {
    const query = manager.createQueryBuilder().delete().from(SessionEntity).where('user_id = :userId', { userId });
    await (except === undefined ? query : query.andWhere('id <> :except', { except })).execute();
  }

  /** Removes what nobody can use any more; of one person, or of all. */
  async sweep(manager: EntityManager = this.dataSource.manager, userId?: string): Promise<void> {
    const query = manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('(expires_at <= :now OR idle_until <= :now)', { now: this.clock.now() });
    await (userId === undefined ? query : query.andWhere('user_id = :userId', { userId })).execute();
  }

  private async noteSeen(id: string, now: Date, expiresAt: Date): Promise<void> {
    const idleUntil = earlier(new Date(now.getTime() + idle), expiresAt);
    await this.dataSource.getRepository(SessionEntity).update({ id }, { lastSeenAt: now, idleUntil });
  }
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
