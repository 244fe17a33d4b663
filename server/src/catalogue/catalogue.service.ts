// The definitions that policies copy: kept, changed by one writer after the other, and compared with every copy.
import { Injectable } from '@nestjs/common';
import type { CatalogueFact, FactQuery, FactUse, ListOf } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import type { Fact } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import { policiesWith, type Actor, type UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { readIfMatch } from '../platform/http/if-match.js';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { definitionErrors } from './check-definition.js';
import { FactUses } from './fact-uses.read-model.js';
import { FactsRepository, type FactRecord } from './facts.repository.js';

const isKeyPlace = ({ at, id }: Place): boolean => at.length <= 200 && id === '';

const toFact = ({ updatedAt, ...record }: FactRecord, usedIn: FactUse[]): CatalogueFact => ({
  ...record,
  updatedAt: updatedAt.toISOString(),
  usedIn,
});

const otherKey = (key: string, got: string): Violation => ({
  path: '/key',
  code: 'key-differs',
  message: {
    en: `The key of a fact never changes: “${key}”.`,
    'zh-CN': `指标的键不能更改：“${key}”。`,
  },
  expected: key,
  got,
});

@Injectable()
export class CatalogueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly facts: FactsRepository,
    private readonly uses: FactUses,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The catalogue's word on these facts, as far as it has one. */
  definitions(keys: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Fact[]> {
    return this.facts.definitions(keys, manager);
  }

  async list(actor: Actor, { cursor, limit, search }: FactQuery): Promise<ListOf<CatalogueFact>> {
    const after = readCursor(cursor, isKeyPlace)?.at;
    const rows = await this.facts.page({ after, search, limit: limit + 1 });
    const uses = await this.usesOf(actor, rows.slice(0, limit));
    return page(
      rows,
      limit,
      ({ key }) => ({ at: key, id: '' }),
      (row) => toFact(row, uses.get(row.key) ?? []),
    );
  }

  async get(actor: Actor, key: string): Promise<CatalogueFact> {
    const record = (await this.facts.find(key)) ?? fail({ code: 'not-found' });
    return toFact(record, (await this.usesOf(actor, [record])).get(key) ?? []);
  }

  async create(person: UserActor, definition: Fact): Promise<CatalogueFact> {
    this.refuseErrors(definition);
    const { key } = definition;
    await this.transactions.run(async (manager) => {
      const isNew = await this.facts.insert(manager, { definition, by: person.id, at: this.clock.now() });
      if (!isNew) fail({ code: 'key-taken', data: { key } });
      await this.tell(manager, person, 'fact.created', key, undefined, definition);
    });
    return this.get(person, key);
  }

  async change(person: UserActor, key: string, ifMatch: string | undefined, sent: Fact): Promise<CatalogueFact> {
    if (sent.key !== '' && sent.key !== key) fail({ code: 'value-invalid', violations: [otherKey(key, sent.key)] });
    const definition = { ...sent, key };
    this.refuseErrors(definition);
    await this.transactions.run(async (manager) => {
      const before = await this.toChange(manager, key, ifMatch);
      const writing = { definition, by: person.id, at: this.clock.now() };
      if (!(await this.facts.update(manager, before.revision, writing))) await this.stale(manager, key);
      await this.tell(manager, person, 'fact.changed', key, before.definition, definition);
    });
    return this.get(person, key);
  }

  /** Policies keep their copies. */
  async remove(person: UserActor, key: string, ifMatch: string | undefined): Promise<void> {
    await this.transactions.run(async (manager) => {
      const before = await this.toChange(manager, key, ifMatch);
      if (!(await this.facts.remove(manager, key, before.revision))) await this.stale(manager, key);
      await this.tell(manager, person, 'fact.deleted', key, before.definition, undefined);
    });
  }

  private usesOf(actor: Actor, records: readonly FactRecord[]): Promise<ReadonlyMap<string, FactUse[]>> {
    return this.uses.of(
      records.map(({ definition }) => definition),
      policiesWith(actor, 'policies:read'),
    );
  }

  private refuseErrors(definition: Fact): void {
    const violations = definitionErrors(definition);
    if (violations.length > 0) fail({ code: 'value-invalid', violations });
  }

  private async toChange(manager: EntityManager, key: string, ifMatch: string | undefined): Promise<FactRecord> {
    const record = (await this.facts.find(key, manager)) ?? fail({ code: 'not-found' });
    orFail(readIfMatch(ifMatch, record.revision));
    return record;
  }

  /** Somebody was quicker between the reading and the writing. */
  private async stale(manager: EntityManager, key: string): Promise<never> {
    const { revision } = (await this.facts.find(key, manager)) ?? fail({ code: 'not-found' });
    return fail({ code: 'stale', data: { revision } });
  }

  private async tell(
    manager: EntityManager,
    actor: UserActor,
    action: string,
    key: string,
    before: Fact | undefined,
    after: Fact | undefined,
  ): Promise<void> {
    const told = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
    await this.trail.append(manager, { actor, action, subject: { kind: 'fact', id: key }, ...told });
  }
}
