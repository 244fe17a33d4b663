// Puts a content into a change request, a new one or an open one: with it go who wrote it, what it was judged by, and its
// double-check; what was said of the content before counts no more.
import { Injectable } from '@nestjs/common';
import type { ListOf, ListQuery, Person, SubmissionAnswer, TestReport } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { CertificationService } from '../certification/certification.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { RequestEffects } from '../simulations/request-effects.service.js';
import { spokenChange } from './request-answers.js';
import { RequestsRepository, type RequestHead, type Submission } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface Content extends Omit<Submission, 'submission' | 'submittedBy' | 'submittedAt'> {
  draftId: string;
  authors: readonly Person[];
  tests: TestReport;
}

const isNumber = ({ at, id }: Place): boolean => /^\d{1,9}$/.test(at) && id === '';

@Injectable()
export class Submissions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionsRepository,
    private readonly requests: RequestsRepository,
    private readonly reading: RequestsService,
    private readonly policies: PoliciesService,
    private readonly certification: CertificationService,
    private readonly effects: RequestEffects,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Under the policy's lock. Begin the certification of the content once it is committed. */
  async keep(
    manager: EntityManager,
    policy: PolicyRecord,
    person: UserActor,
    { draftId, authors, tests, ...content }: Content,
    { before, action }: { before: RequestHead | null; action: string },
  ): Promise<string> {
    const id = before?.id ?? this.ids.next();
    const number = (before?.submission ?? 0) + 1;
    const submission = { ...content, submission: number, submittedBy: person.id, submittedAt: this.clock.now() };
    if (before) await this.requests.replace(manager, id, submission);
    else {
      const place = { id, policyId: policy.id, draftId, approvalsNeeded: policy.approvals };
      await this.requests.insert(manager, { ...submission, ...place });
    }
    await this.requests.setAuthors(manager, id, authors);
    await this.submissions.insert(manager, id, submission, tests);
    const { title, description, contentHash, baseVersion, draftRevision } = content;
    const after = { title, description, contentHash, baseVersion, submission: number, draft: draftId, draftRevision };
    await this.trail.append(manager, {
      actor: person,
      action,
      subject: { kind: 'request', id, policy: policy.key },
      ...(before ? { before: stateBefore(before) } : {}),
      after: {
        ...after,
        authors: authors.map((author) => author.id),
        approvalsNeeded: before?.need ?? policy.approvals,
      },
    });
    await this.certification.ask(manager, contentHash, { id, policy: policy.key });
    await this.effects.ask(manager, person, policy, { id, document: content.document });
    return id;
  }

  /** The newest first. */
  async list(
    key: string,
    requestId: string,
    { cursor, limit }: ListQuery,
    language: Language,
  ): Promise<ListOf<SubmissionAnswer>> {
    const policy = await this.policies.get(key);
    await this.reading.read(policy.id, requestId);
    const below = readCursor(cursor, isNumber)?.at;
    const { manager } = this.dataSource;
    const rows = await this.submissions.page(manager, requestId, below ? Number(below) : undefined, limit + 1);
    return page(
      rows,
      limit,
      ({ submission }) => ({ at: String(submission), id: '' }),
      (row) => ({ ...row, changes: row.changes.map(spokenChange(language)), at: row.at.toISOString() }),
    );
  }
}

const stateBefore = ({ title, contentHash, baseVersion, submission }: RequestHead) => ({
  title,
  contentHash,
  baseVersion,
  submission,
});
