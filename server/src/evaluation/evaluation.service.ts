import { Injectable } from '@nestjs/common';
import type { EvaluateAnswer, EvaluateRequest } from '@tierwright/shared/contracts';
import { dayIn, evaluatorVersion, todayIn } from '@tierwright/shared/evaluation';
import type { Language } from '@tierwright/shared/language';
import type { Actor } from '../access/actor.js';
import { DecisionRecorder } from '../decisions/decision-recorder.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { LiveReleases, type LivePointer } from '../policies/live-releases.service.js';
import { VersionContents } from '../policies/version-contents.service.js';
import { Evaluators } from './evaluators.service.js';
import { Idempotency } from './idempotency.service.js';
import { toAnswer } from './to-answer.js';

/** Who asks whom, and in which language. */
export interface Asking {
  actor: Actor;
  /** Of the policy. */
  key: string;
  language: Language;
}

@Injectable()
export class EvaluationService {
  constructor(
    private readonly liveReleases: LiveReleases,
    private readonly contents: VersionContents,
    private readonly evaluators: Evaluators,
    private readonly recorder: DecisionRecorder,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Which policy, and what is live of it; refuses a policy that does not exist. */
  async pointer(key: string): Promise<LivePointer> {
    return (await this.liveReleases.current(key)) ?? fail({ code: 'not-found' });
  }

  async evaluate(asking: Asking, request: EvaluateRequest): Promise<EvaluateAnswer> {
    return this.evaluateWith(await this.pointer(asking.key), asking, request);
  }

  /** Under an application's own key, a request that is sent twice is evaluated once. */
  async evaluateOnce(asking: Asking, request: EvaluateRequest, key: string | undefined): Promise<EvaluateAnswer> {
    const pointer = await this.pointer(asking.key);
    const evaluate = () => this.evaluateWith(pointer, asking, request);
    if (key === undefined) return evaluate();
    return this.idempotency.once({ actorId: asking.actor.id, policyId: pointer.policyId, key }, request, evaluate);
  }

  /** No answer without its record: while there is no room for one, there is no answer. */
  async evaluateWith(pointer: LivePointer, asking: Asking, request: EvaluateRequest): Promise<EvaluateAnswer> {
    this.recorder.refuseWhenFull();
    const number = request.version ?? pointer.version ?? fail({ code: 'no-live-version' });
    const content = await this.contents.of(pointer.policyId, number);
    const { facts, current, explain = [] } = request;
    const decidedAt = this.clock.now();
    const { timezone } = content.policy;
    const asOf = request.asOf === undefined ? todayIn(timezone, decidedAt) : dayIn(timezone, request.asOf);
    const evaluator = this.evaluators.for(content);
    const wanted = { trace: explain.includes('trace'), next: explain.includes('next') };
    const outcome = orFail(await evaluator.evaluate({ facts, asOf, current, explain: wanted }));
    const origin = { decisionId: this.ids.next(), policy: asking.key, content, engine: evaluator.engine, asOf };
    const answer = toAnswer(outcome, origin, asking.language);
    this.recorder.record({
      policyId: pointer.policyId,
      request,
      answer,
      evaluatorVersion,
      actor: asking.actor,
      decidedAt,
    });
    return answer;
  }
}
