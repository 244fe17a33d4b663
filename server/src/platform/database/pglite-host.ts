// The main thread's end of the embedded database: bytes in, bytes out, and what to do when the thread dies.
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerTask } from './worker-messages.js';

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

const connectionLost = () => Object.assign(new Error('The embedded database has stopped.'), { code: '57P01' });

const start = (workerData: WorkerTask) => new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData });

/** Resolves with the first message of that kind; rejects when the thread fails or ends before. */
function firstMessage(worker: Worker, kind: FromWorker['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(connectionLost()));
    worker.on('message', (message: FromWorker) => message.kind === kind && resolve());
  });
}

/** Makes the database in a thread of its own, whose memory (most of what a first start takes) goes with it. */
export async function prepare(dataDir: string): Promise<void> {
  const worker = start({ dataDir, task: 'prepare' });
  await firstMessage(worker, 'closed');
  await worker.terminate();
}

export class PgliteHost {
  /** How many fsyncs the database has done. */
  syncs = 0;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private stopped = false;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (message: FromWorker) => this.receive(message));
  }

  static open(dataDir: string, onCrash: (error: Error) => void): Promise<PgliteHost> {
    return PgliteHost.over(start({ dataDir, task: 'serve' }), onCrash);
  }

  /** `onCrash` is called once if the thread ends without being asked to. */
  static async over(worker: Worker, onCrash: (error: Error) => void): Promise<PgliteHost> {
    const host = new PgliteHost(worker);
    await firstMessage(worker, 'ready');
    const crash = (error: Error) => host.abandon() && onCrash(error);
    worker.on('error', crash);
    worker.on('exit', () => crash(connectionLost()));
    return host;
  }

  /** Sends whole messages of the wire protocol and answers what the database said to them. */
  execute(message: Buffer): Promise<Buffer> {
    if (this.stopped) return Promise.reject(connectionLost());
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const bytes = new Uint8Array(message);
      this.send({ kind: 'execute', id, bytes }, [bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    const closed = firstMessage(this.worker, 'closed');
    this.send({ kind: 'close' });
    await closed.catch(() => undefined);
    await this.worker.terminate();
  }

  private send(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  private receive(message: FromWorker): void {
    if (message.kind !== 'result' && message.kind !== 'error') return;
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'error') return waiting?.reject(new Error(message.message));
    this.syncs = message.syncs;
    waiting?.resolve(Buffer.from(message.bytes.buffer));
  }

  /** Lets go of everybody who waits; true the first time. */
  private abandon(): boolean {
    if (this.stopped) return false;
    this.stopped = true;
    for (const { reject } of this.waiting.values()) reject(connectionLost());
    this.waiting.clear();
    return true;
  }
}
