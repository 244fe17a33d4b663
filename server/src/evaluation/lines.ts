// Cuts a stream of bytes into lines, holding no more than one line of bounded length.

export type Line = { kind: 'text'; text: string } | { kind: 'too-long' } | { kind: 'not-utf-8' };

const newline = 0x0a;

class LineBuffer {
  private parts: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly maxBytes: number) {}

  /** What lies beyond the limit is counted and dropped. */
  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.maxBytes) this.parts = [];
    else if (piece.length > 0) this.parts.push(piece);
  }

  /** Undefined for a blank line. */
  take(): Line | undefined {
    const { parts, size } = this;
    this.parts = [];
    this.size = 0;
    if (size > this.maxBytes) return { kind: 'too-long' };
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts, size));
      return text.trim() === '' ? undefined : { kind: 'text', text };
    } catch {
      return { kind: 'not-utf-8' };
    }
  }
}

/** Every line that is not blank, in order; the last one need not end. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const buffer = new LineBuffer(maxBytes);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      buffer.add(chunk.subarray(start, end));
      const line = buffer.take();
      if (line) yield line;
      start = end + 1;
    }
    buffer.add(chunk.subarray(start));
  }
  const last = buffer.take();
  if (last) yield last;
}
