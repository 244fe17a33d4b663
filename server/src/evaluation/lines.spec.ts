import { linesOf, type Line } from './lines.js';

async function* chunked(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function read(text: string | Uint8Array, size = 3, maxBytes = 20): Promise<(string | Line['kind'])[]> {
  const lines: (string | Line['kind'])[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for await (const line of linesOf(chunked(bytes, size), maxBytes)) {
    lines.push(line.kind === 'text' ? line.text : line.kind);
  }
  return lines;
}

describe('lines of a stream', () => {
  it.each([1, 2, 3, 7, 1000])('are the same wherever the stream is cut (every %i bytes)', async (size) => {
    expect(await read('{"a":1}\n{"b":"金卡 😀"}\n{"c":3}', size, 100)).toEqual([
      '{"a":1}',
      '{"b":"金卡 😀"}',
      '{"c":3}',
    ]);
  });

  it('leave blank ones out, and may end with a carriage return', async () => {
    expect((await read('\n\na\r\n  \n\nb\n\n')).map((line) => line.trim())).toEqual(['a', 'b']);
  });

  it('that are too long are named in their place, and the rest goes on', async () => {
    expect(await read(`a\n${'x'.repeat(50)}\nb\n`)).toEqual(['a', 'too-long', 'b']);
    expect(await read(`a\n${'x'.repeat(20)}\n${'x'.repeat(21)}`)).toEqual(['a', 'x'.repeat(20), 'too-long']);
  });

  it('that are no UTF-8 are named in their place', async () => {
    expect(await read(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))).toEqual(['a', 'not-utf-8', 'b']);
  });

  it('there are none in nothing', async () => {
    expect(await read('')).toEqual([]);
  });
});
