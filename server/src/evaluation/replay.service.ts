// Answers a stored decision again: its version, its facts, its day, by every evaluator there is.
import { Injectable } from '@nestjs/common';
import type { Decision, EvaluateAnswer, Replay, Replayed } from '@tierwright/shared/contracts';
import { evaluatorVersion, type Evaluator } from '@tierwright/shared/evaluation';
import type { Language } from '@tierwright/shared/language';
import { canonicalJson } from '@tierwright/shared/policy';
import type { Actor } from '../access/actor.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { VersionContents, type VersionContent } from '../policies/version-contents.service.js';
import { Evaluators } from './evaluators.service.js';
import { toAnswer } from './to-answer.js';

/** What was decided, apart from who worked it out and in which language its tier is named. */
function decided({ decisionId: _id, engine: _engine, tierName: _name, ...answer }: EvaluateAnswer): string {
  return canonicalJson(JSON.parse(JSON.stringify(answer)));
}

@Injectable()
export class ReplayService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly contents: VersionContents,
    private readonly evaluators: Evaluators,
  ) {}

  async replay(actor: Actor, id: string, language: Language): Promise<Replay> {
    const { decision, policyId, show } = await this.decisions.readable(actor, id);
    const { answer: before } = decision;
    const content = await this.contents.of(policyId, before.version);
    const all: Replayed[] = [];
    for (const evaluator of this.evaluators.every(content))
      all.push(await this.again(evaluator, decision, content, language));
    const shown = all.map((one) => ({ ...one, answer: one.answer && show(one.answer) }));
    return {
      same: all.every(({ same }) => same),
      before: show(before),
      after: (shown.find(({ engine }) => engine === before.engine) ?? shown[0])?.answer ?? null,
      evaluators: shown,
      evaluatorVersion: { before: decision.evaluatorVersion, after: evaluatorVersion },
    };
  }

  private async again(
    { engine, evaluate }: Evaluator,
    { facts, current, answer: before }: Decision,
    content: VersionContent,
    language: Language,
  ): Promise<Replayed> {
    const explain = { trace: before.trace !== undefined, next: before.next !== undefined };
    const { asOf, decisionId, policy } = before;
    const outcome = await evaluate({ facts, asOf, current: current ?? undefined, explain });
    if (!outcome.ok) return { engine, same: false, answer: null, refused: outcome.error.code };
    const answer = toAnswer(outcome.value, { decisionId, policy, content, engine, asOf }, language);
    return { engine, same: decided(answer) === decided(before), answer };
  }
}
