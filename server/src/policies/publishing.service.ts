// Makes the next version and its release, together or not at all. Who may, and whether it is approved, is decided before.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import type { PolicyRecord } from './policies.service.js';
import { ReleasesService, type Timeline } from './releases.service.js';
import type { ReleaseRecord } from './releases.repository.js';
import { VersionsRepository, type NewVersionRecord } from './versions.repository.js';

export type PublishedContent = Omit<NewVersionRecord, 'policyId' | 'number' | 'createdBy' | 'createdAt'>;

@Injectable()
export class PublishingService {
  constructor(
    private readonly versions: VersionsRepository,
    private readonly releases: ReleasesService,
    private readonly trail: AuditTrail,
  ) {}

  /** Under the policy's lock: that alone keeps the numbers without gaps and without twins. */
  async publish(
    manager: EntityManager,
    person: UserActor,
    policy: PolicyRecord,
    timeline: Timeline,
    content: PublishedContent,
    effectiveFrom: Date | undefined,
  ): Promise<ReleaseRecord> {
    const number = await this.versions.nextNumber(manager, policy.id);
    const origin = { policyId: policy.id, number, createdBy: person.id, createdAt: timeline.now };
    await this.versions.insert(manager, { ...content, ...origin });
    const { contentHash, requestId, draftId, draftRevision, baseVersion, title } = content;
    await this.trail.append(manager, {
      actor: person,
      action: 'version.made',
      subject: { kind: 'version', id: String(number), policy: policy.key },
      after: { contentHash, request: requestId, draft: draftId, draftRevision, baseVersion, title },
    });
    return this.releases.make(manager, person, policy, timeline, {
      version: number,
      kind: 'publish',
      effectiveFrom: effectiveFrom ?? timeline.now,
      reason: content.title,
    });
  }
}
