// PGlite writes through NODEFS, which has no fsync of its own: without this, a commit could be lost with the machine.
import fs from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface Stream {
  nfd?: number;
}
type Init = NodeFS['init'];
type PreRun = (module: { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } }) => void;

/** Refusals that PostgreSQL itself passes over when it syncs a directory. */
const harmless = new Set(['EPERM', 'EINVAL', 'EBADF']);

export class DurableNodeFs extends NodeFS {
  /** How many times the disk was told to keep what was written. */
  syncs = 0;

  override async init(...args: Parameters<Init>): ReturnType<Init> {
    const made = await super.init(...args);
    const preRun = made.emscriptenOpts.preRun as unknown as PreRun[];
    preRun.push((module) => {
      module.NODEFS.stream_ops.fsync = (stream) => this.sync(stream);
    });
    return made;
  }

  private sync({ nfd }: Stream): number {
    if (nfd === undefined) return 0;
    try {
      fs.fsyncSync(nfd);
      this.syncs++;
    } catch (error) {
      if (!harmless.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    return 0;
  }
}
