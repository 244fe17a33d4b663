// Freezes a draft's content as a change request, or puts new content into the one that is open for it.
import { Injectable } from '@nestjs/common';
import type { ChangeRequest, Submit } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import type { Language } from '@tierwright/shared/language';
import { contentHash, decideSubmit, diffPolicies, withDefaults, type Change } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { CertificationService } from '../certification/certification.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsService, type DraftRecord } from '../policies/drafts.service.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { VersionsService } from '../policies/versions.service.js';
import { TestCasesService } from '../test-cases/test-cases.service.js';
import { RequestsRepository, type Submission } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

@Injectable()
export class SubmittingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly reading: RequestsService,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly versions: VersionsService,
    private readonly testCases: TestCasesService,
    private readonly certification: CertificationService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async submit(
    person: UserActor,
    key: string,
    draftId: string,
    words: Submit,
    language: Language,
  ): Promise<ChangeRequest> {
    const { id, hash } = await this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      const draft = await this.drafts.find(manager, policy.id, draftId);
      await this.refuseErrors(manager, draft);
      const violations = await this.testCases.failures(manager, policy.id, draft.document);
      if (violations.length > 0) fail({ code: 'test-cases-failed', violations });
      const hash = contentHash(draft.document);
      const live = await this.versions.live(manager, policy.id);
      orFail(decideSubmit({ contentHash: hash }, live));
      const { document, layout, revision: draftRevision, baseVersion } = draft;
      const requestId = await this.keep(manager, policy, draft, person, {
        title: words.title,
        description: words.description ?? null,
        document,
        layout,
        contentHash: hash,
        changes: await this.changes(manager, draft),
        draftRevision,
        baseVersion,
        submittedBy: person.id,
        submittedAt: this.clock.now(),
      });
      await this.certification.ask(manager, hash, { id: requestId, policy: key });
      return { id: requestId, hash };
    });
    void this.certification.begin(hash);
    return this.reading.get(person, key, id, language);
  }

  private async keep(
    manager: EntityManager,
    policy: PolicyRecord,
    draft: DraftRecord,
    person: UserActor,
    content: Omit<Submission, 'submission'>,
  ): Promise<string> {
    const before = await this.requests.openOf(manager, draft.id);
    const id = before?.id ?? this.ids.next();
    const submission = (before?.submission ?? 0) + 1;
    if (before) await this.requests.replace(manager, id, { ...content, submission });
    else {
      const place = { id, policyId: policy.id, draftId: draft.id, approvalsNeeded: policy.approvals };
      await this.requests.insert(manager, { ...content, ...place, submission });
    }
    const authors = await this.drafts.authors(manager, draft);
    await this.requests.setAuthors(manager, id, authors);
    const { title, description, contentHash, baseVersion } = content;
    await this.trail.append(manager, {
      actor: person,
      action: before ? 'request.resubmitted' : 'request.submitted',
      subject: { kind: 'request', id, policy: policy.key },
      ...(before
        ? { before: { title: before.title, contentHash: before.contentHash, submission: submission - 1 } }
        : {}),
      after: {
        title,
        description,
        contentHash,
        baseVersion,
        submission,
        draft: draft.id,
        draftRevision: draft.revision,
        authors: authors.map((author) => author.id),
        approvalsNeeded: before?.need ?? policy.approvals,
      },
    });
    return id;
  }

  /** Against the base; the first version of a policy is a change to nothing. */
  private async changes(manager: EntityManager, draft: DraftRecord): Promise<Change[]> {
    if (draft.baseVersion === null) return [];
    const base = await this.versions.find(manager, draft.policyId, draft.baseVersion);
    return diffPolicies(withDefaults(base.document), withDefaults(draft.document));
  }

  private async refuseErrors(manager: EntityManager, draft: DraftRecord): Promise<void> {
    const errors = (await this.drafts.problems(draft.document, manager)).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    const violations = errors.map(({ path, code, message, ruleId, nodeId, fact }): Violation => ({
      path: `/document${path}`,
      code,
      message,
      ...(ruleId === undefined ? {} : { ruleId }),
      ...(nodeId === undefined ? {} : { nodeId }),
      ...(fact === undefined ? {} : { fact }),
    }));
    fail({ code: 'document-invalid', violations });
  }
}
