// The API's description as pages to read and try, at /docs.
import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from '../platform/http/security-headers.js';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tierwright API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head><body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>
</body></html>`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null,
  defaultModelsExpandDepth: 0 });`;

/** As for the web's pages, but without workers. */
const policy = Object.entries({ ...contentSecurityPolicy, 'worker-src': ["'none'"] })
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

const files = ['swagger-ui.css', 'swagger-ui-bundle.js'];

const swaggerFolder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

@Injectable()
export class DocsPages implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      await scope.register(fastifyStatic, { root: swaggerFolder, serve: false, maxAge: '1d' });
      scope.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', policy));
      scope.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
      scope.get('/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
      for (const file of files) scope.get(`/docs/${file}`, (_request, reply) => reply.sendFile(file));
    });
  }
}
