// People as rows.
import { Injectable } from '@nestjs/common';
import { roles, type Grant } from '@tierwright/shared/access';
import type { ListOf, ListQuery, User } from '@tierwright/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { UserEntity } from './user.entity.js';

/** Any number that nothing else in this database locks. */
const peopleLock = 7_407_303;

export interface Account {
  user: User;
  passwordHash: string | null;
}

export const emailKeyOf = (email: string): string => email.trim().toLowerCase();

export const everyRole: readonly Grant[] = roles.map((role) => ({ role }));

const toUser = ({ id, email, name, grants, disabled, createdAt }: UserEntity): User => ({
  id,
  email,
  name,
  grants,
  disabled,
  createdAt: createdAt.toISOString(),
});

@Injectable()
export class PeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One change of people at a time, until the transaction ends: counts of people stay true while it decides. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [peopleLock]);
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<User | undefined> {
    const found = await manager.findOneBy(UserEntity, { id });
    return found ? toUser(found) : undefined;
  }

  async account(by: { id: string } | { emailKey: string }): Promise<Account | undefined> {
    const found = await this.dataSource.manager.findOneBy(UserEntity, by);
    return found ? { user: toUser(found), passwordHash: found.passwordHash } : undefined;
  }

  async isTaken(manager: EntityManager, email: string): Promise<boolean> {
    return manager.existsBy(UserEntity, { emailKey: emailKeyOf(email) });
  }

  anybody(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager.exists(UserEntity);
  }

  /** Whether anybody else could sign in. */
  async othersThan(id: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager
      .createQueryBuilder(UserEntity, 'person')
      .where('person.id <> :id AND NOT person.disabled', { id })
      .getExists();
  }

  /** People other than this one who can sign in and hold `admin` for the whole product. */
  async otherAdmins(manager: EntityManager, id: string): Promise<number> {
    const rows: { count: number }[] = await manager.query(
      `SELECT count(*)::int AS count FROM users WHERE id <> $1 AND NOT disabled AND password_hash IS NOT NULL
         AND EXISTS (SELECT FROM jsonb_array_elements(grants) held
                     WHERE held->>'role' = 'admin' AND held->>'policy' IS NULL)`,
      [id],
    );
    return rows[0]?.count ?? 0;
  }

  async insert(manager: EntityManager, user: User, passwordHash: string | null): Promise<void> {
    await manager.insert(UserEntity, {
      ...user,
      emailKey: emailKeyOf(user.email),
      passwordHash,
      createdAt: new Date(user.createdAt),
    });
  }

  async update(manager: EntityManager, { id, name, grants, disabled }: User): Promise<void> {
    await manager.update(UserEntity, { id }, { name, grants, disabled });
  }

  async setPassword(manager: EntityManager, id: string, passwordHash: string): Promise<void> {
    await manager.update(UserEntity, { id }, { passwordHash });
  }

  /** In the order in which they came. */
  async list({ cursor, limit }: ListQuery): Promise<ListOf<User>> {
    const after = readCursor(cursor, isTimedPlace);
    const query = this.dataSource.manager
      .createQueryBuilder(UserEntity, 'person')
      .orderBy('person.createdAt')
      .addOrderBy('person.id')
      .take(limit + 1);
    if (after) query.where('(person.createdAt, person.id) > (:at, :id)', after);
    const place = ({ createdAt, id }: UserEntity) => ({ at: createdAt.toISOString(), id });
    return page(await query.getMany(), limit, place, toUser);
  }
}
