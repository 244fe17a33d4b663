// A socket look-alike: the ordinary `pg` client talks to the embedded database through it, without a port.
import { Duplex } from 'node:stream';
import { frames, simpleQuery, sync } from './wire-frames.js';

type Execute = (message: Buffer) => Promise<Buffer>;
type Done = (error?: Error | null) => void;

export class PgliteSocket extends Duplex {
  private pending: Buffer = Buffer.alloc(0);
  private started = false;

  constructor(private readonly execute: Execute) {
    super({ allowHalfOpen: false });
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay = (): this => this;
  setKeepAlive = (): this => this;
  setTimeout = (): this => this;
  ref = (): this => this;
  unref = (): this => this;

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.hand([chunk]).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.hand(chunks.map(({ chunk }) => chunk)).then(() => done(), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  private async hand(chunks: Buffer[]): Promise<void> {
    const { startup, ready, rest, ended } = frames(Buffer.concat([this.pending, ...chunks]), this.started);
    this.pending = rest;
    if (startup) await this.begin(startup);
    if (ready.length > 0) this.answer(await this.execute(ready));
    if (ended) this.push(null);
  }

  /** There is one session below all connections: the last one's open transaction, locks and statements end here. */
  private async begin(startup: Buffer): Promise<void> {
    this.started = true;
    for (const message of [sync, simpleQuery('ROLLBACK'), simpleQuery('DISCARD ALL')]) await this.execute(message);
    this.answer(await this.execute(startup));
  }

  private answer(bytes: Buffer): void {
    if (bytes.length > 0) this.push(bytes);
  }
}
