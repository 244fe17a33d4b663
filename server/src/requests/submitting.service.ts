// Freezes a draft's content as a change request, or puts new content into the one that is open for it.
import { Injectable } from '@nestjs/common';
import type { ChangeRequest, Submit } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { contentHash, decideSubmit, diffPolicies, withDefaults, type Change } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { CertificationService } from '../certification/certification.service.js';
import { orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsService, type DraftRecord } from '../policies/drafts.service.js';
import { PoliciesService } from '../policies/policies.service.js';
import { VersionsService } from '../policies/versions.service.js';
import { ContentCheck } from './content-check.service.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { Submissions } from './submissions.service.js';

@Injectable()
export class SubmittingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly reading: RequestsService,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly versions: VersionsService,
    private readonly check: ContentCheck,
    private readonly submissions: Submissions,
    private readonly certification: CertificationService,
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
      const { document, layout, revision: draftRevision, baseVersion } = draft;
      const tests = await this.check.require(manager, policy.id, document);
      const hash = contentHash(document);
      orFail(decideSubmit({ contentHash: hash }, await this.versions.live(manager, policy.id)));
      const content = { document, layout, contentHash: hash, draftId, draftRevision, baseVersion, tests };
      const told = { title: words.title, description: words.description ?? null };
      const changes = await this.changes(manager, draft);
      const authors = await this.drafts.authors(manager, draft);
      const before = await this.requests.openOf(manager, draft.id);
      const action = before ? 'request.resubmitted' : 'request.submitted';
      const all = { ...content, ...told, changes, authors };
      return { id: await this.submissions.keep(manager, policy, person, all, { before, action }), hash };
    });
    void this.certification.begin(hash);
    return this.reading.get(person, key, id, language);
  }

  /** Against the base; the first version of a policy is a change to nothing. */
  private async changes(manager: EntityManager, draft: DraftRecord): Promise<Change[]> {
    if (draft.baseVersion === null) return [];
    const base = await this.versions.find(manager, draft.policyId, draft.baseVersion);
    return diffPolicies(withDefaults(base.document), withDefaults(draft.document));
  }
}
