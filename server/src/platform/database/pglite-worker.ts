// The thread that PGlite runs on: its queries block the thread, so it must not be the one that answers requests.
import { parentPort, workerData } from 'node:worker_threads';
import { openPglite, preparePglite, type OpenPglite } from './open-pglite.js';
import type { FromWorker, ToWorker, WorkerTask } from './worker-messages.js';

const { dataDir, task } = workerData as WorkerTask;
const port = parentPort;
if (!port) throw new Error('pglite-worker runs as a worker thread only.');

const say = (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

async function execute({ db, files }: OpenPglite, id: number, bytes: Uint8Array): Promise<void> {
  try {
    const answer = await db.execProtocolRaw(bytes);
    // PGlite may answer with a view of its own memory; only a buffer that is all answer can be given away.
    const own = answer.buffer.byteLength === answer.byteLength ? answer : answer.slice();
    say({ kind: 'result', id, bytes: own, syncs: files.syncs }, [own.buffer as ArrayBuffer]);
  } catch (error) {
    say({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
  }
}

if (task === 'prepare') {
  await preparePglite(dataDir);
  say({ kind: 'closed' });
} else {
  const opened = await openPglite(dataDir);
  let queue = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    queue = queue.then(async () => {
      if (message.kind === 'execute') return execute(opened, message.id, message.bytes);
      await opened.db.close();
      say({ kind: 'closed' });
    });
  });
  say({ kind: 'ready' });
}
