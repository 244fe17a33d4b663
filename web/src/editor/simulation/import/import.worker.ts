// The thread that takes a file apart while the page stays free.
import '../../../app/zod-without-eval.js';
import { ImportEngine, type FromImport, type ToImport } from './import-engine.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const post = (message: FromImport): void => scope.postMessage(message);
const engine = new ImportEngine(post);

scope.onmessage = ({ data }: MessageEvent<ToImport>) => {
  try {
    engine.handle(data);
  } catch (error) {
    post({ type: 'failed', message: String(error) });
  }
};
