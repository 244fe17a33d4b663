// The thread that runs test cases after every edit, while the page stays free.
import '../../../app/zod-without-eval.js';
import { runCases, type RunJob } from './run-cases.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let kept: NonNullable<RunJob['cases']> = [];

scope.onmessage = ({ data: { document, today, cases } }: MessageEvent<RunJob>) => {
  kept = cases ?? kept;
  scope.postMessage(runCases({ document, today, cases: kept }));
};
