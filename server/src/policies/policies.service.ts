import { Injectable } from '@nestjs/common';
import type { NewPolicy, PolicyChange } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { canonicalJson, contentHash } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsRepository } from './drafts.repository.js';
import { PoliciesRepository, type PolicyRecord } from './policies.repository.js';
import { readDocument } from './read-document.js';
import { startingDocument } from './starting-document.js';

export type { PolicyRecord } from './policies.repository.js';

const firstDraft = { en: 'First draft', 'zh-CN': '初稿' } as const;

@Injectable()
export class PoliciesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly policies: PoliciesRepository,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async get(key: string, manager: EntityManager = this.dataSource.manager): Promise<PolicyRecord> {
    return (await this.policies.find(manager, key)) ?? fail({ code: 'not-found' });
  }

  /** For whatever moves versions, releases or requests: until the transaction ends nobody else does. */
  async lock(key: string, manager: EntityManager): Promise<PolicyRecord> {
    return (await this.policies.lock(manager, key)) ?? fail({ code: 'not-found' });
  }

  async create(person: UserActor, created: NewPolicy, language: Language): Promise<void> {
    const { document } = readDocument(orFail(startingDocument(created)));
    const { key, approvals } = created;
    const policy = { id: this.ids.next(), key, name: created.name ?? document.name, approvals, archived: false };
    const draft = { id: this.ids.next(), policyId: policy.id, name: firstDraft[language], document };
    const at = this.clock.now();
    await this.transactions.run(async (manager) => {
      const isNew = await this.policies.insert(manager, { ...policy, createdBy: person.id, createdAt: at });
      if (!isNew) fail({ code: 'key-taken', data: { key } });
      await this.drafts.insert(manager, {
        ...draft,
        layout: { positions: {}, collapsed: [] },
        baseVersion: null,
        baseRevision: 0,
        by: person.id,
        at,
      });
      await this.drafts.noteSave(manager, draft.id, person.id, 1);
      await this.trail.append(manager, {
        actor: person,
        action: 'policy.created',
        subject: { kind: 'policy', id: policy.id, policy: key },
        after: { key, name: policy.name, approvals, draft: draft.id, contentHash: contentHash(document) },
      });
    });
  }

  /** Open requests keep the number of approvals that they were made with. */
  async change(person: UserActor, key: string, change: PolicyChange): Promise<void> {
    await this.transactions.run(async (manager) => {
      const before = await this.lock(key, manager);
      const after: PolicyRecord = {
        ...before,
        name: change.name ?? before.name,
        approvals: change.approvals ?? before.approvals,
        archived: change.archived ?? before.archived,
      };
      if (canonicalJson(after) === canonicalJson(before)) return;
      await this.policies.update(manager, after, this.clock.now());
      await this.trail.append(manager, {
        actor: person,
        action: 'policy.changed',
        subject: { kind: 'policy', id: before.id, policy: key },
        before: settingsOf(before),
        after: settingsOf(after),
      });
    });
  }
}

const settingsOf = ({ name, approvals, archived }: PolicyRecord) => ({ name, approvals, archived });
