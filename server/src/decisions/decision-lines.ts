// Decisions as a file: lines of JSON as the API answers them, or a table for people.
import type { Decision } from '@tierwright/shared/contracts';
import { csvLine, harmless } from '@tierwright/shared/datasets';
import type { ExportFormat } from '../platform/http/export-file.js';

const columns = [
  'id',
  'decidedAt',
  'policy',
  'version',
  'contentHash',
  'customer',
  'status',
  'tier',
  'tierName',
  'qualified',
  'reason',
  'validUntil',
  'matched',
  'decidedBy',
  'missing',
  'facts',
  'current',
  'asOf',
  'engine',
  'evaluatorVersion',
  'byKind',
  'byId',
  'byName',
];

const cellsOf = ({ answer, by, ...decision }: Decision): string[] =>
  [
    decision.id,
    decision.decidedAt,
    answer.policy,
    String(answer.version),
    answer.contentHash,
    decision.customer ?? '',
    answer.status,
    answer.tier ?? '',
    answer.tierName ?? '',
    answer.qualified ?? '',
    answer.movement?.reason ?? '',
    answer.movement?.validUntil ?? '',
    answer.matched.join(' '),
    answer.decidedBy.join(' '),
    answer.missing.join(' '),
    JSON.stringify(decision.facts),
    decision.current === null ? '' : JSON.stringify(decision.current),
    answer.asOf,
    answer.engine,
    decision.evaluatorVersion,
    by.kind,
    by.id,
    by.name,
  ].map(harmless);

export async function* decisionLines(decisions: AsyncIterable<Decision>, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield `${csvLine(columns)}\r\n`;
  for await (const decision of decisions)
    yield format === 'csv' ? `${csvLine(cellsOf(decision))}\r\n` : `${JSON.stringify(decision)}\n`;
}
