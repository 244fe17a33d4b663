// Keys for applications: shown once, kept as a hash, ended at once.
import { Injectable } from '@nestjs/common';
import type { ApiKey, CreatedApiKey, ListOf, ListQuery, NewApiKey } from '@tierwright/shared/contracts';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { hashSecret, Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import type { UserActor } from './actor.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { RememberedKeys } from './remembered-keys.service.js';

const shownCharacters = 9;

const toApiKey = (key: ApiKeyEntity): ApiKey => ({
  id: key.id,
  name: key.name,
  prefix: key.prefix,
  scopes: key.scopes,
  policies: key.policies,
  expiresAt: key.expiresAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
});

const expired = {
  path: '/expiresAt',
  code: 'in-the-past',
  message: { en: 'Must be in the future.', 'zh-CN': '必须是将来的时间。' },
} as const;

@Injectable()
export class ApiKeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly remembered: RememberedKeys,
  ) {}

  /** Newest first, revoked ones included. */
  async list({ cursor, limit }: ListQuery): Promise<ListOf<ApiKey>> {
    const before = readCursor(cursor, isTimedPlace);
    const query = this.dataSource.manager
      .createQueryBuilder(ApiKeyEntity, 'key')
      .orderBy('key.createdAt', 'DESC')
      .addOrderBy('key.id', 'DESC')
      .take(limit + 1);
    if (before) query.where('(key.createdAt, key.id) < (:at, :id)', before);
    const place = ({ createdAt, id }: ApiKeyEntity) => ({ at: createdAt.toISOString(), id });
    return page(await query.getMany(), limit, place, toApiKey);
  }

  async create(actor: UserActor, { name, scopes, policies, expiresAt }: NewApiKey): Promise<CreatedApiKey> {
    const now = this.clock.now();
    const expires = expiresAt === undefined ? null : new Date(expiresAt);
    if (expires && expires <= now) fail({ code: 'value-invalid', violations: [expired] });
    const key = `tw_${this.ids.secret()}`;
    const entity: ApiKeyEntity = {
      id: this.ids.next(),
      name,
      prefix: key.slice(0, shownCharacters),
      keyHash: hashSecret(key),
      scopes: [...new Set(scopes)],
      policies: policies === undefined ? null : [...new Set(policies)],
      createdBy: actor.id,
      createdAt: now,
      expiresAt: expires,
      revokedAt: null,
      lastUsedAt: null,
    };
    const made = toApiKey(entity);
    await this.transactions.run(async (manager) => {
      await manager.insert(ApiKeyEntity, entity);
      const subject = { kind: 'api-key', id: entity.id };
      await this.audit.append(manager, { actor, action: 'api-key.created', subject, after: made });
    });
    return { ...made, key };
  }

  /** Revoking again changes nothing. */
  async revoke(actor: UserActor, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const found = await manager.findOne(ApiKeyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found) fail({ code: 'not-found' });
      if (found.revokedAt) return;
      const revokedAt = this.clock.now();
      await manager.update(ApiKeyEntity, { id }, { revokedAt });
      const subject = { kind: 'api-key', id };
      const before = toApiKey(found);
      const after = toApiKey({ ...found, revokedAt });
      await this.audit.append(manager, { actor, action: 'api-key.revoked', subject, before, after });
    });
    this.remembered.forget(id);
  }
}
