// A file that is written while it is sent: however long it is, a little of it at a time is in memory.
import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { exportFormats } from '@tierwright/shared/contracts';

export type ExportFormat = (typeof exportFormats)[number];

const types: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** Small pieces cost more than they weigh. */
const pieceSize = 65_536;

async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** `name` without its ending. */
export function exportFile(name: string, format: ExportFormat, lines: AsyncIterable<string>): StreamableFile {
  const file = Readable.from(pieces(lines), { objectMode: false, highWaterMark: pieceSize });
  return new StreamableFile(file, { type: types[format], disposition: `attachment; filename="${name}.${format}"` });
}
