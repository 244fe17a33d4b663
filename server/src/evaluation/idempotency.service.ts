// A request that an application sends twice under one Idempotency-Key is evaluated and recorded once, and answered alike.
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EvaluateAnswer, EvaluateRequest } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import { canonicalJson, sha256Hex } from '@tierwright/shared/policy';
import { Clock } from '../platform/clock.js';
import { fail } from '../platform/problem/failure-error.js';
import { IdempotencyKeysRepository, type IdempotencyScope, type Stale } from './idempotency-keys.repository.js';

const hour = 3_600_000;
/** An answer is replayed for so long. */
const kept = 24 * hour;
/** A request that was cut off, by a crash say, holds its key no longer than this. */
const patience = 60_000;

const noKey: Violation = {
  path: '/idempotency-key',
  code: 'not-an-idempotency-key',
  message: {
    en: 'The Idempotency-Key header must be 1 to 255 visible ASCII characters.',
    'zh-CN': 'Idempotency-Key 请求头必须为 1 至 255 个可见的 ASCII 字符。',
  },
};

@Injectable()
export class Idempotency implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: IdempotencyKeysRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // What is left over is given up by the next request under its key anyway.
    this.timer = setInterval(() => void this.keys.prune(this.stale().answered).catch(() => undefined), hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The first answer under the key, for a day. Another body is refused, and so is a twin of one still under way. */
  async once(
    scope: IdempotencyScope,
    body: EvaluateRequest,
    evaluate: () => Promise<EvaluateAnswer>,
  ): Promise<EvaluateAnswer> {
    if (!/^[\x21-\x7e]{1,255}$/.test(scope.key)) fail({ code: 'request-invalid', violations: [noKey] });
    const bodyHash = sha256Hex(canonicalJson(body));
    const begunAt = this.clock.now();
    if (!(await this.keys.begin(scope, bodyHash, begunAt, this.stale()))) return this.replay(scope, bodyHash);
    try {
      const answer = await evaluate();
      await this.keys.keep(scope, begunAt, answer);
      return answer;
    } catch (error) {
      await this.keys.forget(scope, begunAt).catch(() => undefined);
      throw error;
    }
  }

  private async replay(scope: IdempotencyScope, bodyHash: string): Promise<EvaluateAnswer> {
    const before = await this.keys.find(scope);
    if (before && before.bodyHash !== bodyHash) fail({ code: 'idempotency-key-reused' });
    return before?.answer ?? fail({ code: 'idempotency-key-running' });
  }

  private stale(): Stale {
    const now = this.clock.now().getTime();
    return { answered: new Date(now - kept), running: new Date(now - patience) };
  }
}
