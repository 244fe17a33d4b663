// The thread that looks for problems while the page stays free: reasoning over all customers can take a while.
import '../../app/zod-without-eval.js';
import { withDefaults } from '@tierwright/shared/policy';
import { findProblems } from '@tierwright/shared/problems';
import type { Checking, Found } from './checking.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { document, today, catalogue } }: MessageEvent<Checking>) => {
  const found: Found = { list: findProblems(withDefaults(document), { today, catalogue }) };
  scope.postMessage(found);
};
