import { Injectable } from '@nestjs/common';
import type { Draft, DraftEntry, DraftSave, Layout, NewDraft, Person } from '@tierwright/shared/contracts';
import { todayIn } from '@tierwright/shared/evaluation';
import { contentHash, withDefaults, type PolicyDocument, type Problem } from '@tierwright/shared/policy';
import { findProblems } from '@tierwright/shared/problems';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { readIfMatch } from '../platform/http/if-match.js';
import { Ids } from '../platform/ids.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsRepository, type DraftRecord, type NewDraftRecord } from './drafts.repository.js';
import { PoliciesService, type PolicyRecord } from './policies.service.js';
import { toDraft, toDraftEntry } from './policy-answers.js';
import { readDocument } from './read-document.js';
import { readSide, type Side } from './side.js';
import { blankDocument } from './starting-document.js';
import { VersionsService } from './versions.service.js';

export type { DraftRecord } from './drafts.repository.js';

type Beginning = Pick<NewDraftRecord, 'document' | 'layout' | 'baseVersion' | 'baseRevision'> & { authors: Person[] };

@Injectable()
export class DraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly drafts: DraftsRepository,
    private readonly policies: PoliciesService,
    private readonly versions: VersionsService,
    private readonly catalogue: CatalogueService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async get(key: string, id: string): Promise<Draft> {
    const policy = await this.policies.get(key);
    return this.answer(await this.find(this.dataSource.manager, policy.id, id));
  }

  async list(policyId: string): Promise<DraftEntry[]> {
    return (await this.drafts.heads(this.dataSource.manager, policyId)).map(toDraftEntry);
  }

  /** Refuses an id that the policy has no draft of. */
  async find(manager: EntityManager, policyId: string, id: string): Promise<DraftRecord> {
    return (await this.drafts.find(manager, policyId, id)) ?? fail({ code: 'not-found' });
  }

  /** Everyone whose save is in the draft since its base. */
  authors(manager: EntityManager, draft: DraftRecord): Promise<Person[]> {
    return this.drafts.authors(manager, draft);
  }

  /** The document that a side names; left out, live or else the newest draft. */
  async document(policyId: string, side?: Side): Promise<PolicyDocument> {
    const { manager } = this.dataSource;
    const chosen = side ?? (await this.usualSide(manager, policyId)) ?? { kind: 'live' };
    const { document } =
      chosen.kind === 'draft'
        ? await this.find(manager, policyId, chosen.id)
        : await this.versions.side(manager, policyId, chosen);
    return document;
  }

  async problems(document: PolicyDocument, manager?: EntityManager): Promise<Problem[]> {
    const policy = withDefaults(document);
    const catalogue = await this.catalogue.definitions(
      policy.facts.map(({ key }) => key),
      manager,
    );
    return findProblems(policy, { today: todayIn(policy.timezone, this.clock.now()), catalogue });
  }

  async check(key: string, json: unknown): Promise<{ problems: Problem[] }> {
    await this.policies.get(key);
    return { problems: await this.problems(readDocument(json).document) };
  }

  async create(person: UserActor, key: string, { name, from }: NewDraft): Promise<Draft> {
    const id = this.ids.next();
    const draft = await this.transactions.run(async (manager) => {
      const policy = await this.policies.get(key, manager);
      const { authors, ...beginning } = await this.beginning(manager, policy, readSide(from), person);
      await this.drafts.insert(manager, {
        id,
        policyId: policy.id,
        name,
        ...beginning,
        by: person.id,
        at: this.clock.now(),
      });
      for (const author of authors) await this.drafts.noteSave(manager, id, author.id, 1);
      const made = await this.find(manager, policy.id, id);
      const after = { ...stateOf(made), from: from ?? null };
      await this.trail.append(manager, { actor: person, action: 'draft.created', subject: subjectOf(id, key), after });
      return made;
    });
    return this.answer(draft);
  }

  async save(person: UserActor, key: string, id: string, ifMatch: string | undefined, save: DraftSave): Promise<Draft> {
    const { document } = readDocument(save.document);
    const { layout, name } = save;
    const draft = await this.transactions.run(async (manager) => {
      const before = await this.toChange(manager, key, id, ifMatch);
      const change = { id, revision: before.revision, document, layout, name, by: person.id, at: this.clock.now() };
      const revision = (await this.drafts.save(manager, change)) ?? (await this.stale(manager, before));
      await this.drafts.noteSave(manager, id, person.id, revision);
      const after = await this.find(manager, before.policyId, id);
      await this.trail.append(manager, {
        actor: person,
        action: 'draft.saved',
        subject: subjectOf(id, key),
        before: stateOf(before),
        after: stateOf(after),
      });
      return after;
    });
    return this.answer(draft);
  }

  /** Requests that were made from it go on: their content is their own. */
  async remove(person: UserActor, key: string, id: string, ifMatch: string | undefined): Promise<void> {
    await this.transactions.run(async (manager) => {
      const draft = await this.toChange(manager, key, id, ifMatch);
      const removed = await this.drafts.remove(manager, { id, revision: draft.revision, at: this.clock.now() });
      if (!removed) await this.stale(manager, draft);
      await this.trail.append(manager, {
        actor: person,
        action: 'draft.deleted',
        subject: subjectOf(id, key),
        before: stateOf(draft),
      });
    });
  }

  private async toChange(manager: EntityManager, key: string, id: string, ifMatch: string | undefined) {
    const policy = await this.policies.get(key, manager);
    const draft = await this.find(manager, policy.id, id);
    orFail(readIfMatch(ifMatch, draft.revision));
    return draft;
  }

  /** Somebody was quicker between the reading and the writing. */
  private async stale(manager: EntityManager, { policyId, id }: DraftRecord): Promise<never> {
    const { revision } = await this.find(manager, policyId, id);
    return fail({ code: 'stale', data: { revision } });
  }

  /** Content that others wrote into a draft stays theirs in a copy of it; a published version has no authors any more. */
  private async beginning(
    manager: EntityManager,
    { id: policyId, name }: PolicyRecord,
    side: Side | undefined,
    person: Person,
  ): Promise<Beginning> {
    const chosen = side ?? (await this.usualSide(manager, policyId));
    if (!chosen) {
      const layout: Layout = { positions: {}, collapsed: [] };
      return { document: blankDocument(name), layout, baseVersion: null, baseRevision: 0, authors: [person] };
    }
    if (chosen.kind === 'draft') {
      const draft = await this.find(manager, policyId, chosen.id);
      const { document, layout, baseVersion } = draft;
      return { document, layout, baseVersion, baseRevision: 0, authors: await this.authors(manager, draft) };
    }
    const version = await this.versions.side(manager, policyId, chosen);
    const layout: Layout = version.layout;
    return { document: version.document, layout, baseVersion: version.number, baseRevision: 1, authors: [] };
  }

  /** Live, or else the newest draft; neither is there once the only draft of an unpublished policy was deleted. */
  private async usualSide(manager: EntityManager, policyId: string): Promise<Side | undefined> {
    if ((await this.versions.liveNumber(manager, policyId)) !== null) return { kind: 'live' };
    const newest = (await this.drafts.heads(manager, policyId))[0];
    return newest && { kind: 'draft', id: newest.id };
  }

  private async answer(draft: DraftRecord): Promise<Draft> {
    return toDraft(draft, await this.problems(draft.document));
  }
}

const subjectOf = (id: string, policy: string) => ({ kind: 'draft', id, policy });

const stateOf = ({ name, revision, document }: DraftRecord) => ({
  name,
  revision,
  contentHash: contentHash(document),
});
