import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  customerSchema,
  datasetSchema,
  listOf,
  listQuerySchema,
  newDatasetSchema,
  policyKeySchema,
  type ListQuery,
  type NewDataset,
} from '@tierwright/shared/contracts';
import { z } from 'zod';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor, UserActor } from '../access/actor.js';
import { CurrentActor, CurrentPerson } from '../access/current-actor.decorator.js';
import { Accepts, megabyte } from '../platform/http/bodies.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { fail } from '../platform/problem/failure-error.js';
import { idParam } from '../platform/validation/params.js';
import { DatasetsService, type CsvWords } from './datasets.service.js';

const datasetQuerySchema = listQuerySchema.extend({ policy: policyKeySchema.optional() });
const csvWordsSchema = z.strictObject({
  name: newDatasetSchema.shape.name.optional(),
  policy: policyKeySchema.optional(),
  subject: z.string().max(200).optional(),
});
type Words = z.output<typeof csvWordsSchema>;
const createdSchema = datasetSchema.extend({ ignored: z.array(z.string()) });

const missing = (path: string) => ({
  path,
  code: 'missing-field',
  message: { en: 'A CSV file needs this in the address.', 'zh-CN': '上传 CSV 时须在地址中提供此项。' },
});

/** A CSV file does not name itself, nor the policy whose facts its columns are. */
function wordsOf({ name, policy, subject }: Words): CsvWords {
  if (name !== undefined && policy !== undefined) return { name, policy, subject };
  const violations = [
    ...(name === undefined ? [missing('/name')] : []),
    ...(policy === undefined ? [missing('/policy')] : []),
  ];
  return fail({ code: 'request-invalid', violations });
}

@Controller('datasets')
@RequirePermission('datasets:read', 'somewhere')
export class DatasetsController {
  constructor(private readonly datasets: DatasetsService) {}

  @Get()
  @Contract({ summary: 'List datasets, newest first', answer: listOf(datasetSchema) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: datasetQuerySchema }) query: z.output<typeof datasetQuerySchema>,
  ) {
    return this.datasets.list(actor, query);
  }

  @Post()
  @RequirePermission('datasets:edit', 'somewhere')
  @Accepts({ limit: 8 * megabyte, streams: ['text/csv'] })
  @Contract({
    summary: 'Keep customers to try policies on, from JSON or from a CSV file with a header',
    description:
      'For CSV, `name`, `policy` and optionally `subject` stand in the address; at most 32 MB and 50,000 rows.',
    status: 201,
    answer: createdSchema,
    fails: ['csv-invalid', 'value-invalid', 'not-found', 'no-such-version'],
  })
  create(
    @CurrentPerson() person: UserActor,
    @Query({ schema: csvWordsSchema }) words: Words,
    @Body({ schema: newDatasetSchema }) body: NewDataset | Readable,
  ) {
    return body instanceof Readable
      ? this.datasets.import(person, wordsOf(words), body)
      : this.datasets.create(person, body);
  }

  @Get(':id')
  @Contract({ summary: 'Read a dataset', answer: datasetSchema, fails: ['not-found'] })
  get(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.datasets.get(actor, id);
  }

  @Get(':id/rows')
  @Contract({
    summary: 'List a dataset’s customers in their order',
    answer: listOf(customerSchema),
    fails: ['not-found'],
  })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Query({ schema: listQuerySchema }) query: ListQuery,
  ) {
    return this.datasets.rows(actor, id, query);
  }

  @Delete(':id')
  @RequirePermission('datasets:edit', 'somewhere')
  @Contract({ summary: 'Delete a dataset with its customers', status: 204, fails: ['not-found'] })
  remove(@CurrentPerson() person: UserActor, @Param('id', idParam) id: string) {
    return this.datasets.remove(person, id);
  }
}
