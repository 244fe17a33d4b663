// What changed between two sides of a policy, as sentences.
import { Injectable } from '@nestjs/common';
import type { DiffAnswer } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { diffPolicies, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { DataSource } from 'typeorm';
import { DraftsService } from '../policies/drafts.service.js';
import { PoliciesService } from '../policies/policies.service.js';
import { readSide, VersionsService, type Side } from '../policies/versions.service.js';
import { spokenChange } from './request-answers.js';
import { RequestsService } from './requests.service.js';

type Sides = Record<'from' | 'to', string>;

@Injectable()
export class ComparisonService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly requests: RequestsService,
    private readonly versions: VersionsService,
  ) {}

  async diff(key: string, { from, to }: Sides, language: Language): Promise<DiffAnswer> {
    const policy = await this.policies.get(key);
    const [before, after] = [readSide(from, '/from'), readSide(to, '/to')];
    const changes = diffPolicies(
      withDefaults(await this.document(policy.id, before)),
      withDefaults(await this.document(policy.id, after)),
    );
    return { from, to, changes: changes.map(spokenChange(language)) };
  }

  /** What a side of the policy says. */
  async document(policyId: string, side: Side | undefined): Promise<PolicyDocument> {
    if (side?.kind !== 'request') return this.drafts.document(policyId, side);
    return (await this.requests.find(this.dataSource.manager, policyId, side.id)).document;
  }

  /** Null while nothing is live. */
  async live(policyId: string): Promise<PolicyDocument | null> {
    return (await this.versions.live(this.dataSource.manager, policyId))?.document ?? null;
  }
}
