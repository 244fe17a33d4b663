import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  listOf,
  listQuerySchema,
  policyJsonSchema,
  templateSchema,
  type ListOf,
  type ListQuery,
  type TemplateAnswer,
} from '@tierwright/shared/contracts';
import { sampleCounts, templateByKey, templates, type SampleCounts, type Template } from '@tierwright/shared/templates';
import { z } from 'zod';
import { AnyoneSignedIn, Public } from '../access/access.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';

const keyParam = { schema: z.string().max(100) };
const jsonSchema = policyJsonSchema();

/** The samples never change, and no starter policy asks for the day: counted once. */
const counts = new Map<string, SampleCounts>();
function countsOf(template: Template): SampleCounts {
  const known = counts.get(template.key) ?? sampleCounts(template, '2026-01-01');
  counts.set(template.key, known);
  return known;
}

const toEntry = (template: Template): TemplateAnswer => ({
  key: template.key,
  name: template.name,
  summary: template.summary,
  audience: template.audience,
  ...(template.variantOf === undefined ? {} : { variantOf: template.variantOf }),
  ...(template.way === undefined ? {} : { way: template.way }),
  facts: template.document.facts.map((fact) => fact.label ?? fact.key ?? ''),
  rules: template.document.rules.length,
  samples: countsOf(template),
  tiers: template.document.tiers.map((tier) => ({
    key: tier.key ?? '',
    ...(tier.name === undefined ? {} : { name: tier.name }),
    ...(tier.color === undefined ? {} : { color: tier.color }),
  })),
});

const toTemplate = (template: Template): TemplateAnswer => ({
  ...toEntry(template),
  document: template.document,
  customers: template.sampleCustomers(),
});

const placeOf = ({ key }: Template): Place => ({ at: key, id: '' });
const positionOf = ({ at }: Place) => templates.findIndex(({ key }) => key === at);

function pageOf({ cursor, limit }: ListQuery): ListOf<TemplateAnswer> {
  const last = readCursor(cursor, (place) => positionOf(place) >= 0 && place.id === '');
  const start = last ? positionOf(last) + 1 : 0;
  return page(templates.slice(start, start + limit + 1), limit, placeOf, toEntry);
}

@Controller()
export class TemplatesController {
  @Get('templates')
  @AnyoneSignedIn()
  @Contract({ summary: 'List the starter policies', answer: listOf(templateSchema) })
  list(@Query({ schema: listQuerySchema }) query: ListQuery): ListOf<TemplateAnswer> {
    return pageOf(query);
  }

  @Get('templates/:key')
  @AnyoneSignedIn()
  @Contract({
    summary: 'Read a starter policy with its document and sample customers',
    answer: templateSchema,
    fails: ['not-found'],
  })
  get(@Param('key', keyParam) key: string): TemplateAnswer {
    return toTemplate(templateByKey(key) ?? fail({ code: 'not-found' }));
  }

  @Get('schema/policy.json')
  @Public()
  @Contract({
    summary: 'The JSON Schema of policy documents',
    answer: z.record(z.string(), z.unknown()),
    answerType: 'application/schema+json',
  })
  schema() {
    return jsonSchema;
  }
}
