// From what the worker counted to what the screens show.
import { withDefaults } from '@tierwright/shared/policy';
import { migrationMatrix, whoMoves } from '../counting/migration-matrix.js';
import { distributionOf } from '../counting/outcomes.js';
import { whenTheyMove } from '../counting/when-they-move.js';
import type { Answered } from '../worker/protocol.js';
import type { Job } from './simulation-client.js';
import type { BaseSide, SimulationAnswer, Timing } from './simulation-store.js';

/** What was counted, and for which job: everything that an answer is made of. */
export interface CountedJob {
  answered: Answered;
  job: Job;
}

/** `timing`: which of a customer's tiers counts where the policy has movement. */
export function answerOf(counted: CountedJob, timing: Timing): SimulationAnswer {
  const { answered, job } = counted;
  const { token, ladder, nodes, broken, strangers, reviewOn, milliseconds } = answered;
  const policy = withDefaults(job.draft);
  const outcomes = answered.draft[timing];
  const base = baseSide(counted, timing);
  return {
    token,
    asOf: job.asOf,
    document: job.draft,
    policy,
    ladder,
    outcomes,
    nodes,
    distribution: distributionOf(outcomes, ladder.length),
    base,
    moving: policy.movement !== null || (base?.policy.movement ?? null) !== null,
    timing,
    sides: { draft: answered.draft, live: answered.live },
    reviewOn,
    when: answered.live && whenTheyMove(answered.draft, answered.live, reviewOn),
    broken,
    strangers,
    milliseconds,
  };
}

function baseSide({ answered, job }: CountedJob, timing: Timing): BaseSide | null {
  const { ladder, liveNodes } = answered;
  const { live, liveVersion } = job;
  if (!live || !answered.live) return null;
  const outcomes = answered.live[timing];
  const matrix = migrationMatrix(outcomes, answered.draft[timing], ladder.length);
  return {
    version: liveVersion,
    policy: withDefaults(live),
    outcomes,
    nodes: liveNodes ?? {},
    distribution: distributionOf(outcomes, ladder.length),
    matrix,
    moves: whoMoves(matrix),
  };
}
