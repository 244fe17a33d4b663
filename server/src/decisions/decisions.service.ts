import { Injectable } from '@nestjs/common';
import type { Decision, DecisionQuery, ListOf } from '@tierwright/shared/contracts';
import { actorMay, policiesWith, type Actor } from '../access/actor.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { VersionContents } from '../policies/version-contents.service.js';
import { DecisionsRepository, type DecisionRecord } from './decisions.repository.js';
import { maskPersonal } from './mask-personal.js';

const toDecision = ({ policy: _policy, policyId: _policyId, decidedAt, ...decision }: DecisionRecord): Decision => ({
  ...decision,
  decidedAt: decidedAt.toISOString(),
});

@Injectable()
export class DecisionsService {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly contents: VersionContents,
  ) {}

  /** One of a policy that the actor may not see is not there. */
  async get(actor: Actor, id: string): Promise<Decision> {
    const decision = await this.decisions.find(id);
    if (!decision || !actorMay(actor, 'decisions:read', decision.policy)) return fail({ code: 'not-found' });
    return toDecision(await this.visible(actor, decision));
  }

  async list(actor: Actor, { cursor, ...query }: DecisionQuery): Promise<ListOf<Decision>> {
    const below = readCursor(cursor, isTimedPlace)?.id;
    const policies = policiesWith(actor, 'decisions:read');
    const rows = await this.decisions.search({ ...query, below, policies, limit: query.limit + 1 });
    const visible: DecisionRecord[] = [];
    for (const row of rows) visible.push(await this.visible(actor, row));
    return page(visible, query.limit, ({ id, decidedAt }) => ({ at: decidedAt.toISOString(), id }), toDecision);
  }

  private async visible(actor: Actor, decision: DecisionRecord): Promise<DecisionRecord> {
    if (actorMay(actor, 'personal-facts:read', decision.policy)) return decision;
    const { policy } = await this.contents.of(decision.policyId, decision.answer.version);
    return maskPersonal(decision, policy);
  }
}
