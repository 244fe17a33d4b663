// What the main thread and the database's thread say to each other.

export interface WorkerTask {
  dataDir: string;
  /** Make the database and end, or open it and serve. */
  task: 'prepare' | 'serve';
}

export type ToWorker = { kind: 'execute'; id: number; bytes: Uint8Array } | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'result'; id: number; bytes: Uint8Array; syncs: number }
  | { kind: 'error'; id: number; message: string }
  | { kind: 'closed' };
