// Releases: what is live, what is planned, and every way in which that changes.
import { Injectable } from '@nestjs/common';
import type { ListOf, ListQuery, Release } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { decideCancel, decideRollback, liveRelease, overtakenBy } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail, type NewAuditEvent } from '../audit/audit-trail.service.js';
import { page, readCursor } from '../platform/keyset.js';
import { Ids } from '../platform/ids.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { LiveReleases } from './live-releases.service.js';
import { isNumberPlace, numberOf, numberPlace } from './number-place.js';
import { PoliciesService, type PolicyRecord } from './policies.service.js';
import { toRelease } from './policy-answers.js';
import { ReleasesRepository, type NewReleaseRecord, type ReleaseRecord } from './releases.repository.js';
import { VersionsService } from './versions.service.js';

/** A policy's releases at one moment of the database's clock. */
export interface Timeline {
  now: Date;
  live: ReleaseRecord | null;
  scheduled: ReleaseRecord[];
}

export type ReleasePlan = Pick<NewReleaseRecord, 'version' | 'kind' | 'effectiveFrom' | 'reason'>;

@Injectable()
export class ReleasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly releases: ReleasesRepository,
    private readonly policies: PoliciesService,
    private readonly versions: VersionsService,
    private readonly liveReleases: LiveReleases,
    private readonly trail: AuditTrail,
    private readonly ids: Ids,
  ) {}

  async timeline(policyId: string, manager: EntityManager = this.dataSource.manager): Promise<Timeline> {
    const now = await this.releases.now(manager);
    const standing = await this.releases.standing(manager, policyId, now);
    return { now, live: liveRelease(standing, now), scheduled: standing.filter((r) => r.effectiveFrom > now) };
  }

  /** The live release and those to come, as they are shown. */
  async standing(policyId: string, language: Language): Promise<{ live: Release | null; scheduled: Release[] }> {
    const { now, live, scheduled } = await this.timeline(policyId);
    const shown = (release: ReleaseRecord) => toRelease(release, { live, now, language });
    return { live: live && shown(live), scheduled: scheduled.map(shown) };
  }

  async list(key: string, { cursor, limit }: ListQuery, language: Language): Promise<ListOf<Release>> {
    const { id } = await this.policies.get(key);
    const { now, live } = await this.timeline(id);
    const below = numberOf(readCursor(cursor, isNumberPlace));
    const rows = await this.releases.page(this.dataSource.manager, id, below, limit + 1);
    return page(
      rows,
      limit,
      ({ made }) => numberPlace(made),
      (release) => toRelease(release, { live, now, language }),
    );
  }

  async rollback(person: UserActor, key: string, to: number, reason: string, language: Language): Promise<Release> {
    const release = await this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      await this.versions.find(manager, policy.id, to);
      const timeline = await this.timeline(policy.id, manager);
      orFail(decideRollback(to, timeline.live?.version ?? null));
      const plan: ReleasePlan = { version: to, kind: 'rollback', effectiveFrom: timeline.now, reason };
      return this.make(manager, person, policy, timeline, plan);
    });
    this.liveReleases.forget(key);
    return this.answer(release, language);
  }

  /** Only a release whose time has not come. */
  async cancel(person: UserActor, key: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      const release = (await this.releases.find(manager, policy.id, id)) ?? fail({ code: 'not-found' });
      const now = await this.releases.now(manager);
      orFail(decideCancel(release, now));
      await this.releases.cancel(manager, id, now);
      await this.trail.append(manager, eventOf(person, 'release.cancelled', policy, release));
    });
    this.liveReleases.forget(key);
  }

  /** Makes a release, and suspends those that it overtakes. The policy is locked, the timeline read after that. */
  async make(
    manager: EntityManager,
    person: UserActor,
    policy: PolicyRecord,
    { now, live, scheduled }: Timeline,
    plan: ReleasePlan,
  ): Promise<ReleaseRecord> {
    const id = this.ids.next();
    const made = { id, policyId: policy.id, baseVersion: live?.version ?? null, createdBy: person.id, createdAt: now };
    await this.releases.insert(manager, { ...made, ...plan });
    const overtaken = overtakenBy(plan, scheduled, now);
    await this.releases.suspend(
      manager,
      overtaken.map((release) => release.id),
      id,
    );
    const release = (await this.releases.find(manager, policy.id, id)) ?? fail({ code: 'not-found' });
    const action = plan.kind === 'publish' ? 'release.published' : 'release.rolled-back';
    await this.trail.append(manager, eventOf(person, action, policy, release));
    for (const each of overtaken)
      await this.trail.append(manager, eventOf(person, 'release.suspended', policy, each, id));
    return release;
  }

  /** A release that has just been made, as it stands now. */
  async answer(release: ReleaseRecord, language: Language): Promise<Release> {
    const now = await this.releases.now(this.dataSource.manager);
    return toRelease(release, { live: null, now, language });
  }
}

function eventOf(
  person: UserActor,
  action: string,
  policy: PolicyRecord,
  release: ReleaseRecord,
  overtakenBy?: string,
): NewAuditEvent {
  const { id, version, effectiveFrom, reason, baseVersion } = release;
  return {
    actor: person,
    action,
    subject: { kind: 'release', id, policy: policy.key },
    after: { version, effectiveFrom, reason, baseVersion, ...(overtakenBy === undefined ? {} : { overtakenBy }) },
  };
}
