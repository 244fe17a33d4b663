// Serves the built web: its hashed files for ever, its page at every address that is not the API's.
import fs from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config.js';
import { isPageAddress } from '../platform/http/addresses.js';
import { pathOf } from '../platform/http/log.js';
import { fail } from '../platform/problem/failure-error.js';

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tierwright</title>
<p>The API is running; the web pages have not been built yet. Stop the server and run <code>npm start</code>, which builds them.</p>
<p lang="zh-CN">API 已在运行；网页尚未构建。请停止服务后运行 <code>npm start</code>，它会自动构建。</p></html>`;

const forEver = 'public, max-age=31536000, immutable';

@Injectable()
export class WebPages implements OnModuleInit {
  /** Files beside the page itself: its icon and the like. */
  private topLevel = new Set<string>();

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const { webDist } = this.config;
    if (fs.existsSync(webDist)) this.topLevel = new Set(fs.readdirSync(webDist));
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      await scope.register(compress, { encodings: ['br', 'gzip'] });
      await scope.register(fastifyStatic, { root: webDist, serve: false, cacheControl: false });
      scope.get('/*', (request, reply) => this.answer(request, reply));
    });
  }

  private answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const address = pathOf(request.url);
    if (address.startsWith('/assets/')) return this.sendAsset(address, reply);
    const file = address.slice(1);
    if (this.topLevel.has(file) && file.includes('.')) return reply.header('cache-control', 'no-cache').sendFile(file);
    if (!isPageAddress(address) || !wantsPage(request, address)) return fail({ code: 'not-found' });
    return this.sendPage(reply);
  }

  private sendAsset(address: string, reply: FastifyReply): FastifyReply {
    const file = path.join(this.config.webDist, decodeURIComponent(address));
    const inside = file.startsWith(path.join(this.config.webDist, 'assets') + path.sep);
    if (!inside || !fs.existsSync(file)) return fail({ code: 'not-found' });
    return reply.header('cache-control', forEver).sendFile(path.relative(this.config.webDist, file));
  }

  private sendPage(reply: FastifyReply): FastifyReply {
    reply.header('cache-control', 'no-cache');
    if (this.topLevel.has('index.html')) return reply.sendFile('index.html');
    return reply.code(503).type('text/html; charset=utf-8').send(notBuilt);
  }
}

const wantsPage = ({ headers }: FastifyRequest, address: string): boolean =>
  address === '/' || (headers.accept ?? '').includes('text/html');
