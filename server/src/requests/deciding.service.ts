// What reviewers and publishers do to a change request: load, ask the lifecycle, save with the audit event.
import { Injectable } from '@nestjs/common';
import type { ChangeRequest, NewReview, Publish, Published } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { decidePublish, decideReview, decideWithdraw, type PublishContext } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { LiveReleases } from '../policies/live-releases.service.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { PublishingService, type PublishedContent } from '../policies/publishing.service.js';
import { ReleasesService, type Timeline } from '../policies/releases.service.js';
import { CertifiedContent } from './certified-content.service.js';
import { stateOf } from './request-answers.js';
import { RequestsRepository, type RequestRecord } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

@Injectable()
export class DecidingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsRepository,
    private readonly reading: RequestsService,
    private readonly policies: PoliciesService,
    private readonly releases: ReleasesService,
    private readonly publishing: PublishingService,
    private readonly certified: CertifiedContent,
    private readonly liveReleases: LiveReleases,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async review(
    person: UserActor,
    key: string,
    id: string,
    { verdict, comment = '', contentHash }: NewReview,
    language: Language,
  ): Promise<ChangeRequest> {
    await this.inTurn(key, id, async (manager, policy, request) => {
      orFail(decideReview(stateOf(request), { by: person.id, verdict, contentHash }));
      const { submission } = request;
      const review = { id: this.ids.next(), submission, contentHash, verdict, comment: comment.trim() || null };
      await this.requests.addReview(manager, {
        ...review,
        requestId: id,
        createdBy: person.id,
        createdAt: this.clock.now(),
      });
      await this.trail.append(manager, {
        actor: person,
        action: 'request.reviewed',
        subject: subjectOf(id, policy),
        after: review,
      });
    });
    return this.reading.get(person, key, id, language);
  }

  async withdraw(person: UserActor, key: string, id: string, language: Language): Promise<ChangeRequest> {
    await this.inTurn(key, id, async (manager, policy, request) => {
      orFail(decideWithdraw(stateOf(request)));
      await this.requests.withdraw(manager, id, this.clock.now());
      await this.trail.append(manager, {
        actor: person,
        action: 'request.withdrawn',
        subject: subjectOf(id, policy),
        before: { title: request.title, contentHash: request.contentHash },
      });
    });
    return this.reading.get(person, key, id, language);
  }

  async publish(
    person: UserActor,
    key: string,
    id: string,
    { effectiveFrom }: Publish,
    language: Language,
  ): Promise<Published> {
    const from = effectiveFrom === undefined ? undefined : new Date(effectiveFrom);
    await this.certified.wait(await this.publishable(key, id, from));
    const release = await this.inTurn(key, id, async (manager, policy, request) => {
      const timeline = await this.releases.timeline(policy.id, manager);
      orFail(decidePublish(stateOf(request), contextOf(timeline, from)));
      await this.certified.require(request, manager);
      return this.publishing.publish(manager, person, policy, timeline, contentOf(request), from);
    });
    this.liveReleases.forget(key);
    return { version: release.version, release: await this.releases.answer(release, language) };
  }

  /** What cannot be published anyway is refused before anybody waits for its double-check. */
  private async publishable(key: string, id: string, from: Date | undefined): Promise<RequestRecord> {
    const policy = await this.policies.get(key);
    const request = await this.reading.read(policy.id, id);
    orFail(decidePublish(stateOf(request), contextOf(await this.releases.timeline(policy.id), from)));
    return request;
  }

  /** One at a time for each policy, so that what was decided still holds when it is written. */
  private inTurn<T>(
    key: string,
    id: string,
    work: (manager: EntityManager, policy: PolicyRecord, request: RequestRecord) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      return work(manager, policy, await this.reading.find(manager, policy.id, id));
    });
  }
}

const contextOf = ({ now, live }: Timeline, effectiveFrom: Date | undefined): PublishContext => ({
  liveVersion: live?.version ?? null,
  timing: effectiveFrom && { effectiveFrom, now },
});

const subjectOf = (id: string, { key }: PolicyRecord) => ({ kind: 'request', id, policy: key });

const contentOf = (request: RequestRecord): PublishedContent => ({
  document: request.document,
  layout: request.layout,
  contentHash: request.contentHash,
  title: request.title,
  description: request.description,
  baseVersion: request.baseVersion,
  requestId: request.id,
  draftId: request.draftId,
  draftRevision: request.draftRevision,
});
