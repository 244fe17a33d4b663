// Brings a draft up to date with live: its content merged with what went live, and live its base from then on.
import { Injectable } from '@nestjs/common';
import type { Layout, Person } from '@tierwright/shared/contracts';
import { contentHash, mergePolicies, type PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { fail } from '../platform/problem/failure-error.js';
import { DraftsRepository, type DraftRecord } from './drafts.repository.js';
import type { PolicyRecord } from './policies.service.js';
import { VersionsService, type VersionRecord } from './versions.service.js';

type Choices = Parameters<typeof mergePolicies>[3];
type Merged = ReturnType<typeof mergePolicies>;

/** What two contents that were both a policy's first have in common. */
const nothing: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: '',
  tiers: [],
  fallback: null,
  facts: [],
  rules: [],
};

/** Where a node was moved on either side it stays; the side that is merged has the last word. */
export const mergedLayout = (ours: Layout, theirs: Layout): Layout => ({
  positions: { ...theirs.positions, ...ours.positions },
  collapsed: ours.collapsed,
});

@Injectable()
export class RebasingService {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly versions: VersionsService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `ours` and live, both made from the version `base`. */
  async merge(
    manager: EntityManager,
    policyId: string,
    { base, ours, live }: { base: number | null; ours: PolicyDocument; live: VersionRecord },
    choices: Choices,
  ): Promise<Merged> {
    const from = base === null ? nothing : (await this.versions.find(manager, policyId, base)).document;
    return mergePolicies(from, ours, live.document, choices);
  }

  /**
   * Answers the draft's new revision; null for a draft that was deleted or has live as its base already. Where it says
   * something else than live and nobody chose, the draft's side stays. Who wrote it goes on being its author, and so
   * does whoever brings it up to date.
   */
  async rebase(
    manager: EntityManager,
    person: UserActor,
    policy: PolicyRecord,
    draftId: string,
    live: VersionRecord,
    choices: Choices,
  ): Promise<{ before: DraftRecord; revision: number; authors: Person[] } | null> {
    const before = await this.drafts.find(manager, policy.id, draftId);
    if (!before || before.baseVersion === live.number) return null;
    const sides = { base: before.baseVersion, ours: before.document, live };
    const { document } = await this.merge(manager, policy.id, sides, choices);
    const authors = await this.drafts.authors(manager, before);
    const change = { document, layout: mergedLayout(before.layout, live.layout), baseVersion: live.number };
    const writing = { id: draftId, revision: before.revision, by: person.id, at: this.clock.now() };
    const revision = await this.drafts.rebase(manager, { ...writing, ...change });
    if (revision === null) return fail({ code: 'stale', data: { revision: before.revision } });
    for (const { id } of [...authors, person]) await this.drafts.noteSave(manager, draftId, id, revision);
    await this.trail.append(manager, {
      actor: person,
      action: 'draft.brought-up-to-date',
      subject: { kind: 'draft', id: draftId, policy: policy.key },
      before: { revision: before.revision, baseVersion: before.baseVersion, contentHash: contentHash(before.document) },
      after: { revision, baseVersion: live.number, contentHash: contentHash(document) },
    });
    return { before, revision, authors };
  }
}
