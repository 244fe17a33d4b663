// The one place that chooses which evaluator answers; `EVALUATION_ENGINE` says so, and every answer says which it was.
import { Inject, Injectable } from '@nestjs/common';
import { engines } from '@tierwright/shared/contracts';
import { compiledEvaluator, referenceEvaluator, type Evaluator } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import { CONFIG, type Config, type EvaluationEngine } from '../platform/config.js';
import { Lru } from '../platform/lru.js';
import { runCode } from '../platform/run-code.js';
import type { VersionContent } from '../policies/version-contents.service.js';

const makers: Readonly<Record<EvaluationEngine, (policy: Policy) => Evaluator>> = {
  'json-rules-engine': referenceEvaluator,
  compiled: (policy) => compiledEvaluator(policy, { runCode }),
};

@Injectable()
export class Evaluators {
  /** By engine and content hash: versions with the same content share one. */
  private readonly made = new Lru<string, Evaluator>(500);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  for(content: VersionContent): Evaluator {
    return this.by(this.config.evaluationEngine, content);
  }

  /** The evaluator of record first. */
  every(content: VersionContent): Evaluator[] {
    return engines.map((engine) => this.by(engine, content));
  }

  private by(engine: EvaluationEngine, { contentHash, policy }: VersionContent): Evaluator {
    return this.made.get(`${engine} ${contentHash}`, () => makers[engine](policy));
  }
}
