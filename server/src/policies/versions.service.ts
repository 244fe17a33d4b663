import { Injectable } from '@nestjs/common';
import type { ListOf, ListQuery, Version, VersionEntry } from '@tierwright/shared/contracts';
import { liveRelease } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import { CertificationService } from '../certification/certification.service.js';
import { page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { isNumberPlace, numberOf, numberPlace } from './number-place.js';
import { PoliciesService } from './policies.service.js';
import { toVersion, toVersionEntry } from './policy-answers.js';
import { ReleasesRepository } from './releases.repository.js';
import type { Side } from './side.js';
import { VersionsRepository, type VersionRecord } from './versions.repository.js';

export { readSide, type Side } from './side.js';
export type { VersionRecord } from './versions.repository.js';

@Injectable()
export class VersionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: PoliciesService,
    private readonly versions: VersionsRepository,
    private readonly releases: ReleasesRepository,
    private readonly certification: CertificationService,
  ) {}

  async list(key: string, { cursor, limit }: ListQuery): Promise<ListOf<VersionEntry>> {
    const { manager } = this.dataSource;
    const { id } = await this.policies.get(key);
    const live = await this.liveNumber(manager, id);
    const below = numberOf(readCursor(cursor, isNumberPlace));
    const rows = await this.versions.page(manager, id, below, limit + 1);
    return page(
      rows,
      limit,
      ({ number }) => numberPlace(number),
      (version) => toVersionEntry(version, live),
    );
  }

  async get(key: string, number: number): Promise<Version> {
    const { manager } = this.dataSource;
    const { id } = await this.policies.get(key);
    const version = await this.find(manager, id, number);
    return toVersion(version, await this.liveNumber(manager, id), await this.certification.of(version.contentHash));
  }

  async find(manager: EntityManager, policyId: string, number: number): Promise<VersionRecord> {
    const version = await this.versions.find(manager, policyId, number);
    return version ?? fail({ code: 'no-such-version', data: { version: number } });
  }

  /** Outside any transaction: what the evaluators are made from. */
  content(policyId: string, number: number): Promise<VersionRecord> {
    return this.find(this.dataSource.manager, policyId, number);
  }

  async liveNumber(manager: EntityManager, policyId: string): Promise<number | null> {
    const now = await this.releases.now(manager);
    return liveRelease(await this.releases.standing(manager, policyId, now), now)?.version ?? null;
  }

  async live(manager: EntityManager, policyId: string): Promise<VersionRecord | null> {
    const number = await this.liveNumber(manager, policyId);
    return number === null ? null : this.find(manager, policyId, number);
  }

  /** The version that a side names; refuses where there is none. */
  async side(manager: EntityManager, policyId: string, side: Side): Promise<VersionRecord> {
    if (side.kind === 'version') return this.find(manager, policyId, side.number);
    if (side.kind === 'live') return (await this.live(manager, policyId)) ?? fail({ code: 'no-live-version' });
    return fail({ code: 'not-found' });
  }

  /** The document as it was published, to be kept elsewhere or to start another policy from. */
  async exported(key: string, number: number | undefined): Promise<VersionRecord> {
    const { manager } = this.dataSource;
    const { id } = await this.policies.get(key);
    return this.side(manager, id, number === undefined ? { kind: 'live' } : { kind: 'version', number });
  }
}
