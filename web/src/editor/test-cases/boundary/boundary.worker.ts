// Finds the customers at the lines of a policy, in a thread of its own: of a large policy that takes a moment.
import '../../../app/zod-without-eval.js';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { boundaryCases, type Wanted } from '@tierwright/shared/test-cases';

export interface BoundaryJob extends Wanted {
  document: PolicyDocument;
}

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { document, ...wanted } }: MessageEvent<BoundaryJob>) =>
  scope.postMessage(boundaryCases(withDefaults(document), wanted));
