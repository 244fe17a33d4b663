// Change requests as they are read; submitting and deciding answer through here.
import { Injectable } from '@nestjs/common';
import type { ChangeRequest, ListOf, ListQuery, RequestEntry } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { RequestReader } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import { actorMay, type Actor } from '../access/actor.js';
import { CertificationService } from '../certification/certification.service.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { PoliciesService } from '../policies/policies.service.js';
import { VersionsService } from '../policies/versions.service.js';
import { toRequest, toRequestEntry } from './request-answers.js';
import { RequestsRepository, type RequestRecord } from './requests.repository.js';
import { SubmissionsRepository } from './submissions.repository.js';

/** Who asks, as far as a policy's requests are concerned. */
export const readerOf = (actor: Actor, policy: string): RequestReader => ({
  id: actor.id,
  mayReview: actorMay(actor, 'requests:review', policy),
  mayPublish: actorMay(actor, 'releases:publish', policy),
  mayEdit: actorMay(actor, 'drafts:edit', policy),
  mayComment: actorMay(actor, 'requests:comment', policy),
});

@Injectable()
export class RequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: RequestsRepository,
    private readonly policies: PoliciesService,
    private readonly versions: VersionsService,
    private readonly certification: CertificationService,
    private readonly submissions: SubmissionsRepository,
  ) {}

  async list(key: string, { cursor, limit }: ListQuery): Promise<ListOf<RequestEntry>> {
    const { id } = await this.policies.get(key);
    const below = readCursor(cursor, isTimedPlace)?.id;
    const rows = await this.requests.page(this.dataSource.manager, id, below, limit + 1);
    return page(rows, limit, ({ id, submittedAt }) => ({ at: submittedAt.toISOString(), id }), toRequestEntry);
  }

  /** Those that are still to be decided. */
  async open(policyId: string): Promise<RequestEntry[]> {
    return (await this.requests.open(this.dataSource.manager, policyId)).map(toRequestEntry);
  }

  async get(actor: Actor, key: string, id: string, language: Language): Promise<ChangeRequest> {
    const { manager } = this.dataSource;
    const policy = await this.policies.get(key);
    const request = await this.find(manager, policy.id, id);
    return toRequest(request, {
      reader: readerOf(actor, key),
      liveVersion: await this.versions.liveNumber(manager, policy.id),
      certification: await this.certification.of(request.contentHash),
      tests: await this.submissions.tests(manager, id, request.submission),
      language,
    });
  }

  /** Outside any transaction. */
  read(policyId: string, id: string): Promise<RequestRecord> {
    return this.find(this.dataSource.manager, policyId, id);
  }

  /** Refuses an id that the policy has no request of. */
  async find(manager: EntityManager, policyId: string, id: string): Promise<RequestRecord> {
    return (await this.requests.find(manager, policyId, id)) ?? fail({ code: 'not-found' });
  }
}
