// Notes every request once it is answered: one line in the log, one observation in the figures.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from '../platform/http/log.js';
import { Metrics } from './metrics.service.js';

@Injectable()
export class RequestWatch implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', async (request, reply) => this.note(request, reply));
  }

  private note(request: FastifyRequest, reply: FastifyReply): void {
    const { method, url, ip } = request;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    // An address nobody serves is one series, however many there are.
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    this.metrics.observe({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    if (route.startsWith('/health') || route === '/metrics') return;
    request.log.info({ method, path: pathOf(url), status: reply.statusCode, milliseconds, ip }, 'answered');
  }
}
