import { Injectable } from '@nestjs/common';
import type { Decision, DecisionQuery, EvaluateAnswer, ListOf } from '@tierwright/shared/contracts';
import { actorMay, policiesWith, type Actor } from '../access/actor.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { VersionContents } from '../policies/version-contents.service.js';
import { DecisionsRepository, type DecisionRecord, type DecisionSearch } from './decisions.repository.js';
import { maskPersonal } from './mask-personal.js';

const toDecision = ({ policy: _policy, policyId: _policyId, decidedAt, ...decision }: DecisionRecord): Decision => ({
  ...decision,
  decidedAt: decidedAt.toISOString(),
});

export interface ReadableDecision {
  decision: Decision;
  policyId: string;
  show(answer: EvaluateAnswer): EvaluateAnswer;
}

/** Decisions that an export holds in memory. */
const atATime = 500;

@Injectable()
export class DecisionsService {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly contents: VersionContents,
  ) {}

  async get(actor: Actor, id: string): Promise<Decision> {
    return toDecision(await this.visible(actor, await this.find(actor, id)));
  }

  /** As it was stored, for working with it; `show` makes of any answer to it what the actor may see. */
  async readable(actor: Actor, id: string): Promise<ReadableDecision> {
    const decision = await this.find(actor, id);
    const { policyId, answer } = decision;
    const { policy } = await this.contents.of(policyId, answer.version);
    const all = actorMay(actor, 'personal-facts:read', decision.policy);
    const show = (one: EvaluateAnswer) => (all ? one : maskPersonal({ ...decision, answer: one }, policy).answer);
    return { decision: toDecision(decision), policyId, show };
  }

  /** The newest first, read as it is written out. */
  async *walk(actor: Actor, filter: Omit<DecisionSearch, 'below' | 'policies' | 'limit'>): AsyncGenerator<Decision> {
    const policies = policiesWith(actor, 'decisions:read');
    for (let below: string | undefined; ;) {
      const rows = await this.decisions.search({ ...filter, below, policies, limit: atATime });
      for (const row of rows) yield toDecision(await this.visible(actor, row));
      if (rows.length < atATime) return;
      below = rows.at(-1)?.id;
    }
  }

  async list(actor: Actor, { cursor, ...query }: DecisionQuery): Promise<ListOf<Decision>> {
    const below = readCursor(cursor, isTimedPlace)?.id;
    const policies = policiesWith(actor, 'decisions:read');
    const rows = await this.decisions.search({ ...query, below, policies, limit: query.limit + 1 });
    const visible: DecisionRecord[] = [];
    for (const row of rows) visible.push(await this.visible(actor, row));
    return page(visible, query.limit, ({ id, decidedAt }) => ({ at: decidedAt.toISOString(), id }), toDecision);
  }

  /** One of a policy that the actor may not see is not there. */
  private async find(actor: Actor, id: string): Promise<DecisionRecord> {
    const decision = await this.decisions.find(id);
    const isReadable = decision && actorMay(actor, 'decisions:read', decision.policy);
    return isReadable ? decision : fail({ code: 'not-found' });
  }

  private async visible(actor: Actor, decision: DecisionRecord): Promise<DecisionRecord> {
    if (actorMay(actor, 'personal-facts:read', decision.policy)) return decision;
    const { policy } = await this.contents.of(decision.policyId, decision.answer.version);
    return maskPersonal(decision, policy);
  }
}
