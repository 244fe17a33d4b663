// Cuts the PostgreSQL wire protocol into what can be handed over whole.

const terminate = 0x58;
/** Query, Sync, Flush, CopyDone, CopyFail, password: after these the database answers. */
const turns = new Set([0x51, 0x53, 0x48, 0x63, 0x66, 0x70]);

export interface Frames {
  /** The connection's first message, which alone has no type byte. */
  startup: Buffer | undefined;
  /** Whole messages up to the last that asks for an answer. */
  ready: Buffer;
  rest: Buffer;
  ended: boolean;
}

export function frames(buffer: Buffer, started: boolean): Frames {
  let startup: Buffer | undefined;
  let ended = false;
  let at = 0;
  let begin = 0;
  let readyUntil = 0;
  for (;;) {
    const head = started ? 1 : 0;
    if (buffer.length < at + head + 4) break;
    const end = at + head + buffer.readInt32BE(at + head);
    if (buffer.length < end) break;
    if (!started) {
      startup = buffer.subarray(at, end);
      started = true;
      begin = readyUntil = end;
    } else if (buffer[at] === terminate) {
      ended = true;
      break;
    } else if (turns.has(buffer[at] ?? 0)) readyUntil = end;
    at = end;
  }
  return { startup, ready: buffer.subarray(begin, readyUntil), rest: buffer.subarray(readyUntil), ended };
}

/** A simple query as the protocol writes it. */
export function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(sql + '\0');
  const head = Buffer.alloc(5);
  head[0] = 0x51;
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

export const sync: Buffer = Buffer.from([0x53, 0, 0, 0, 4]);
