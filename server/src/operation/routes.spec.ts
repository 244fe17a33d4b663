import 'reflect-metadata';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Public, RequirePermission } from '../access/access.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { writeDocument } from './openapi/write-document.js';
import { differencesFrom, faultsOf, routesOf } from './routes.js';

const thing = z.object({ id: z.string() }).meta({ id: 'Thing' });

@Controller('things')
@RequirePermission('policies:read')
class Things {
  @Get(':key/parts')
  @Contract({ summary: 'List parts', answer: z.array(thing) })
  list(
    @Param('key', { schema: z.string() }) key: string,
    @Query({ schema: z.strictObject({ limit: z.int() }) }) _q: object,
  ) {
    return key;
  }

  @Post()
  @RequirePermission('policies:create')
  @Contract({ summary: 'Make one', status: 201, answer: thing, fails: ['key-taken'] })
  make(@Body({ schema: z.strictObject({ name: z.string() }) }) body: object) {
    return body;
  }

  helper() {
    return 1;
  }
}

@Controller('open')
class Careless {
  @Get()
  @Contract({ summary: 'Nobody said who' })
  unguarded() {
    return 1;
  }

  @Get('quiet')
  @Public()
  undescribed() {
    return 1;
  }

  @Post()
  @Public()
  @Contract({ summary: 'Takes anything' })
  unread(@Body() body: object) {
    return body;
  }
}

describe('the routes', () => {
  it('of a careful controller are served, each with the rule nearest to it', () => {
    const routes = routesOf([Things]);
    expect(faultsOf(routes)).toEqual([]);
    expect(routes.map(({ method, path, access }) => [method, path, access])).toEqual([
      ['GET', 'things/:key/parts', { kind: 'permission', permission: 'policies:read', where: 'addressed' }],
      ['POST', 'things', { kind: 'permission', permission: 'policies:create', where: 'addressed' }],
    ]);
  });

  it('that do not say who may use them, what they answer or what they take keep the server from starting', () => {
    expect(faultsOf(routesOf([Careless]))).toEqual([
      expect.stringMatching(/GET \/open .*who may use it/),
      expect.stringMatching(/GET \/open\/quiet .*what it answers/),
      expect.stringMatching(/POST \/open .*body without a schema/),
    ]);
  });
});

describe('the permission table', () => {
  const routes = routesOf([Things]);
  const table = { 'GET /things/:key/parts': 'policies:read', 'POST /things': 'policies:create' } as const;

  it('agrees with the routes when each is in it with what it asks', () => {
    expect(differencesFrom(table, routes)).toEqual([]);
  });

  it('names a route that it misses, one that asks something else, and one that is not served', () => {
    expect(differencesFrom({ ...table, 'POST /things': 'drafts:edit' }, routes)).toEqual([
      'POST /things asks for policies:create, and the permission table says drafts:edit.',
    ]);
    expect(differencesFrom({ 'GET /gone': 'public', 'POST /things': 'policies:create' }, routes)).toEqual([
      'GET /gone is in the permission table and is not served.',
      expect.stringMatching(/^GET \/things\/:key\/parts is not in the permission table/),
    ]);
  });
});

describe('/openapi.json', () => {
  const document = writeDocument(routesOf([Things]), { version: '1', cookie: 'tw_session', prefixOf: () => '/api/v1' });
  const paths = document['paths'] as Record<string, Record<string, { responses: object; parameters: object[] }>>;

  it('has every route with its inputs', () => {
    expect(Object.keys(paths)).toEqual(['/api/v1/things/{key}/parts', '/api/v1/things']);
    expect(paths['/api/v1/things/{key}/parts']?.['get']?.parameters).toEqual([
      expect.objectContaining({ name: 'key', in: 'path', required: true }),
      expect.objectContaining({ name: 'limit', in: 'query', required: true }),
    ]);
  });

  it('has every way in which a route can fail, its own and those that come with what it takes', () => {
    const responses = paths['/api/v1/things']?.['post']?.responses ?? {};
    expect(Object.keys(responses)).toEqual(['201', '400', '401', '403', '409', '413', '415', '500', '503']);
    expect(JSON.stringify(responses)).toContain('key-taken');
  });

  it('names each shape once and links to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const links = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    const { schemas } = document['components'] as { schemas: object };
    expect(links).toContain('Thing');
    expect(links.filter((name) => !Object.keys(schemas).includes(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/\$defs|__schema/);
  });
});
