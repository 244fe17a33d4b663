// Many customers at once: a list answered as a list, or a stream of lines answered line by line. What is wrong with one
// is answered in its place, and the rest goes on.
import { Readable } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import {
  evaluateSchema,
  type Batch,
  type BatchAnswer,
  type EvaluateAnswer,
  type EvaluateRequest,
  type ProblemDetails,
} from '@tierwright/shared/contracts';
import { failed, ok, shapeViolations, type Failure, type Result } from '@tierwright/shared/errors';
import { hazards } from '@tierwright/shared/policy';
import { DecisionRecorder } from '../decisions/decision-recorder.service.js';
import { megabyte } from '../platform/http/bodies.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { failureOf, problemOf } from '../platform/problem/to-problem.js';
import type { LivePointer } from '../policies/live-releases.service.js';
import { EvaluationService, type Asking } from './evaluation.service.js';
import { linesOf, type Line } from './lines.js';
import { Pacer } from './pacer.js';

type ItemAnswer = EvaluateAnswer | ProblemDetails;

export interface BatchAsking extends Asking {
  requestId: string;
}

export const ndjson = 'application/x-ndjson';

function readRequest(json: unknown): Result<EvaluateRequest, Failure> {
  const unsafe = hazards(json);
  if (unsafe.length > 0) return failed({ code: 'request-invalid', violations: unsafe });
  const read = evaluateSchema.safeParse(json, { reportInput: true });
  return read.success
    ? ok(read.data)
    : failed({ code: 'request-invalid', violations: shapeViolations(read.error.issues) });
}

function readLine(line: Line): unknown {
  if (line.kind === 'too-long') return fail({ code: 'too-large', data: { limit: '1 MB' } });
  if (line.kind === 'not-utf-8') return fail({ code: 'json-malformed' });
  try {
    return JSON.parse(line.text) as unknown;
  } catch {
    return fail({ code: 'json-malformed' });
  }
}

@Injectable()
export class BatchService {
  private readonly log = new Logger('evaluate/batch');

  constructor(
    private readonly evaluation: EvaluationService,
    private readonly recorder: DecisionRecorder,
  ) {}

  async answer(asking: BatchAsking, body: Batch | Readable): Promise<BatchAnswer | StreamableFile> {
    const pointer = await this.evaluation.pointer(asking.key);
    if (!(body instanceof Readable)) return this.list(pointer, asking, body);
    const answers = Readable.from(this.stream(asking, body), { objectMode: false, highWaterMark: 65_536 });
    return new StreamableFile(answers, { type: `${ndjson}; charset=utf-8` });
  }

  /** All by what is live when it begins. */
  private async list(pointer: LivePointer, asking: BatchAsking, { items }: Batch): Promise<BatchAnswer> {
    const pacer = new Pacer();
    const answers: ItemAnswer[] = [];
    for (const item of items) {
      answers.push(
        await this.orProblem(asking, async () =>
          this.evaluation.evaluateWith(pointer, asking, orFail(readRequest(item))),
        ),
      );
      await pacer.breathe();
    }
    return { items: answers };
  }

  /** Reads no further than it has answered, and answers no faster than it is read and recorded. */
  private async *stream(asking: BatchAsking, body: Readable): AsyncGenerator<string> {
    const pacer = new Pacer();
    for await (const line of linesOf(body, megabyte)) {
      const answer = await this.orProblem(asking, async () => {
        await this.recorder.room();
        return this.evaluation.evaluate(asking, orFail(readRequest(readLine(line))));
      });
      yield JSON.stringify(answer) + '\n';
      await pacer.breathe();
    }
  }

  private async orProblem({ language, requestId }: BatchAsking, ask: () => Promise<ItemAnswer>): Promise<ItemAnswer> {
    try {
      return await ask();
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) this.log.error(error);
      return problemOf(failure, language, requestId);
    }
  }
}
