// A finished simulation for tests of components, counted as the worker counts.
import type { Customer } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { answerOf } from '../state/answer.js';
import { useSimulation } from '../state/simulation-store.js';
import type { Answered } from '../worker/protocol.js';
import { SimulationEngine } from '../worker/simulation-engine.js';

const asOf = '2026-11-21';

/** Puts the customers and what becomes of them into the store. */
export async function simulated(
  customers: readonly Customer[],
  draft: PolicyDocument,
  live: { version: number; document: PolicyDocument } | null,
): Promise<void> {
  const answers: Answered[] = [];
  const engine = new SimulationEngine({
    post: (message) => void (message.type === 'answer' && answers.push(message)),
    pause: () => Promise.resolve(),
    now: () => 0,
    templates: () => Promise.resolve([]),
  });
  const job = { token: 1, draft, live: live?.document ?? null, liveVersion: live?.version ?? null, asOf };
  await engine.handle({ type: 'open', token: 1, customers });
  const policies = { draft: withDefaults(draft), live: live && withDefaults(live.document) };
  await engine.handle({ type: 'simulate', ticket: 1, ...job, ...policies });
  const [answered] = answers;
  if (!answered) throw new Error('nothing was counted');
  useSimulation.setState({
    open: { token: 1, name: 'Ours', customers },
    source: { kind: 'dataset', id: 'x' },
    loading: 'ready',
    answer: answerOf({ answered, job }, 'review'),
    timing: 'review',
    selection: { kind: 'moved' },
    search: '',
    subject: null,
  });
}
