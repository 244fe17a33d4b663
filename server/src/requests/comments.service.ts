// What people say to each other about a change request, a rule of it or a node, and what of that is settled.
import { Injectable } from '@nestjs/common';
import type { Comment, CommentChange, ListOf, ListQuery, NewComment } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import { decideComment, type Change, type PolicyDocument } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { CommentsRepository, type CommentRecord } from './comments.repository.js';
import { namedIn, type NamedIds } from './named-ids.js';
import { stateOf } from './request-answers.js';
import type { RequestRecord } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

const toComment = ({ requestId: _, resolvedBy, resolvedAt, createdAt, ...comment }: CommentRecord): Comment => ({
  ...comment,
  createdAt: createdAt.toISOString(),
  resolved: resolvedBy && resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
});

@Injectable()
export class CommentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly comments: CommentsRepository,
    private readonly requests: RequestsService,
    private readonly policies: PoliciesService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(key: string, requestId: string, { cursor, limit }: ListQuery): Promise<ListOf<Comment>> {
    const policy = await this.policies.get(key);
    await this.requests.read(policy.id, requestId);
    const after = readCursor(cursor, isTimedPlace)?.id;
    const rows = await this.comments.page(this.dataSource.manager, requestId, after, limit + 1);
    return page(rows, limit, ({ id, createdAt }) => ({ at: createdAt.toISOString(), id }), toComment);
  }

  create(person: UserActor, key: string, requestId: string, comment: NewComment): Promise<Comment> {
    return this.inTurn(key, requestId, async (manager, policy, request) => {
      const { text, ruleId = null, nodeId = null } = comment;
      refuseUnknown(request.document, request.changes, { ruleId, nodeId });
      const record = { id: this.ids.next(), requestId, contentHash: request.contentHash, ruleId, nodeId, text };
      await this.comments.insert(manager, { ...record, createdBy: person.id, createdAt: this.clock.now() });
      const subject = { kind: 'comment', id: record.id, policy: policy.key };
      const after = { request: requestId, contentHash: request.contentHash, ruleId, nodeId, text };
      await this.trail.append(manager, { actor: person, action: 'comment.made', subject, after });
      return toComment(await this.find(manager, requestId, record.id));
    });
  }

  change(person: UserActor, key: string, requestId: string, id: string, { resolved }: CommentChange): Promise<Comment> {
    return this.inTurn(key, requestId, async (manager, policy) => {
      const before = await this.find(manager, requestId, id);
      if ((before.resolvedAt !== null) === resolved) return toComment(before);
      await this.comments.resolve(manager, id, resolved ? { by: person.id, at: this.clock.now() } : null);
      await this.trail.append(manager, {
        actor: person,
        action: resolved ? 'comment.resolved' : 'comment.reopened',
        subject: { kind: 'comment', id, policy: policy.key },
        before: { request: requestId, resolved: !resolved },
        after: { request: requestId, resolved },
      });
      return toComment(await this.find(manager, requestId, id));
    });
  }

  private async find(manager: EntityManager, requestId: string, id: string): Promise<CommentRecord> {
    return (await this.comments.find(manager, requestId, id)) ?? fail({ code: 'not-found' });
  }

  private inTurn<T>(
    key: string,
    requestId: string,
    work: (manager: EntityManager, policy: PolicyRecord, request: RequestRecord) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      const request = await this.requests.find(manager, policy.id, requestId);
      orFail(decideComment(stateOf(request)));
      return work(manager, policy, request);
    });
  }
}

const unknown = (path: string, got: string): Violation => ({
  path,
  code: 'unknown-id',
  got,
  message: {
    en: `The change request has nothing with the id “${got}”.`,
    'zh-CN': `该变更申请中没有编号为“${got}”的内容。`,
  },
});

/** Of what the request contains, or removes. */
function refuseUnknown(document: PolicyDocument, changes: readonly Change[], { ruleId, nodeId }: NamedIds): void {
  const named = namedIn(document, changes);
  const violations = [
    ...(ruleId === null || named.rules.has(ruleId) ? [] : [unknown('/ruleId', ruleId)]),
    ...(nodeId === null || named.nodes.has(nodeId) ? [] : [unknown('/nodeId', nodeId)]),
  ];
  if (violations.length > 0) fail({ code: 'value-invalid', violations });
}
