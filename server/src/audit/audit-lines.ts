// The trail as a file: lines of JSON that prove themselves, or a table for people.
import type { ChainedEvent } from '@tierwright/shared/audit';
import { csvLine, harmless } from '@tierwright/shared/datasets';
import type { ExportFormat } from '../platform/http/export-file.js';

const columns = [
  'seq',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'action',
  'subjectKind',
  'subjectId',
  'policy',
  'before',
  'after',
  'previousHash',
  'hash',
];

const json = (value: unknown) => (value === null ? '' : JSON.stringify(value));

const cellsOf = ({ seq, at, actor, action, subject, before, after, previousHash, hash }: ChainedEvent): string[] =>
  [
    String(seq),
    at,
    actor.kind,
    actor.id,
    actor.name,
    action,
    subject.kind,
    subject.id,
    subject.policy ?? '',
    json(before),
    json(after),
    previousHash,
    hash,
  ].map(harmless);

export async function* auditLines(events: AsyncIterable<ChainedEvent>, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield `${csvLine(columns)}\r\n`;
  for await (const event of events)
    yield format === 'csv' ? `${csvLine(cellsOf(event))}\r\n` : `${JSON.stringify(event)}\n`;
}
