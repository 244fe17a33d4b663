import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  documentOutSchema,
  listOf,
  listQuerySchema,
  releaseSchema,
  rollbackSchema,
  versionEntrySchema,
  versionSchema,
  type ListQuery,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { exportRules, rulesExportSchema } from '@tierwright/shared/export';
import { withDefaults } from '@tierwright/shared/policy';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RequirePermission } from '../access/access.decorator.js';
import type { UserActor } from '../access/actor.js';
import { CurrentPerson } from '../access/current-actor.decorator.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam, versionParam } from '../platform/validation/params.js';
import { ReleasesService } from './releases.service.js';
import { VersionsService, type VersionRecord } from './versions.service.js';

const exportQuerySchema = z.strictObject({
  version: versionParam.schema.optional(),
  format: z.enum(['tierwright', 'json-rules-engine']).default('tierwright'),
});
type ExportQuery = z.output<typeof exportQuerySchema>;

const attached = <T>(reply: FastifyReply, file: string, content: T): T => {
  void reply.header('content-disposition', `attachment; filename="${file}.json"`);
  return content;
};

const plainRules = (policyKey: string, { number, contentHash, document }: VersionRecord, language: Language) =>
  exportRules({ policyKey, version: number, contentHash, policy: withDefaults(document) }, language);

@Controller('policies/:key')
@RequirePermission('policies:read')
export class VersionsController {
  constructor(
    private readonly versions: VersionsService,
    private readonly releases: ReleasesService,
  ) {}

  @Get('versions')
  @Contract({ summary: 'List versions, newest first', answer: listOf(versionEntrySchema), fails: ['not-found'] })
  list(@Param('key', policyKeyParam) key: string, @Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.versions.list(key, query);
  }

  @Get('versions/:number')
  @Contract({ summary: 'Read a version', answer: versionSchema, fails: ['not-found', 'no-such-version'] })
  get(@Param('key', policyKeyParam) key: string, @Param('number', versionParam) number: number) {
    return this.versions.get(key, number);
  }

  @Get('export')
  @Contract({
    summary: 'Export a version, live if none is named, as a document or as plain json-rules-engine rules',
    answer: z.union([documentOutSchema, rulesExportSchema]),
    fails: ['not-found', 'no-such-version', 'no-live-version'],
  })
  async export(
    @Param('key', policyKeyParam) key: string,
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = await this.versions.exported(key, query.version);
    const file = `${key}-v${version.number}`;
    return query.format === 'tierwright'
      ? attached(reply, file, version.document)
      : attached(reply, `${file}.rules`, plainRules(key, version, language));
  }

  @Get('releases')
  @Contract({ summary: 'List releases, the last made first', answer: listOf(releaseSchema), fails: ['not-found'] })
  listReleases(
    @Param('key', policyKeyParam) key: string,
    @Query({ schema: listQuerySchema }) query: ListQuery,
    @ReaderLanguage() language: Language,
  ) {
    return this.releases.list(key, query, language);
  }

  @Delete('releases/:id')
  @RequirePermission('releases:publish')
  @Contract({ summary: 'Cancel a scheduled release', status: 204, fails: ['not-found', 'not-scheduled'] })
  cancel(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
  ) {
    return this.releases.cancel(person, key, id);
  }

  @Post('rollback')
  @RequirePermission('releases:publish')
  @Contract({
    summary: 'Make an earlier version live again, at once',
    status: 201,
    answer: releaseSchema,
    fails: ['not-found', 'no-such-version', 'nothing-changed'],
  })
  rollback(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: rollbackSchema }) body: z.output<typeof rollbackSchema>,
    @ReaderLanguage() language: Language,
  ) {
    return this.releases.rollback(person, key, body.to, body.reason, language);
  }
}
