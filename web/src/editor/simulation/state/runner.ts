// Runs the worker for the draft that is open, and puts what it finds into the store and onto the canvas.
import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useDecorations } from '../../decorations-store.js';
import type { AskedSelection } from '../counting/customer-selection.js';
import type { Answered } from '../worker/protocol.js';
import { answerOf } from './answer.js';
import { canvasCounts } from './canvas-counts.js';
import { SimulationClient, type Job, type WorkerLike } from './simulation-client.js';
import { closeCustomer } from './subject.js';
import { useSimulation, type SimulationAnswer } from './simulation-store.js';

const { setState: set, getState: get } = useSimulation;
let client: SimulationClient | null = null;
let lastToken = 0;

/** Starts the worker; answers how to stop it. */
export function startRunner(worker: WorkerLike): () => void {
  const started = new SimulationClient(worker, { onAnswer, onProgress, onShapeless, onSamples, onFailed });
  client = started;
  return () => {
    started.stop();
    if (client === started) client = null;
    useDecorations.getState().setCounts(null);
  };
}

export function openSamples(document: PolicyDocument): void {
  set({ loading: 'loading' });
  client?.openSamples(++lastToken, document);
}

export function openCustomers(name: string, customers: readonly Customer[]): void {
  const token = ++lastToken;
  client?.open(token, customers);
  leaveCustomer();
  set({ open: { token, name, customers }, loading: 'ready' });
}

export function simulate(job: Job): void {
  set(({ run }) => (run.kind === 'running' ? {} : { run: { kind: 'running', progress: null } }));
  client?.simulate(job);
}

function onAnswer(answered: Answered, job: Job): void {
  const answer = answerOf(answered, job);
  const before = get().answer;
  const sameLadder = before === null || ladderKey(before) === ladderKey(answer);
  set({ answer, run: { kind: 'idle' }, ...(sameLadder ? {} : { selection: { kind: 'moved' } }) });
  useDecorations.getState().setCounts(canvasCounts(answer, answered));
}

const ladderKey = ({ ladder }: SimulationAnswer): string => JSON.stringify(ladder.map((rung) => rung.key));

/** The customer at the side belongs to the customers that were open before. */
function leaveCustomer(): void {
  if (get().open !== null && get().subject?.place !== null) closeCustomer();
}

const onProgress = (progress: number): void => set({ run: { kind: 'running', progress } });
const onShapeless = (): void => set({ run: { kind: 'stale' } });
const onFailed = (): void => set({ run: { kind: 'failed' } });

function onSamples(token: number, name: string | null, customers: readonly Customer[]): void {
  if (token !== lastToken) return;
  leaveCustomer();
  const some = customers.length > 0;
  set({ open: some ? { token, name, customers } : null, loading: some ? 'ready' : 'none' });
  if (!some) useDecorations.getState().setCounts(null);
}

/** Places of the customers behind a rule or a condition of the draft that was answered. */
export const findBehind = (selection: AskedSelection, { token, asOf, document }: SimulationAnswer): Promise<number[]> =>
  client?.find({ token, asOf, document, selection }) ?? Promise.resolve([]);
