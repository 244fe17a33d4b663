// Brings a change request up to date when live has moved: three-way, by ids. Its content is then another, so that approvals
// are void and the double-check begins anew.
import { Injectable } from '@nestjs/common';
import type { ChangeRequest, Person, UpdateRequest } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import type { Language } from '@tierwright/shared/language';
import {
  contentHash,
  decideSubmit,
  decideUpdate,
  diffPolicies,
  withDefaults,
  type Conflict,
} from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { CertificationService } from '../certification/certification.service.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { mergedLayout, RebasingService } from '../policies/rebasing.service.js';
import { VersionsService, type VersionRecord } from '../policies/versions.service.js';
import { ContentCheck } from './content-check.service.js';
import { stateOf } from './request-answers.js';
import type { RequestRecord } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { Submissions } from './submissions.service.js';

@Injectable()
export class UpdatingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsService,
    private readonly policies: PoliciesService,
    private readonly versions: VersionsService,
    private readonly rebasing: RebasingService,
    private readonly check: ContentCheck,
    private readonly submissions: Submissions,
    private readonly certification: CertificationService,
  ) {}

  async update(
    person: UserActor,
    key: string,
    id: string,
    { choices }: UpdateRequest,
    language: Language,
  ): Promise<ChangeRequest> {
    const hash = await this.transactions.run(async (manager) => {
      const policy = await this.policies.lock(key, manager);
      const request = await this.requests.find(manager, policy.id, id);
      const live = await this.versions.live(manager, policy.id);
      orFail(decideUpdate(stateOf(request), live?.number ?? null));
      // A request behind a policy without a live version is behind one that was cancelled: there is nothing to merge with.
      return live ? this.merge(manager, person, policy, request, live, choices) : fail({ code: 'no-live-version' });
    });
    void this.certification.begin(hash);
    return this.requests.get(person, key, id, language);
  }

  private async merge(
    manager: EntityManager,
    person: UserActor,
    policy: PolicyRecord,
    request: RequestRecord,
    live: VersionRecord,
    choices: UpdateRequest['choices'],
  ): Promise<string> {
    const sides = { base: request.baseVersion, ours: request.document, live };
    const { document, conflicts } = await this.rebasing.merge(manager, policy.id, sides, choices);
    refuseUnchosen(conflicts, choices, live.number);
    const hash = contentHash(document);
    orFail(decideSubmit({ contentHash: hash }, live));
    const tests = await this.check.require(manager, policy.id, document);
    const rebased = await this.rebasing.rebase(manager, person, policy, request.draftId, live, choices);
    const isDrafts = rebased?.before.revision === request.draftRevision;
    const { draftId, title, description } = request;
    const content = {
      document,
      layout: mergedLayout(request.layout, live.layout),
      contentHash: hash,
      changes: diffPolicies(withDefaults(live.document), withDefaults(document)),
      baseVersion: live.number,
      // A draft that has moved on since is not what stands here.
      draftRevision: isDrafts ? rebased.revision : request.draftRevision,
    };
    const told = { draftId, title, description, tests, authors: withPerson(request.authors, person) };
    const how = { before: request, action: 'request.brought-up-to-date' };
    await this.submissions.keep(manager, policy, person, { ...content, ...told }, how);
    return hash;
  }
}

/** Whoever merges decides what stands in the content. */
const withPerson = (authors: readonly Person[], { id, name }: UserActor): Person[] =>
  authors.some((author) => author.id === id) ? [...authors] : [...authors, { id, name }];

function refuseUnchosen(conflicts: readonly Conflict[], choices: UpdateRequest['choices'], live: number): void {
  const open = conflicts.filter(({ id }) => !Object.hasOwn(choices, id));
  if (open.length > 0) fail({ code: 'merge-conflicts', data: { live }, violations: open.map(toViolation) });
}

const shown = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

/** Its path names the choice that settles it; `got` is the request's side, `expected` that of live. */
function toViolation({ id, sentence, ruleId, nodeId, fact, ours, theirs }: Conflict): Violation {
  const [got, expected] = [shown(ours), shown(theirs)];
  return {
    path: `/choices/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'merge-conflict',
    message: sentence,
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(fact === undefined ? {} : { fact }),
    ...(got === undefined ? {} : { got }),
    ...(expected === undefined ? {} : { expected }),
  };
}
