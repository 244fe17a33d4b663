// Every answer to a change carries the trail's head: whoever keeps one can show later that nothing before it was taken away.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { auditHeadHeader } from '@tierwright/shared/contracts';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

interface Told {
  head?: string;
}

const requests = new AsyncLocalStorage<Told>();

/** Of an event that is committed. */
export function tellHead(head: string): void {
  const told = requests.getStore();
  if (told) told.head = head;
}

@Injectable()
export class AuditHeadInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const told: Told = {};
    const answer = requests.run(told, () => next.handle());
    return answer.pipe(
      tap(() => {
        if (told.head !== undefined) void reply.header(auditHeadHeader.toLowerCase(), told.head);
      }),
    );
  }
}
