// The thread that simulates while the page stays free for typing and dragging.
import '../../../app/zod-without-eval.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { SimulationEngine } from './simulation-engine.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const post = (message: FromWorker): void => scope.postMessage(message);

/** A message to itself comes after those that wait already, and sooner than any timer. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

const engine = new SimulationEngine({
  post,
  pause,
  now: () => performance.now(),
  templates: async () => (await import('@tierwright/shared/templates')).templates,
});

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  engine.handle(data).catch((error: unknown) => post({ type: 'failed', message: String(error) }));
};
