// What sides of a policy, or of two, say, and what changed between them, as sentences.
import { Injectable } from '@nestjs/common';
import type { DiffAnswer } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { diffPolicies, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { DataSource } from 'typeorm';
import { actorMay, type Actor } from '../access/actor.js';
import { fail } from '../platform/problem/failure-error.js';
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

  async diff(actor: Actor, key: string, { from, to }: Sides, language: Language): Promise<DiffAnswer> {
    const policy = await this.policies.get(key);
    const [before, after] = [readSide(from, '/from'), readSide(to, '/to')];
    const changes = diffPolicies(
      withDefaults(await this.document(actor, policy.id, before)),
      withDefaults(await this.document(actor, policy.id, after)),
    );
    return { from, to, changes: changes.map(spokenChange(language)) };
  }

  /** What a side of the policy says, or one of another that the actor may read: to others that is not there. */
  async document(actor: Actor, policyId: string, side: Side | undefined): Promise<PolicyDocument> {
    const { manager } = this.dataSource;
    if (side?.kind === 'request') return (await this.requests.find(manager, policyId, side.id)).document;
    if (side?.kind !== 'policy') return this.drafts.document(policyId, side);
    if (!actorMay(actor, 'policies:read', side.key)) return fail({ code: 'not-found' });
    return (await this.versions.exported(side.key, side.number)).document;
  }

  /** Null while nothing is live. */
  async live(policyId: string): Promise<PolicyDocument | null> {
    return (await this.versions.live(this.dataSource.manager, policyId))?.document ?? null;
  }
}
