// From what the worker counted to what the screens show.
import { withDefaults } from '@tierwright/shared/policy';
import { migrationMatrix, whoMoves } from '../counting/migration-matrix.js';
import { distributionOf } from '../counting/outcomes.js';
import type { Answered } from '../worker/protocol.js';
import type { Job } from './simulation-client.js';
import type { LiveSide, SimulationAnswer } from './simulation-store.js';

/** The documents in the job were counted, so they have the shape that `withDefaults` asks for. */
export function answerOf(answered: Answered, job: Job): SimulationAnswer {
  const { token, ladder, outcomes, nodes, broken, milliseconds } = answered;
  return {
    token,
    asOf: job.asOf,
    document: job.draft,
    policy: withDefaults(job.draft),
    ladder,
    outcomes,
    nodes,
    distribution: distributionOf(outcomes, ladder.length),
    live: liveSide(answered, job),
    broken,
    milliseconds,
  };
}

function liveSide(
  { ladder, outcomes, liveOutcomes, liveNodes }: Answered,
  { live, liveVersion }: Job,
): LiveSide | null {
  if (!live || !liveOutcomes || liveVersion === null) return null;
  const matrix = migrationMatrix(liveOutcomes, outcomes, ladder.length);
  return {
    version: liveVersion,
    policy: withDefaults(live),
    outcomes: liveOutcomes,
    nodes: liveNodes ?? {},
    distribution: distributionOf(liveOutcomes, ladder.length),
    matrix,
    moves: whoMoves(matrix),
  };
}
